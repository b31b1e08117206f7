package org.lanekeeper.bot.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.lanekeeper.bot.delivery.channel.SendResult;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records what came of a delivery, and what is to happen to it next. */
@Component
class Recording {
    private static final Logger log = LoggerFactory.getLogger(Recording.class);
    private static final int ERROR_LENGTH = 40;

    private final Outbox outbox;
    private final DeliverySettings settings;
    private final Clock clock;

    Recording(Outbox outbox, DeliverySettings settings, Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** False if another sender has it now. */
    boolean begin(Delivery delivery, Channel channel) {
        Instant now = clock.instant();
        return outbox.begin(delivery.id(), delivery.claim(), channel, now, now.plus(settings.claim())) == 1;
    }

    void record(Delivery delivery, Channel channel, SendResult result) {
        Instant now = clock.instant();
        if (result instanceof SendResult.Sent) {
            outbox.sent(delivery.id(), delivery.claim(), now);
        } else if (result instanceof SendResult.Refused refused) {
            giveUpOn(delivery, channel, refused.error());
        } else if (result instanceof SendResult.OurFault ours) {
            log.error("{} refuses our messages: {}. Please check its settings", channel.label(), ours.error());
            giveUpOn(delivery, channel, ours.error());
        } else if (result instanceof SendResult.Paused paused) {
            outbox.paused(delivery.id(), delivery.claim(), now.plus(paused.pause()));
        } else if (result instanceof SendResult.Later later) {
            later(delivery, channel, later);
        }
    }

    private void later(Delivery delivery, Channel channel, SendResult.Later later) {
        int attempt = delivery.channel() == channel ? delivery.attempts() + 1 : 1;
        if (later.perhapsSent()) {
            outbox.perhapsSent(delivery.id(), delivery.claim());
        }
        if (attempt >= settings.attempts()) {
            log.warn("delivery {}: {} tries by {} failed: {}", delivery.id(), attempt, channel, later.error());
            giveUpOn(delivery, channel, later.error());
            return;
        }
        double random = ThreadLocalRandom.current().nextDouble();
        outbox.later(
                delivery.id(),
                delivery.claim(),
                cut(later.error()),
                clock.instant().plus(settings.pauseAfter(attempt, random)));
    }

    private void giveUpOn(Delivery delivery, Channel channel, String error) {
        Instant now = clock.instant();
        if (delivery.groupChatId() != null) {
            // a group has no other channel
            outbox.failed(delivery.id(), delivery.claim(), cut(error), now);
        } else {
            outbox.refused(delivery.id(), delivery.claim(), channel, cut(error), now);
        }
    }

    /** Not begun at all: comes due again shortly, and this was no attempt. */
    void putBack(Delivery delivery) {
        long millis = 1000 + ThreadLocalRandom.current().nextLong(3000);
        outbox.putBack(delivery.id(), delivery.claim(), clock.instant().plusMillis(millis));
    }

    void toCall(Delivery delivery) {
        outbox.toCall(delivery.id(), delivery.claim(), clock.instant());
    }

    private static String cut(String error) {
        return error.length() > ERROR_LENGTH ? error.substring(0, ERROR_LENGTH) : error;
    }
}
