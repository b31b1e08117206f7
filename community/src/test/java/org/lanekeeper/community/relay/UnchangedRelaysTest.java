package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.ledger.Chain;

class UnchangedRelaysTest {
    private static final String FIRST = "1".repeat(Chain.DIGITS);
    private static final String SECOND = "2".repeat(Chain.DIGITS);
    private static final Instant OPENS = Instant.parse("2020-02-06T02:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final UnchangedRelays relays = new UnchangedRelays(nanos::get);

    @Test
    void isTheSameAsLongAsItsLedgerEndsWithTheSameHash() {
        write(relay(0, 0, Chain.ORIGIN), relay(0, 1, FIRST));

        assertThat(relays.isPromising(1)).isTrue();
        assertThat(relays.find(1, 7, 1, FIRST)).hasValueSatisfying(found -> {
            assertThat(found.relay().title()).isEqualTo("口罩预订");
            assertThat(found.relay().lastNumber()).isEqualTo(7);
            assertThat(found.relay().lastSeq()).isEqualTo(1);
            assertThat(found.relay().ledgerHead()).isEqualTo(FIRST);
        });
        assertThat(relays.find(1, 7, 1, SECOND)).isEmpty();
        assertThat(relays.find(2, 7, 1, FIRST)).isEmpty();
    }

    @Test
    void isTheSameWhereOthersHaveOnlySignedUp() {
        write(relay(0, 0, Chain.ORIGIN), relay(5, 6, FIRST));

        assertThat(relays.find(1, 8, 9, SECOND)).hasValueSatisfying(found -> {
            assertThat(found.relay().lastNumber()).isEqualTo(8);
            assertThat(found.relay().lastSeq()).isEqualTo(9);
            assertThat(found.relay().ledgerHead()).isEqualTo(SECOND);
        });
        assertThat(relays.find(1, 8, 10, SECOND))
                .as("three entries and something else")
                .isEmpty();
        assertThat(relays.find(1, 5, 7, SECOND)).as("something else").isEmpty();
        assertThat(relays.find(1, 4, 5, SECOND)).as("from before").isEmpty();
    }

    @Test
    void whatOthersHaveChangedIsReadAsAWhole() {
        write(relay(0, 0, Chain.ORIGIN), relay(0, 1, FIRST));
        write(relay(0, 2, SECOND), relay(1, 3, FIRST));
        assertThat(relays.isPromising(1)).isFalse();

        write(relay(3, 5, SECOND), relay(4, 6, FIRST));
        assertThat(relays.isPromising(1)).isTrue();
    }

    @Test
    void isReadAsAWholeNowAndThen() {
        write(relay(0, 0, Chain.ORIGIN), relay(0, 1, FIRST));
        nanos.addAndGet(UnchangedRelays.GOOD_FOR.toNanos() - 1);
        relays.leave(relays.find(1, 0, 1, FIRST).orElseThrow(), relay(1, 2, SECOND));
        assertThat(relays.isPromising(1)).isTrue();
        nanos.incrementAndGet();
        assertThat(relays.isPromising(1)).isFalse();

        write(relay(1, 2, SECOND), relay(2, 3, FIRST));
        assertThat(relays.isPromising(1)).isTrue();
    }

    @Test
    void aDraftChangesWithoutATraceAndIsNotRemembered() {
        write(sample(RelayState.DRAFT, 1), sample(RelayState.DRAFT, 1).reached(1, 2, SECOND));
        assertThat(relays.isPromising(1)).isFalse();
        assertThat(relays.find(1, 1, 2, SECOND)).isEmpty();
        write(relay(0, 0, null), relay(0, 0, null));
        assertThat(relays.isPromising(1)).isFalse();
    }

    @Test
    void doesNotGrowForEver() {
        for (long id = 1; id <= 5_000; id++) {
            write(published(id), published(id).reached(1, 1, FIRST));
        }
        assertThat(relays.size()).isLessThanOrEqualTo(2_000);
        assertThat(relays.isPromising(5_000)).isTrue();
    }

    @Test
    void whatIsOldMakesRoomFirst() {
        for (long id = 1; id <= 2_000; id++) {
            write(published(id), published(id).reached(1, 1, FIRST));
            nanos.addAndGet(UnchangedRelays.GOOD_FOR.toNanos() / 1_000);
        }
        write(published(2_001), published(2_001).reached(1, 1, FIRST));
        assertThat(relays.size()).isBetween(1_000, 1_001);
        assertThat(relays.isPromising(1_999)).isTrue();
    }

    private void write(Relay locked, Relay left) {
        relays.leave(relays.read(locked), left);
    }

    private static Relay relay(int lastNumber, long lastSeq, String head) {
        return published(1).reached(lastNumber, lastSeq, head);
    }

    private static Relay published(long id) {
        return sample(RelayState.PUBLISHED, id);
    }

    private static Relay sample(RelayState state, long id) {
        OrderRule rule = new OrderRule(
                Serving.ARRIVAL, Measure.HOUSEHOLDS, null, false, 0, List.of(), Beyond.WAIT, 3, PaperTime.HAND_IN);
        return Samples.relay(id, rule, OPENS, OPENS.plusSeconds(3600), state, 0);
    }
}
