package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Ends, reopens, extends and draws a relay and {@link QueueModel} at once, allowed or not. */
@Component
class RandomTerm {
    /** Later than any clock of today. */
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

    @Autowired
    RunningRelays running;

    @Autowired
    Relays relays;

    @Autowired
    DrawingLots lots;

    @Autowired
    Clock clock;

    void step(Random random, Relay relay, QueueModel model, Cause cause) {
        switch (random.nextInt(5)) {
            case 0 ->
                assertThat(running.move(relay.committeeId(), relay.id(), RelayState.CLOSED, cause)
                                .isPresent())
                        .isEqualTo(model.phase().close());
            case 1, 2 ->
                assertThat(running.move(relay.committeeId(), relay.id(), RelayState.PUBLISHED, cause)
                                .isPresent())
                        .isEqualTo(model.phase().reopen(model.isDrawn()));
            default -> extend(relay, model, FAR.plus(Duration.ofDays(random.nextInt(4))), cause);
        }
    }

    private void extend(Relay relay, QueueModel model, Instant later, Cause cause) {
        boolean extended = model.phase().extend(later, model.isDrawn());
        try {
            running.extend(relay.committeeId(), relay.id(), later, cause);
            assertThat(extended).isTrue();
        } catch (UnfitPlanException noExtension) {
            assertThat(extended).as(noExtension.getMessage()).isFalse();
        }
    }

    /** By today's clock, which is past the end of every relay that was not extended. */
    void draw(Relay relay, QueueModel model, Cause cause) {
        String head = relays.find(relay.committeeId(), relay.id()).orElseThrow().ledgerHead();
        boolean open = model.phase().isOpenAt(clock.instant());
        assertThat(lots.draw(relay.committeeId(), relay.id(), cause))
                .isEqualTo(open ? DrawingLots.Outcome.NOT_CLOSED : DrawingLots.Outcome.DRAWN);
        if (!open) {
            model.drawLots(relays.seed(relay.id()), head);
        }
    }
}
