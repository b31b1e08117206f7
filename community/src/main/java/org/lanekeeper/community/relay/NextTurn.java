package org.lanekeeper.community.relay;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Which relays are written next: one with many joins, or many with few each. Which of them is waited for is the same on
 * every server if it can be, so that they write by turns instead of having some relays each and small batches.
 */
final class NextTurn {
    /** In one transaction: what each adds to its length delays the answers of all. */
    static final int MOST_RELAYS = 256;

    private final SequencerSettings settings;
    private final ReadyLanes ready;
    private final WritingTurn writing;
    private final AtomicInteger awaiting = new AtomicInteger();
    private volatile Meeting meeting = Meeting.NONE;
    /** In the last turn there was no room left for others. */
    private volatile boolean full;

    NextTurn(SequencerSettings settings, ReadyLanes ready, WritingTurn writing) {
        this.settings = settings;
        this.ready = ready;
        this.writing = writing;
    }

    /** Of the workers that take turns, how many wait for a row that somebody else may hold. */
    int awaiting() {
        return awaiting.get();
    }

    /**
     * Takes and writes it.
     *
     * @param back takes a lane that is not worked on any more
     * @param begun is run before anything is waited for
     * @return false if there was nothing that could be done
     */
    boolean take(Consumer<RelayLane> back, Runnable begun) {
        boolean alone = settings.workers() == 1;
        if (!alone && awaiting.get() >= settings.workers() - 1) {
            // all the others wait for rows: relays that are free must not wait as well
            return write(null, null, back, begun);
        }
        // one relay could fill every turn, and the others would never have theirs
        RelayLane lane = full ? ready.first() : ready.lowest(MOST_RELAYS);
        if (lane == null) {
            return true;
        }
        Meeting met = meeting;
        if (met.relayId() < lane.relayId()
                && !alone
                && !full
                && awaiting.get() == 0
                && !ReadyLanes.isOverdue(lane)
                && met.isRecent(System.nanoTime())) {
            return write(met.relayId(), null, back, begun);
        }
        return !ready.take(lane) || write(lane.relayId(), lane, back, begun);
    }

    private boolean write(Long awaited, RelayLane lane, Consumer<RelayLane> back, Runnable begun) {
        begun.run();
        AtomicBoolean waits = new AtomicBoolean(awaited != null);
        if (waits.get()) {
            awaiting.incrementAndGet();
        }
        Runnable locked = () -> {
            if (waits.getAndSet(false)) {
                awaiting.decrementAndGet();
            }
        };
        Turn turn = new Turn(awaited, lane, settings.batch(), MOST_RELAYS, locked, ready::next, back);
        boolean written;
        try {
            written = writing.write(turn);
        } finally {
            locked.run();
        }
        full = turn.isFull();
        meeting = written && turn.lowest().isPresent()
                ? meeting.after(turn.lowest().getAsLong(), System.nanoTime())
                : Meeting.NONE;
        return !turn.isFruitless();
    }
}
