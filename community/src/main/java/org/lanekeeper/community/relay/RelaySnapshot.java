package org.lanekeeper.community.relay;

import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** A relay and its queue as they were at one moment not long ago. Many threads may ask. */
public final class RelaySnapshot {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Queue queue = new Queue();
    private volatile Relay relay;

    RelaySnapshot(Relay relay) {
        this.relay = relay;
    }

    public Relay relay() {
        return relay;
    }

    /** The ledger's newest record at that moment. */
    long version() {
        return relay.lastSeq();
    }

    void advance(Relay now, List<Place> changed) {
        lock.writeLock().lock();
        try {
            queue.apply(changed);
            relay = now;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> T ask(Function<Queue, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(queue);
        } finally {
            lock.readLock().unlock();
        }
    }

    int size() {
        return ask(Queue::size);
    }

    public RelayTally tally() {
        return ask(Queue::tally);
    }

    public Calling calling() {
        return ask(Queue::calling);
    }

    /** Households that can be called as soon as goods come: within the quota, and looked into where that was necessary. */
    public int callable() {
        return ask(Queue::callable);
    }

    /** Whether the entry had been made by then. */
    boolean knows(int number) {
        return number <= size();
    }

    int ahead(int number) {
        return ask(it -> it.ahead(number));
    }

    long seq(int number) {
        return ask(it -> it.seq(number));
    }

    /**
     * The latest number that the household, or else the person, had and has no more: taken back, struck out or given on.
     *
     * @return 0 for none
     */
    public int ended(Long householdId, long residentId) {
        return ask(it -> it.ended(householdId, residentId));
    }

    /**
     * The number that holds the household's place, then those that the person signed up besides.
     *
     * @param householdId null if the person belongs to none that we know
     */
    public List<Integer> numbers(Long householdId, long residentId) {
        return ask(it -> it.numbers(householdId, residentId));
    }
}
