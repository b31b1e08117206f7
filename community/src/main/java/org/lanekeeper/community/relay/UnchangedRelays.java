package org.lanekeeper.community.relay;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Relays as this server last left them. Whatever changes a relay that residents know goes on record in its ledger, so it
 * is the same as long as that ends with the same hash, or has grown by as many lines as there are more numbers: then
 * others have signed households up, and done nothing else, since no ledger ever goes back. Of a thousand relays in a turn
 * the rest of their rows need not be read again. Only the committee of rehearsals ends relays without a record, and nobody
 * signs up for those any more.
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
     * @param relay as it was left
     * @param readAt when its row was read as a whole
     * @param still whether nobody had changed it before it was written
     */
    private record Left(Relay relay, long readAt, boolean still) {
        boolean isStill(int lastNumber, long lastSeq, String head) {
            long lines = lastSeq - relay.lastSeq();
            return lines == 0 ? relay.ledgerHead().equals(head) : lines > 0 && lines == lastNumber - relay.lastNumber();
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

    /** Whether the end of its ledger will probably tell that it is the same: not if it was changed a moment ago. */
    boolean isPromising(long id) {
        Left before = left.get(id);
        return before != null && before.still && isFresh(before);
    }

    private boolean isFresh(Left before) {
        return nanos.getAsLong() - before.readAt < GOOD_FOR.toNanos();
    }

    /** The relay with this end under lock, if it is known. */
    Optional<Known> find(long id, int lastNumber, long lastSeq, String head) {
        return Optional.ofNullable(left.get(id))
                .filter(before -> before.isStill(lastNumber, lastSeq, head))
                .map(before -> new Known(before.relay.reached(lastNumber, lastSeq, head), before.readAt));
    }

    /**
     * What a transaction has left, once it is committed.
     *
     * @param known as it was locked
     * @param now as it is
     */
    void leave(Known known, Relay now) {
        if (now.state() == RelayState.DRAFT || now.lastSeq() == 0) {
            // without a ledger its plan may change and leave no trace
            left.remove(now.id());
            return;
        }
        Left before = left.get(now.id());
        if (before == null) {
            makeRoom();
        }
        Relay locked = known.relay();
        boolean still = before == null || before.isStill(locked.lastNumber(), locked.lastSeq(), locked.ledgerHead());
        left.put(now.id(), new Left(now, known.readAt(), still));
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
