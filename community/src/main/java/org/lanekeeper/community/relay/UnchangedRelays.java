package org.lanekeeper.community.relay;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.lanekeeper.community.ledger.LedgerEnd;

/**
 * Relays as they were when this server last wrote them, each with the end of its ledger then. Whatever changes a relay
 * that residents know goes on record there, so it is the same as long as its ledger ends with the same hash: of a
 * thousand relays in a turn the rest of their rows need not be read again. Only the committee of rehearsals ends relays
 * without a record, and nobody signs up for those any more.
 */
final class UnchangedRelays {
    /** Then a row is read as a whole: somebody may have changed it by hand. */
    static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private static final int MOST = 2_000;

    private final Map<Long, Left> left = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /**
     * A relay under lock.
     *
     * @param readAt when its row was read as a whole
     */
    record Known(Relay relay, long readAt) {}

    /**
     * @param known as it was locked
     * @param end of its ledger when it was left
     * @param alone whether nobody else had written when it was locked
     */
    private record Left(Known known, LedgerEnd end, boolean alone) {
        boolean endsWith(long lastSeq, String head) {
            return end.lastSeq() == lastSeq && end.head().equals(head);
        }
    }

    UnchangedRelays() {
        this(System::nanoTime);
    }

    /**
     * @param nanos that have passed since some moment
     */
    UnchangedRelays(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** A relay whose row has just been read as a whole. */
    Known read(Relay relay) {
        return new Known(relay, nanos.getAsLong());
    }

    /** Whether the end of its ledger will probably tell that it is the same: not where servers write by turns. */
    boolean isPromising(long id) {
        Left before = left.get(id);
        return before != null && before.alone && isFresh(before);
    }

    private boolean isFresh(Left before) {
        return nanos.getAsLong() - before.known.readAt < GOOD_FOR.toNanos();
    }

    /** The relay with this end under lock, if it is known. */
    Optional<Known> find(long id, int lastNumber, long lastSeq, String head) {
        return Optional.ofNullable(left.get(id))
                .filter(before -> before.endsWith(lastSeq, head))
                .map(before -> new Known(before.known.relay.reached(lastNumber, lastSeq, head), before.known.readAt));
    }

    /**
     * What a transaction has left, once it is committed.
     *
     * @param known as it was locked
     * @param end of its ledger now
     */
    void leave(Known known, LedgerEnd end) {
        Relay relay = known.relay();
        if (relay.state() == RelayState.DRAFT || end.lastSeq() == 0) {
            // without a ledger its plan may change and leave no trace
            left.remove(relay.id());
            return;
        }
        Left before = left.get(relay.id());
        if (before == null) {
            makeRoom();
        }
        boolean alone = before == null || before.endsWith(relay.lastSeq(), relay.ledgerHead());
        left.put(relay.id(), new Left(known, end, alone));
    }

    private void makeRoom() {
        if (left.size() >= MOST) {
            left.values().removeIf(one -> !isFresh(one));
        }
        if (left.size() >= MOST) {
            left.clear();
        }
    }

    int size() {
        return left.size();
    }
}
