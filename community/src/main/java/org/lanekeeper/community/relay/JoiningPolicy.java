package org.lanekeeper.community.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides a batch of joins one after another, in the order in which they came. Knows only what it is given: the relay
 * as locked, and the entries that the same households or requests already have.
 */
final class JoiningPolicy {
    private final Relay relay;
    private final Map<Long, Held> byHousehold = new HashMap<>();
    private final Map<String, Held> byRequest = new HashMap<>();
    private final List<NewEntry> newEntries = new ArrayList<>();
    private int lastNumber;
    private Instant lastEffective;

    JoiningPolicy(Relay relay, Instant lastEffective, List<Held> held) {
        this.relay = relay;
        this.lastNumber = relay.lastNumber();
        this.lastEffective = lastEffective;
        held.forEach(this::remember);
    }

    /** An entry that exists already, in the database or earlier in this batch. */
    record Held(
            int number,
            long householdId,
            boolean counts,
            int quantity,
            ReviewReason review,
            Door door,
            Long residentId,
            String requestKey) {}

    /** An entry to be written. */
    record NewEntry(int number, Join join, int quantity, ReviewReason review, Instant effectiveAt) {}

    JoinOutcome decide(Join join) {
        Held repeated = byRequest.get(join.requestKey());
        if (repeated != null) {
            return accepted(repeated);
        }
        switch (relay.phaseAt(join.arrivedAt())) {
            case HIDDEN:
                return new JoinOutcome.Unknown();
            case NOT_YET_OPEN:
                return new JoinOutcome.NotYetOpen(relay.opensAt());
            default:
                break;
        }
        Held holder = byHousehold.get(join.household().id());
        if (holder != null) {
            boolean same = join.residentId() != null && join.residentId().equals(holder.residentId());
            return new JoinOutcome.AlreadyIn(holder.number(), holder.door(), same);
        }
        if (relay.phaseAt(join.arrivedAt()) == RelayPhase.CLOSED) {
            return new JoinOutcome.Closed();
        }
        return accepted(add(join));
    }

    private Held add(Join join) {
        // never before an entry with a lower number: nodes' clocks differ, numbers do not
        boolean later = lastEffective == null || join.arrivedAt().isAfter(lastEffective);
        lastEffective = later ? join.arrivedAt() : lastEffective;
        lastNumber++;
        int quantity = Math.min(join.quantity(), relay.unitCap());
        ReviewReason review = join.reviewReason();
        newEntries.add(new NewEntry(lastNumber, join, quantity, review, lastEffective));
        Held held = new Held(
                lastNumber,
                join.household().id(),
                true,
                quantity,
                review,
                join.door(),
                join.residentId(),
                join.requestKey());
        remember(held);
        return held;
    }

    private void remember(Held held) {
        byRequest.put(held.requestKey(), held);
        if (held.counts()) {
            byHousehold.put(held.householdId(), held);
        }
    }

    private JoinOutcome accepted(Held held) {
        boolean beyond = relay.quota() != null && held.number() > relay.quota();
        return new JoinOutcome.Accepted(held.number(), held.quantity(), held.review(), beyond);
    }

    List<NewEntry> newEntries() {
        return newEntries;
    }

    int lastNumber() {
        return lastNumber;
    }

    Instant lastEffective() {
        return lastEffective;
    }
}
