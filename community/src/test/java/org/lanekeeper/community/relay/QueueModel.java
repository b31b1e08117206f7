package org.lanekeeper.community.relay;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.household.Household;

/**
 * The rules of a relay in the simplest form: one list, sorted and counted from the beginning each time. Slow, and short
 * enough to be seen right.
 */
final class QueueModel {
    private final OrderRule rule;
    private final int unitCap;
    private final ModelPhase phase;
    private final ModelLines lines;
    private final ModelShares shares;
    private final ModelCalls calls;
    private Instant lastEffective = Instant.MIN;

    QueueModel(OrderRule rule, int unitCap, Map<String, Integer> shares, Instant closesAt) {
        this.rule = rule;
        this.unitCap = unitCap;
        this.phase = new ModelPhase(closesAt);
        this.lines = new ModelLines(rule);
        this.shares = new ModelShares(rule, shares, lines);
        this.calls = new ModelCalls(lines, this.shares);
    }

    List<ModelLine> lines() {
        return lines.all();
    }

    ModelLine line(int number) {
        return lines.line(number);
    }

    ModelPhase phase() {
        return phase;
    }

    ModelShares shares() {
        return shares;
    }

    ModelCalls calls() {
        return calls;
    }

    boolean isDrawn() {
        return lines.isDrawn();
    }

    boolean awaitsDraw() {
        return lines.awaitsDraw();
    }

    /** The number, or the word for why there is none. */
    String join(Join join) {
        Household household = join.household();
        Door door = join.door();
        Long resident = join.residentId();
        boolean merges = door.isDeclared() && calls.batches() == 0;
        Instant time = merges ? join.declaredAt() : join.arrivedAt();
        ModelLine holder = lines.holder(household);
        if (holder != null) {
            return "already " + holder.number + (isDoubted(holder, join) ? " in doubt" : "");
        }
        if (!phase.takes(join)) {
            return "closed";
        }
        if (!admits(household)) {
            return "not eligible";
        }
        long held = lines.counting()
                .filter(line -> resident != null && resident.equals(line.resident))
                .count();
        if (held >= rule.behalfCap()) {
            return "too many";
        }
        int quantity = Math.min(join.quantity(), unitCap);
        String cell = shares.cellFor(household, door, quantity);
        if (rule.beyond() == Beyond.REFUSE && !shares.hasRoom(cell, quantity)) {
            return "full";
        }
        ModelLine line = new ModelLine();
        line.number = lines.all().size() + 1;
        line.household = household;
        line.name = join.name();
        line.otherName = household.isRegistered() && !join.name().equals(household.name());
        line.resident = resident;
        line.quantity = quantity;
        line.cell = cell;
        line.general = shares.general(household);
        boolean earlier = merges && time.isBefore(lastEffective);
        if (!earlier) {
            lastEffective = time.isAfter(lastEffective) ? time : lastEffective;
        }
        line.effective = earlier ? time : lastEffective;
        line.merged = line.effective.isBefore(join.arrivedAt());
        line.rank = lines.lastRank();
        line.status = household.isRegistered() && !line.otherName ? EntryStatus.ACCEPTED : EntryStatus.REVIEW;
        lines.all().add(line);
        return "number " + line.number;
    }

    /** Somebody whom no identity tells holds the place under another name than the one that the register knows. */
    private static boolean isDoubted(ModelLine holder, Join join) {
        return holder.status == EntryStatus.REVIEW
                && holder.otherName
                && holder.resident == null
                && join.name().equals(join.household().name());
    }

    /** The household signs up by its own name: the place is its own. */
    boolean confirm(Join join) {
        ModelLine holder = lines.holder(join.household());
        if (holder == null || !isDoubted(holder, join)) {
            return false;
        }
        holder.status = EntryStatus.ACCEPTED;
        holder.name = join.name();
        holder.resident = join.residentId();
        return true;
    }

    private boolean admits(Household household) {
        return rule.buildings().isEmpty() || rule.buildings().contains(OrderRule.building(household));
    }

