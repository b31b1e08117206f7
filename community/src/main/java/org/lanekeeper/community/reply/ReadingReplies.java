package org.lanekeeper.community.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.sealing.Sealing;
import org.springframework.stereotype.Service;

/** Opens replies for the person they are for. */
@Service
public class ReadingReplies {
    /** How long a reply stands on the page. */
    public static final Duration SHOWN = Duration.ofDays(14);

    /** How long the bot's own late answer means anything: after that the person has asked again, or done it. */
    public static final Duration LATE_COUNTS = Duration.ofHours(3);

    private static final int MOST = 50;

    private final StaffReplies replies;
    private final ReplyPages pages;
    private final Sealing sealing;
    private final Clock clock;

    ReadingReplies(StaffReplies replies, ReplyPages pages, Sealing sealing, Clock clock) {
        this.replies = replies;
        this.pages = pages;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * One reply as the person reads it.
     *
     * @param late whether it is the bot's own answer that came late, not the staff's
     */
    public record Read(String text, Instant at, boolean late) {
        @Override
        public String toString() {
            return "Read[" + at + "]";
        }
    }

    /** For its sender; nothing if it was deleted meanwhile. */
    public Optional<String> text(long id) {
        return replies.sealed(id).map(this::open);
    }

    /**
     * Replies that could not be sent, to go with the answer that is given now. Each is told in the chat once.
     *
     * @param most more stay for the next answer
     */
    public List<Read> tell(long residentId, int most) {
        replies.dropLate(residentId, clock.instant().minus(LATE_COUNTS));
        List<Read> told = new ArrayList<>();
        for (SealedReply reply : replies.kept(residentId, most)) {
            Read words = read(reply);
            if (replies.tell(reply.id(), clock.instant()) == 1) {
                told.add(words);
            }
        }
        return told;
    }

    /** What stands on the page of this code, newest first; nothing if there is no such page. */
    public Optional<List<Read>> page(String code) {
        Instant now = clock.instant();
        return pages.residentOf(code, now).map(resident -> {
            List<Read> read = replies.of(resident, now.minus(SHOWN), MOST).stream()
                    .filter(reply -> !isLate(reply) || reply.createdAt().isAfter(now.minus(LATE_COUNTS)))
                    .map(this::read)
                    .toList();
            replies.read(resident, now.minus(SHOWN), now);
            return read;
        });
    }

    private Read read(SealedReply reply) {
        return new Read(open(reply), reply.createdAt(), isLate(reply));
    }

    private static boolean isLate(SealedReply reply) {
        return reply.about() == PostingReply.About.LATE;
    }

    private String open(SealedReply reply) {
        return sealing.text(reply.sealed(), reply.place());
    }
}
