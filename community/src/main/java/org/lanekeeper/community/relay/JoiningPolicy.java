package org.lanekeeper.community.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lanekeeper.community.relay.JoinOutcome.AlreadyIn.Doubt;

/**
 * Decides a batch of joins one after another, in the order in which they came. Knows only what it is given: the relay
 * as locked, the counters of its quota, the entries that the same households and requests already have, and whom the same
 * people have signed up.
 */
final class JoiningPolicy {
    /** The rank of whoever comes after the draw: behind everybody drawn. */
    static final int AFTER_THE_DRAW = 1_000_000_000;

    private final Relay relay;
    private final OrderRule rule;
    private final Quotas quotas;
    private final Map<Long, Held> byHousehold = new HashMap<>();
    private final Map<String, Held> byRequest = new HashMap<>();
    private final Map<Long, Set<Long>> byResident;
    private final List<NewEntry> newEntries = new ArrayList<>();
    private final Set<String> toRecount = new HashSet<>();
    private int lastNumber;
    private Instant lastEffective;

    /**
     * @param signedUp households that count, by the residents who signed them up; added to
     */
    JoiningPolicy(Relay relay, Instant lastEffective, Quotas quotas, List<Held> held, Map<Long, Set<Long>> signedUp) {
        this.byResident = signedUp;
        this.relay = relay;
        this.rule = relay.rule();
        this.quotas = quotas;
        this.lastNumber = relay.lastNumber();
        this.lastEffective = lastEffective;
        held.forEach(this::remember);
    }

    Decision decide(Join join) {
        Held repeated = byRequest.get(join.requestKey());
        if (repeated != null) {
            return new Decision.Numbered(repeated, true);
        }
        RelayPhase phase =
                join.declaredAt() == null ? relay.phaseAt(join.arrivedAt()) : relay.phaseForPaper(join.declaredAt());
        if (phase == RelayPhase.HIDDEN) {
            return new Decision.Answered(new JoinOutcome.Unknown());
        }
        if (phase == RelayPhase.NOT_YET_OPEN) {
            return refuse(join, RefusalReason.NOT_YET_OPEN, new JoinOutcome.NotYetOpen(relay.opensAt()));
        }
        Held holder = byHousehold.get(join.household().id());
        if (holder != null) {
            boolean same = join.residentId() != null && join.residentId().equals(holder.residentId());
            return new Decision.Answered(new JoinOutcome.AlreadyIn(
                    holder.number(), holder.door(), same, holder.onBehalf(), doubt(join, holder)));
        }
        return phase == RelayPhase.CLOSED
                ? refuse(join, RefusalReason.CLOSED, new JoinOutcome.Closed())
                : decideOpen(join);
    }

    private static Doubt doubt(Join join, Held holder) {
        boolean otherName = holder.review() != null && holder.review().isAboutName() && holder.residentId() == null;
        return otherName && !join.onBehalf() && join.reviewReason() == null ? Doubt.OTHER_NAME : Doubt.NONE;
    }

    private Decision decideOpen(Join join) {
        if (!rule.admits(join.household())) {
            return refuse(join, RefusalReason.NOT_ELIGIBLE, new JoinOutcome.NotEligible());
        }
        if (join.residentId() != null && signedUpBy(join.residentId()) >= rule.behalfCap()) {
            return refuse(join, RefusalReason.BEHALF_CAP, new JoinOutcome.TooManyOnBehalf(rule.behalfCap()));
        }
        int quantity = Math.min(join.quantity(), relay.unitCap());
        String cell = relay.awaitsDraw()
                ? quotas.cellBeforeDraw(join.household(), join.door())
                : quotas.cellFor(join.household(), join.door(), quantity);
        if (rule.beyond() == Beyond.REFUSE && !quotas.hasRoom(cell, quantity)) {
            return refuse(join, RefusalReason.FULL, new JoinOutcome.Full());
        }
        NewEntry entry = place(join, quantity, cell);
        newEntries.add(entry);
        remember(entry.held());
        if (join.residentId() != null) {
            byResident
                    .computeIfAbsent(join.residentId(), id -> new HashSet<>())
                    .add(join.household().id());
        }
        return new Decision.Numbered(entry.held(), false);
    }

    private NewEntry place(Join join, int quantity, String cell) {
        lastNumber++;
        Instant effective = effective(join);
        boolean secured = false;
        if (relay.awaitsDraw()) {
            quotas.addWaiting(cell);
        } else {
            boolean goesBefore = !effective.equals(lastEffective) && !quotas.hasRoom(cell, quantity);
            secured = quotas.add(cell, quantity);
            if (goesBefore) {
                // paper takes the place of somebody behind it: only the whole cell tells of whom
                toRecount.add(cell);
            }
        }
        int rank = relay.drawnAt() == null ? 0 : AFTER_THE_DRAW;
        return new NewEntry(lastNumber, join, quantity, join.reviewReason(), effective, rank, cell, secured);
    }

    /**
     * What the serving order goes by: never before an entry with a lower number, since nodes' clocks differ and numbers
     * do not. Only paper goes in where it belongs, until the first batch was called.
     */
    private Instant effective(Join join) {
        boolean merged = join.declaredAt() != null && relay.lastBatch() == 0;
        if (merged && lastEffective != null && join.declaredAt().isBefore(lastEffective)) {
            return join.declaredAt();
        }
        Instant wanted = merged ? join.declaredAt() : join.arrivedAt();
        lastEffective = lastEffective == null || wanted.isAfter(lastEffective) ? wanted : lastEffective;
        return lastEffective;
    }

    private static Decision refuse(Join join, RefusalReason reason, JoinOutcome outcome) {
        return new Decision.Refused(join, reason, outcome);
    }

    private int signedUpBy(Long residentId) {
        return byResident.getOrDefault(residentId, Set.of()).size();
    }

    private void remember(Held held) {
        byRequest.put(held.requestKey(), held);
        if (held.counts()) {
            byHousehold.put(held.householdId(), held);
        }
    }

    List<NewEntry> newEntries() {
        return newEntries;
    }

    /** Cells in whose middle an entry was put. */
    Set<String> toRecount() {
        return toRecount;
    }

    Quotas quotas() {
        return quotas;
    }

    int lastNumber() {
        return lastNumber;
    }

    Instant lastEffective() {
        return lastEffective;
    }
}