    /** Everybody who waits, whether they can be called or not, in the order of serving. */
    List<Integer> waiting() {
        return lines.waiting().stream().map(line -> line.number).toList();
    }

    /** Who is called before, as far as is known; of one beyond the quota, who gets a place of its share before. */
    int ahead(int number) {
        Map<Integer, Boolean> secured = shares.secured();
        List<ModelLine> waiting = lines.waiting();
        return (int) waiting.subList(0, waiting.indexOf(line(number))).stream()
                .filter(line -> secured.get(number)
                        ? line.status == EntryStatus.ACCEPTED && secured.get(line.number)
                        : line.cell.equals(line(number).cell) && !secured.get(line.number))
                .count();
    }

    boolean end(int number, EntryStatus how, Long by) {
        ModelLine line = line(number);
        if (!line.waits()) {
            return false;
        }
        line.endedFrom = line.status;
        line.endedBy = by;
        line.status = how;
        return true;
    }

    void approve(int number) {
        ModelLine line = line(number);
        if (line.status == EntryStatus.REVIEW) {
            line.status = EntryStatus.ACCEPTED;
        }
    }

    String restore(int number, boolean verified, long by) {
        ModelLine line = line(number);
        if (line.status != EntryStatus.VOID) {
            return "WrongState";
        }
        if (line.endedBy == by) {
            return "SamePerson";
        }
        if (lines.holder(line.household) != null) {
            return "PlaceHeld";
        }
        if (line.endedFrom == EntryStatus.REVIEW && !verified) {
            return "Unverified";
        }
        line.status = EntryStatus.ACCEPTED;
        shares.leaveReserved();
        return "Done";
    }

    /**
     * @param occupant who lives there, null for the same person
     */
    String move(int number, Household household, String occupant, boolean verified) {
        ModelLine line = line(number);
        if (line.household.id() == household.id()) {
            return "SameHousehold";
        }
        if (lines.holder(household) != null) {
            return "PlaceHeld";
        }
        if (!admits(household)) {
            return "NotEligible";
        }
        String name = occupant == null ? line.name : occupant;
        if (!verified && (!household.isRegistered() || !household.name().equals(name))) {
            return "Unverified";
        }
        line.household = household;
        line.general = shares.general(household);
        line.cell = line.cell.equals(OrderRule.WALK_IN) ? line.cell : line.general;
        line.status = EntryStatus.ACCEPTED;
        if (occupant != null) {
            line.name = occupant;
            line.resident = null;
        }
        return "Done";
    }

    String correct(int number, Household household, boolean verified) {
        return line(number).waits() ? move(number, household, null, verified) : "WrongState";
    }

    String transfer(int number, Household household, String occupant, boolean verified) {
        ModelLine line = line(number);
        boolean counts = line.status == EntryStatus.ACCEPTED && line.batch == null;
        return counts ? move(number, household, occupant, verified) : "WrongState";
    }

    String letOthersFirst(int number, Instant time) {
        ModelLine line = line(number);
        if (!line.waits()) {
            return "WrongState";
        }
        if (lines.awaitsDraw()) {
            return "NotDrawnYet";
        }
        List<ModelLine> waiting = lines.waiting();
        if (waiting.get(waiting.size() - 1) == line) {
            return "NobodyBehind";
        }
        line.merged = false;
        // strictly behind whoever was last
        Instant behind = lastEffective.plus(1, ChronoUnit.MICROS);
        lastEffective = time.isAfter(behind) ? time : behind;
        line.effective = lastEffective;
        line.rank = lines.lastRank();
        return "Done";
    }

    String resize(int number, int wanted, Instant at) {
        ModelLine line = line(number);
        if (!line.waits()) {
            return "WrongState";
        }
        if (!phase.isOpenAt(at)) {
            return "NotOpen";
        }
        int quantity = Math.min(wanted, unitCap);
        if (quantity > line.quantity && shares.limitsUnits()) {
            return "NoRoom";
        }
        line.quantity = quantity;
        return "Done";
    }

    void drawLots(String seed, String head) {
        lines.drawLots(seed, head);
        shares.leaveReserved();
    }
}
