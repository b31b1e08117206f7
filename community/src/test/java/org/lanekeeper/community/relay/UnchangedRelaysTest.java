package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.ledger.Chain;
import org.lanekeeper.community.ledger.LedgerEnd;

class UnchangedRelaysTest {
    private static final String FIRST = "1".repeat(Chain.DIGITS);
    private static final String SECOND = "2".repeat(Chain.DIGITS);
    private static final Instant OPENS = Instant.parse("2020-02-06T02:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final UnchangedRelays relays = new UnchangedRelays(nanos::get);

    @Test
    void isTheSameAsLongAsItsLedgerEndsWithTheSameHash() {
        relays.leave(relays.read(relay(RelayState.PUBLISHED, 0, Chain.ORIGIN)), end(1, FIRST));

        assertThat(relays.isPromising(1)).isTrue();
        assertThat(relays.find(1, 7, 1, FIRST)).hasValueSatisfying(found -> {
            assertThat(found.relay().title()).isEqualTo("口罩预订");
            assertThat(found.relay().lastNumber()).isEqualTo(7);
            assertThat(found.relay().lastSeq()).isEqualTo(1);
            assertThat(found.relay().ledgerHead()).isEqualTo(FIRST);
        });
        assertThat(relays.find(1, 7, 1, SECOND)).isEmpty();
        assertThat(relays.find(1, 7, 2, FIRST)).isEmpty();
        assertThat(relays.find(2, 7, 1, FIRST)).isEmpty();
    }

    @Test
    void whereOthersWriteTooItsRowIsReadAsAWhole() {
        relays.leave(relays.read(relay(RelayState.PUBLISHED, 0, Chain.ORIGIN)), end(1, FIRST));
        relays.leave(relays.read(relay(RelayState.PUBLISHED, 2, SECOND)), end(3, FIRST));
        assertThat(relays.isPromising(1)).isFalse();

        relays.leave(relays.read(relay(RelayState.PUBLISHED, 3, FIRST)), end(4, SECOND));
        assertThat(relays.isPromising(1)).isTrue();
    }

    @Test
    void isReadAsAWholeNowAndThen() {
        relays.leave(relays.read(relay(RelayState.PUBLISHED, 0, Chain.ORIGIN)), end(1, FIRST));
        nanos.addAndGet(UnchangedRelays.GOOD_FOR.toNanos() - 1);
        relays.leave(relays.find(1, 1, 1, FIRST).orElseThrow(), end(2, SECOND));
        assertThat(relays.isPromising(1)).isTrue();
        nanos.incrementAndGet();
        assertThat(relays.isPromising(1)).isFalse();

        relays.leave(relays.read(relay(RelayState.PUBLISHED, 2, SECOND)), end(3, FIRST));
        assertThat(relays.isPromising(1)).isTrue();
    }

    @Test
    void aDraftChangesWithoutATraceAndIsNotRemembered() {
        relays.leave(relays.read(relay(RelayState.DRAFT, 1, FIRST)), end(2, SECOND));
        assertThat(relays.isPromising(1)).isFalse();
        assertThat(relays.find(1, 0, 2, SECOND)).isEmpty();
        relays.leave(relays.read(relay(RelayState.PUBLISHED, 0, null)), end(0, null));
        assertThat(relays.isPromising(1)).isFalse();
    }

    @Test
    void doesNotGrowForEver() {
        for (long id = 1; id <= 5_000; id++) {
            relays.leave(relays.read(sample(RelayState.PUBLISHED, id)), new LedgerEnd(id, 1, 1, FIRST));
        }
        assertThat(relays.size()).isLessThanOrEqualTo(2_000);
        assertThat(relays.isPromising(5_000)).isTrue();
    }

    @Test
    void whatIsOldMakesRoomFirst() {
        for (long id = 1; id <= 2_000; id++) {
            relays.leave(relays.read(sample(RelayState.PUBLISHED, id)), new LedgerEnd(id, 1, 1, FIRST));
            nanos.addAndGet(UnchangedRelays.GOOD_FOR.toNanos() / 1_000);
        }
        relays.leave(relays.read(sample(RelayState.PUBLISHED, 2_001)), new LedgerEnd(2_001, 1, 1, FIRST));
        assertThat(relays.size()).isBetween(1_000, 1_001);
        assertThat(relays.isPromising(1_999)).isTrue();
    }

    private static LedgerEnd end(long lastSeq, String head) {
        return new LedgerEnd(1, 1, lastSeq, head);
    }

    private static Relay relay(RelayState state, long lastSeq, String head) {
        return sample(state, 1).reached(0, lastSeq, head);
    }

    private static Relay sample(RelayState state, long id) {
        OrderRule rule = new OrderRule(
                Serving.ARRIVAL, Measure.HOUSEHOLDS, null, false, 0, List.of(), Beyond.WAIT, 3, PaperTime.HAND_IN);
        return Samples.relay(id, rule, OPENS, OPENS.plusSeconds(3600), state, 0);
    }
}
