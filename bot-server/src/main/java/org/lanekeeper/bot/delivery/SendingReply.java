package org.lanekeeper.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.lanekeeper.bot.delivery.channel.ReplySender;
import org.lanekeeper.bot.delivery.channel.SendResult;
import org.lanekeeper.community.reply.OutgoingReply;
import org.lanekeeper.community.reply.PostingReply;
import org.lanekeeper.community.reply.ReadingReplies;
import org.lanekeeper.community.reply.ReplyStatus;
import org.lanekeeper.community.reply.StaffReplies;
import org.lanekeeper.community.resident.Resident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends one reply and records what came of it. It goes out twice at most: after two calls without an answer it is left to
 * the page, and staff read that it may not have arrived.
 */
@Component
class SendingReply {
    private static final Logger log = LoggerFactory.getLogger(SendingReply.class);
    private static final String FROM = "居委会回复您：\n";
    private static final int ERROR_LENGTH = 40;
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final StaffReplies replies;
    private final ReadingReplies reading;
    private final DeliverySettings settings;
    private final Clock clock;

    SendingReply(StaffReplies replies, ReadingReplies reading, DeliverySettings settings, Clock clock) {
        this.replies = replies;
        this.reading = reading;
        this.settings = settings;
        this.clock = clock;
    }

    void send(OutgoingReply reply, Resident resident, ReplySender sender, Lane lane) {
        Fuse fuse = lane.fuse();
        try {
            Duration rest = fuse.rest();
            if (!rest.isZero()) {
                putOff(reply, "resting", false, rest);
                return;
            }
            Optional<String> text = reading.text(reply.id());
            Instant now = clock.instant();
            if (text.isEmpty() || replies.begin(reply.id(), reply.claim(), now, now.plus(settings.claim())) == 0) {
                fuse.untried();
                return;
            }
            record(reply, lane.calling(() -> call(reply, resident, sender, text.get(), fuse)));
        } catch (RuntimeException e) {
            // nothing can be recorded just now: its claim ends by itself, and it is tried again
            fuse.untried();
            log.error("reply {} failed: {}", reply.id(), e.getClass().getName());
        }
    }

    private SendResult call(OutgoingReply reply, Resident resident, ReplySender sender, String text, Fuse fuse) {
        if (reply.perhapsSent() > 1) {
            fuse.untried();
            return new SendResult.Uncertain();
        }
        SendResult result;
        try {
            result = sender.send(resident, reply.about() == PostingReply.About.LATE ? text : FROM + text);
        } catch (RuntimeException e) {
            fuse.untried();
            return new SendResult.Later(e.getClass().getSimpleName(), false);
        }
        if (result instanceof SendResult.Later) {
            fuse.failed();
        } else if (result instanceof SendResult.Paused || result instanceof SendResult.Throttled) {
            fuse.untried();
        } else {
            fuse.worked();
        }
        return result;
    }

    private void record(OutgoingReply reply, SendResult result) {
        if (result instanceof SendResult.Sent) {
            end(reply, ReplyStatus.SENT, null);
        } else if (result instanceof SendResult.Refused refused) {
            keep(reply, refused.error());
        } else if (result instanceof SendResult.OurFault ours) {
            log.error("the account refuses our replies: {}. Please check its settings", ours.error());
            keep(reply, ours.error());
        } else if (result instanceof SendResult.Paused paused) {
            putOff(reply, "paused", false, paused.pause());
        } else if (result instanceof SendResult.Throttled throttled) {
            putOff(reply, throttled.error(), false, throttled.pause());
        } else if (result instanceof SendResult.Uncertain) {
            end(reply, ReplyStatus.UNSURE, "uncertain");
        } else if (result instanceof SendResult.Later later) {
            if (later.perhapsSent() && reply.perhapsSent() > 0) {
                end(reply, ReplyStatus.UNSURE, "uncertain");
            } else {
                Duration pause = settings.pauseAfter(
                        reply.attempts() + 1, ThreadLocalRandom.current().nextDouble());
                putOff(reply, later.error(), later.perhapsSent(), pause);
            }
        }
    }

    /** Tried again, but not for ever: then it waits on the page and for the person's next words. */
    private void putOff(OutgoingReply reply, String error, boolean perhapsSent, Duration pause) {
        Instant now = clock.instant();
        boolean over = !reply.createdAt().plus(settings.giveUpAfter()).isAfter(now);
        if (!over) {
            replies.later(reply.id(), reply.claim(), cut(error), perhapsSent ? 1 : 0, now.plus(pause));
        } else if (perhapsSent || reply.perhapsSent() > 0) {
            end(reply, ReplyStatus.UNSURE, error);
        } else {
            keep(reply, error);
        }
    }

    void keep(OutgoingReply reply, String error) {
        end(reply, reply.perhapsSent() > 0 ? ReplyStatus.UNSURE : ReplyStatus.KEPT, error);
    }

    /** Another one to the same person goes first, or the lane has enough to do. */
    void crowdedOut(OutgoingReply reply) {
        replies.later(reply.id(), reply.claim(), null, 0, clock.instant().plus(SHORT));
    }

    private void end(OutgoingReply reply, ReplyStatus status, String error) {
        replies.end(reply.id(), reply.claim(), status, cut(error), clock.instant());
    }

    private static String cut(String error) {
        return error == null || error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH);
    }
}
