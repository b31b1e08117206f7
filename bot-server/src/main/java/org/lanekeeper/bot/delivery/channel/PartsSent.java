package org.lanekeeper.bot.delivery.channel;

import java.time.Clock;
import java.time.Duration;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Outbox;
import org.springframework.stereotype.Component;

/** Notes the parts of a notice that a platform took, and keeps the claim on it alive meanwhile. */
@Component
class PartsSent {
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Clock clock;

    PartsSent(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** False if another sender has the notice now: then nothing more may be sent. */
    boolean note(Delivery delivery) {
        return outbox.partSent(delivery.id(), delivery.claim(), clock.instant().plus(CLAIM)) == 1;
    }

    /** The same for a part that may have gone out twice. */
    boolean noteUncertain(Delivery delivery) {
        return outbox.partUncertain(
                        delivery.id(), delivery.claim(), clock.instant().plus(CLAIM))
                == 1;
    }
}
