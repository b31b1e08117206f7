package org.lanekeeper.community.relay;

import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** One relay's snapshot and when it was last compared with the database. */
final class KeptSnapshot {
    private static final long GOOD_FOR_MILLIS = 1000;

    private final ReentrantLock looking = new ReentrantLock();
    private final PlaceRows rows;
    private final Clock clock;
    private final RelaySnapshot snapshot;
    private volatile long lookedAt;
    private volatile boolean stale;
    /** Begun so far; written under the lock. */
    private volatile int looks;

    KeptSnapshot(Relay relay, PlaceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        this.snapshot = new RelaySnapshot(relay);
        this.lookedAt = clock.millis();
        snapshot.advance(relay, rows.all(relay.id()));
    }

    long relayId() {
        return snapshot.relay().id();
    }

    boolean isOf(long committeeId) {
        return snapshot.relay().committeeId() == committeeId;
    }

    int size() {
        return snapshot.size();
    }

    void lookAgain() {
        stale = true;
    }

    /** At most a second old: one asker looks while the others go on with what is known. */
    RelaySnapshot recent(Consumer<KeptSnapshot> grown) {
        boolean old = Math.abs(clock.millis() - lookedAt) >= GOOD_FOR_MILLIS;
        if (stale) {
            return fresh(grown);
        }
        if (old && looking.tryLock()) {
            try {
                look(grown);
            } finally {
                looking.unlock();
            }
        }
        return snapshot;
    }

    RelaySnapshot atLeast(long version, Consumer<KeptSnapshot> grown) {
        return snapshot.version() < version ? fresh(grown) : recent(grown);
    }

    /** Not older than the question. Whoever waited for a look that began later than they asked needs none of their own. */
    RelaySnapshot fresh(Consumer<KeptSnapshot> grown) {
        int before = looks;
        looking.lock();
        try {
            if (looks == before) {
                look(grown);
            }
        } finally {
            looking.unlock();
        }
        return snapshot;
    }

    private void look(Consumer<KeptSnapshot> grown) {
        looks = looks + 1;
        stale = false;
        long now = clock.millis();
        PlaceRows.Changes changes = rows.since(snapshot.relay());
        if (!changes.relay().equals(snapshot.relay())) {
            snapshot.advance(changes.relay(), changes.places());
            grown.accept(this);
        }
        lookedAt = now;
    }
}
