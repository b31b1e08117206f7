package org.lanekeeper.bot.delivery.channel;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lanekeeper.bot.door.answering.Markdown;
import org.lanekeeper.community.notice.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sends a notice into a group in parts, whichever platform carries it. Each part that the platform took is noted, so that
 * a crash goes on with the next.
 */
@Component
class GroupParts {
    private static final Logger log = LoggerFactory.getLogger(GroupParts.class);

    private final CalledBatch called;
    private final PartsSent partsSent;

    GroupParts(CalledBatch called, PartsSent partsSent) {
        this.called = called;
        this.partsSent = partsSent;
    }

    /** In what form a platform shows words. */
    enum Form {
        MARKDOWN,
        TEXT
    }

    /**
     * @param mostBytes of UTF-8, in one part
     * @param pace takes the right to send one part now, else says how long to wait
     * @param call sends one part
     */
    SendResult send(
            Delivery delivery, Form form, int mostBytes, Supplier<Duration> pace, Function<String, SendResult> call) {
        List<String> parts = parts(delivery, form, mostBytes);
        int first = Math.min(delivery.partsSent(), parts.size());
        for (int i = first; i < parts.size(); i++) {
            Duration wait = pace.get();
            if (!wait.isZero()) {
                return new SendResult.Paused(wait);
            }
            SendResult result = call.apply(parts.get(i));
            boolean twice = i == first && delivery.perhapsSent() > 0;
            if (twice && result instanceof SendResult.Later later && later.perhapsSent()) {
                // a third copy would be worse than none
                result = new SendResult.Uncertain();
            }
            if (!(result instanceof SendResult.Sent || result instanceof SendResult.Uncertain)) {
                return result;
            }
            if (!isNoted(delivery, result)) {
                return new SendResult.Later("not noted", true);
            }
        }
        return new SendResult.Sent();
    }

    /** All of it in one message, where a group may get no second one; what has no room is left to a page. */
    String single(Delivery delivery, int mostBytes, String whereTheRestIs) {
        int room = mostBytes - whereTheRestIs.getBytes(StandardCharsets.UTF_8).length - 1;
        List<String> parts = parts(delivery, Form.TEXT, mostBytes);
        return parts.size() == 1
                ? parts.get(0)
                : parts(delivery, Form.TEXT, room).get(0).replaceFirst(" \\(1/\\d+\\)", "") + "\n" + whereTheRestIs;
    }

    List<String> parts(Delivery delivery, Form form, int mostBytes) {
        if (delivery.isWordToGroup()) {
            return PlainParts.of(
                    form == Form.MARKDOWN ? Markdown.plain(delivery.wording()) : delivery.wording(), mostBytes);
        }
        List<String> parts = called.parts(delivery, mostBytes);
        return form == Form.MARKDOWN
                ? parts
                : parts.stream().map(GroupList::asText).toList();
    }

    private boolean isNoted(Delivery delivery, SendResult result) {
        try {
            return result instanceof SendResult.Sent ? partsSent.note(delivery) : partsSent.noteUncertain(delivery);
        } catch (DataAccessException e) {
            log.error("a part of delivery {} could not be noted", delivery.id());
            return false;
        }
    }
}
