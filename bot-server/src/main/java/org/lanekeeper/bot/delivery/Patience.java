package org.lanekeeper.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.Delivery;
import org.springframework.stereotype.Component;

/**
 * How long a delivery waits for a channel in trouble: a household for a while, then the next channel is better; a group
 * has no other, so that it waits as long as anybody could still go and collect.
 */
@Component
class Patience {
    private static final Duration WORDS_OLD = Duration.ofHours(2);

    private final Batches batches;
    private final DeliverySettings settings;
    private final Clock clock;

    Patience(Batches batches, DeliverySettings settings, Clock clock) {
        this.batches = batches;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param channel null while none could be chosen */
    boolean isOver(Delivery delivery, Channel channel) {
        Instant now = clock.instant();
        if (delivery.isWordToGroup()) {
            // progress of some hours ago says nothing any more
            return delivery.tryingSince() != null
                    && !now.isBefore(delivery.tryingSince().plus(WORDS_OLD));
        }
        if (delivery.groupChatId() != null) {
            return batches.find(delivery.committeeId(), delivery.relayId(), delivery.batch())
                    .map(Batch::pickupUntil)
                    .filter(now::isBefore)
                    .isEmpty();
        }
        return delivery.channel() == channel
                && delivery.tryingSince() != null
                && !now.isBefore(delivery.tryingSince().plus(settings.giveUpAfter()));
    }
}
