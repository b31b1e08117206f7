package org.lanekeeper.community.relay;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.lanekeeper.community.ledger.LedgerEnd;

/**
 * Relays as the last transaction of this server left them. Whatever changes a relay that residents know goes on record
 * in its ledger, so it is the same as long as the ledger ends with the same hash: of a thousand relays in a turn the
 * rest of their rows need not be read again.
 */
final class UnchangedRelays {
    /** Then a row is read as a whole: somebody may have changed it by hand. */
    static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private static final int MOST = 10_000;

    private final Map<Long, Left> left = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /**
     * @param relay read as a whole
     * @param alone whether nobody else had written when it was locked last
     */
    private record Left(Relay relay, LedgerEnd end, boolean alone, long readAt) {}

    UnchangedRelays() {
        this(System::nanoTime);
    }

    /**
     * @param nanos that have passed since some moment
     */
    UnchangedRelays(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether the end of its ledger will probably tell that it is the same: not where servers write by turns. */
    boolean isPromising(long id) {
        Left before = left.get(id);
        return before != null && before.alone && isFresh(before);
    }

    private boolean isFresh(Left before) {
        return nanos.getAsLong() - before.readAt < GOOD_FOR.toNanos();
    }

    /** The relay with this end under lock, if it is known. */
    Optional<Relay> find(long id, int lastNumber, long lastSeq, String head) {
        Left before = left.get(id);
        return before != null
                        && before.end.lastSeq() == lastSeq
                        && before.end.head().equals(head)
                ? Optional.of(before.relay.reached(lastNumber, lastSeq, head))
                : Optional.empty();
    }

    /**
     * What a transaction has left, once it is committed.
     *
     * @param relay as it was locked
     * @param end of its ledger now
     * @param whole whether its row was read as a whole
     */
    void leave(Relay relay, LedgerEnd end, boolean whole) {
        if (relay.state() == RelayState.DRAFT || end.lastSeq() == 0) {
            // without a ledger its plan may change and leave no trace
            left.remove(relay.id());
            return;
        }
        if (left.size() >= MOST) {
            left.clear();
        }
        Left before = left.get(relay.id());
        boolean alone = before == null
                || before.end.lastSeq() == relay.lastSeq() && before.end.head().equals(relay.ledgerHead());
        long readAt = whole || before == null ? nanos.getAsLong() : before.readAt;
        left.put(relay.id(), new Left(relay, end, alone, readAt));
    }

    int size() {
        return left.size();
    }
}
