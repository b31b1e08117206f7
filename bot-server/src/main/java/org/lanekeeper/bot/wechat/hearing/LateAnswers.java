package org.lanekeeper.bot.wechat.hearing;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.lanekeeper.bot.door.once.MessageKey;
import org.lanekeeper.community.reply.PostingReply;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Residents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The answer to somebody who was asked to wait: written down like a reply of the staff, so that a sender brings it by a
 * customer-service message, or it waits for the person's next words. A crash before it is written down loses these words
 * and nothing else: asking tells the number, and so does the platform's retry.
 */
@Component
public class LateAnswers {
    private static final Logger log = LoggerFactory.getLogger(LateAnswers.class);
    private static final String FROM = "您刚才发的，结果来了：\n";

    private final Residents residents;
    private final PostingReply posting;
    private final Executor writers;

    LateAnswers(Residents residents, PostingReply posting, @Qualifier("lateWriters") Executor lateWriters) {
        this.residents = residents;
        this.posting = posting;
        this.writers = lateWriters;
    }

    /** Returns at once: whoever brings the answer, such as the writer of a relay, has others to answer. */
    public void pass(Heard heard, String words) {
        try {
            writers.execute(() -> write(heard, words));
        } catch (RejectedExecutionException e) {
            log.warn("too many late answers wait, one has to be asked for");
        }
    }

    private void write(Heard heard, String words) {
        try {
            residents
                    .find(
                            heard.platform(),
                            heard.account().appId(),
                            heard.message().from())
                    .ifPresent(resident -> post(resident, heard.key(), words));
        } catch (RuntimeException e) {
            log.warn("a late answer has to be asked for: {}", e.getClass().getName());
        }
    }

    private void post(Resident resident, String key, String words) {
        // an excuse may go out under the same message before the answer does
        String request = MessageKey.of(key, words);
        posting.post(
                resident.committeeId(), resident.id(), PostingReply.About.LATE, resident.id(), request, FROM + words);
    }
}
