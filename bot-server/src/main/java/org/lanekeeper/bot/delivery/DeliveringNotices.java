package org.lanekeeper.bot.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lanekeeper.community.notice.ChoosingRoute;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Claims what is due, chooses the way for each delivery and hands it to its account's lane. Runs on any node. */
@Service
public class DeliveringNotices {
    private static final Logger log = LoggerFactory.getLogger(DeliveringNotices.class);

    private final Outbox outbox;
    private final ChoosingRoute choosing;
    private final Sending sending;
    private final DeliverySettings settings;
    private final Clock clock;

    DeliveringNotices(Outbox outbox, ChoosingRoute choosing, Sending sending, DeliverySettings settings, Clock clock) {
        this.outbox = outbox;
        this.choosing = choosing;
        this.sending = sending;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many deliveries were taken up. Their sending goes on after it returns. */
    public int run() {
        int abandoned = outbox.giveBackAbandoned(clock.instant());
        if (abandoned > 0) {
            log.warn("{} deliveries were left behind by a dead sender and are taken up again", abandoned);
        }
        int taken = 0;
        for (int round = 0; round < settings.rounds(); round++) {
            int claimed = claim();
            if (claimed == 0) {
                break;
            }
            taken += claimed;
        }
        return taken;
    }

    private int claim() {
        String claim = UUID.randomUUID().toString();
        Instant now = clock.instant();
        int claimed = outbox.claim(claim, now, now.plus(settings.claim()), settings.batch());
        if (claimed > 0) {
            outbox.claimed(claim).forEach(this::dispatch);
        }
        return claimed;
    }

    private void dispatch(Delivery delivery) {
        try {
            sending.send(delivery, choosing.choose(delivery));
        } catch (RuntimeException e) {
            // one that cannot be sent is no reason to leave the others
            log.error(
                    "delivery {} could not be taken up: {}",
                    delivery.id(),
                    e.getClass().getName());
            sending.putBack(delivery);
        }
    }
}
