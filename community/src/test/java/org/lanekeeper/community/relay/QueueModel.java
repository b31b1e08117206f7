package org.lanekeeper.community.relay;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.voucher.VoucherStatus;

/**
 * The rules of a relay in the simplest form: one list, sorted and counted from the beginning each time. Slow, and short
 * enough to be seen right.
 */
final class QueueModel {
    private final OrderRule rule;
    private final int unitCap;
    private final Map<String, Integer> shares;
    private final List<Line> lines = new ArrayList<>();
    private Instant lastEffective = Instant.MIN;
    private final List<Batch> batches = new ArrayList<>();
    private final ModelPhase phase;
    private boolean drawn;

    QueueModel(OrderRule rule, int unitCap, Map<String, Integer> shares, Instant closesAt) {
        this.phase = new ModelPhase(closesAt);
        this.rule = rule;
        this.unitCap = unitCap;
        this.shares = shares;
    }

    /** One numbered line. */
    static final class Line {
        int number;
        Household household;
        String name;
        /** Under review for its name, and for nothing else. */
        boolean otherName;

        Long resident;
        int quantity;
        String cell;
        String general;
        Instant effective;
        /** Goes by an earlier time than its arrival. */
        boolean merged;

        int rank;
        Integer batch;
        EntryStatus status = EntryStatus.ACCEPTED;
        EntryStatus endedFrom;
        Long endedBy;
        VoucherStatus voucher;

        boolean counts() {
            return status == EntryStatus.ACCEPTED || status == EntryStatus.REVIEW;
        }

        boolean waits() {
            return counts() && batch == null;
        }
    }

    /** Goods that came, or were left of another batch. */
    private record Batch(int stock, Integer follows) {}

    List<Line> lines() {
        return lines;
    }

    /** The number, or the word for why there is none. */
    String join(Join join) {
        Household household = join.household();
        Door door = join.door();
        Long resident = join.residentId();
        boolean merges = door.isDeclared() && batches.isEmpty();
        Instant time = merges ? join.declaredAt() : join.arrivedAt();
        Line holder = holder(household);
        if (holder != null) {
            return "already " + holder.number + (isDoubted(holder, join) ? " in doubt" : "");
        }
        if (!phase.takes(join)) {
            return "closed";
        }
        if (!admits(household)) {
            return "not eligible";
        }
        long held = lines.stream()
                .filter(line -> line.counts() && resident != null && resident.equals(line.resident))
                .count();
        if (held >= rule.behalfCap()) {
            return "too many";
        }
        int quantity = Math.min(join.quantity(), unitCap);
        String cell = cellFor(household, door, quantity);
        if (rule.beyond() == Beyond.REFUSE && !hasRoom(cell, quantity)) {
            return "full";
        }
        Line line = new Line();
        line.number = lines.size() + 1;
        line.household = household;
        line.name = join.name();
        line.otherName = household.isRegistered() && !join.name().equals(household.name());
        line.resident = resident;
        line.quantity = quantity;
        line.cell = cell;
        line.general = general(household);
        boolean earlier = merges && time.isBefore(lastEffective);
        if (!earlier) {
            lastEffective = time.isAfter(lastEffective) ? time : lastEffective;
        }
        line.effective = earlier ? time : lastEffective;
        line.merged = line.effective.isBefore(join.arrivedAt());
        line.rank = drawn ? Integer.MAX_VALUE : 0;
        line.status = household.isRegistered() && !line.otherName ? EntryStatus.ACCEPTED : EntryStatus.REVIEW;
        lines.add(line);
        return "number " + line.number;
    }

    /** Somebody whom no identity tells holds the place under another name than the one that the register knows. */
    private static boolean isDoubted(Line holder, Join join) {
        return holder.status == EntryStatus.REVIEW
                && holder.otherName
                && holder.resident == null
                && join.name().equals(join.household().name());
    }

    /** The household signs up by its own name: the place is its own. */
    boolean confirm(Join join) {
        Line holder = holder(join.household());
        if (holder == null || !isDoubted(holder, join)) {
            return false;
        }
        holder.status = EntryStatus.ACCEPTED;
        holder.name = join.name();
        holder.resident = join.residentId();
        return true;
    }

    ModelPhase phase() {
        return phase;
    }

    boolean isDrawn() {
        return drawn;
    }

    private Line holder(Household household) {
        return lines.stream()
                .filter(line -> line.counts() && line.household.id() == household.id())
                .findFirst()
                .orElse(null);
    }

    private boolean admits(Household household) {
        return rule.buildings().isEmpty() || rule.buildings().contains(OrderRule.building(household));
    }

    private String general(Household household) {
        return rule.perBuilding() ? OrderRule.building(household) : OrderRule.ALL;
    }

    boolean awaitsDraw() {
        return rule.serving() == Serving.DRAW && !drawn;
    }

    private String cellFor(Household household, Door door, int quantity) {
        boolean reserved = shares.containsKey(OrderRule.WALK_IN) && (door == Door.STALL || door == Door.FORM);
        if (reserved && (awaitsDraw() || hasRoom(OrderRule.WALK_IN, quantity))) {
            return OrderRule.WALK_IN;
        }
        return general(household);
    }

    private boolean hasRoom(String cell, int quantity) {
        if (shares.isEmpty()) {
            return true;
        }
        Map<Integer, Boolean> secured = secured();
        int taken = 0;
        for (Line line : lines) {
            if (line.counts() && line.cell.equals(cell)) {
                if (!secured.get(line.number)) {
                    return false;
                }
                taken += rule.measure().of(line.quantity);
            }
        }
        return taken + rule.measure().of(quantity) <= shares.getOrDefault(cell, 0);
    }

    /** Every line that counts, called ones first, in the order of serving. */
    private List<Line> serving() {
        return lines.stream()
                .filter(Line::counts)
                .sorted(Comparator.comparing((Line line) -> line.batch == null)
                        .thenComparing(line -> line.rank)
                        .thenComparing(line -> line.effective)
                        .thenComparing(line -> line.number))
                .toList();
    }

    /** Who is within the quota, by number. */
    Map<Integer, Boolean> secured() {
        Map<Integer, Boolean> secured = new HashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        Map<String, Boolean> full = new HashMap<>();
        for (Line line : serving()) {
            int size = rule.measure().of(line.quantity);
            int now = taken.getOrDefault(line.cell, 0);
            boolean fits = shares.isEmpty() || now + size <= shares.getOrDefault(line.cell, 0);
            boolean in = line.batch != null || fits && !awaitsDraw() && !full.containsKey(line.cell);
            if (in) {
                taken.put(line.cell, now + size);
            } else {
                full.put(line.cell, true);
            }
            secured.put(line.number, in);
        }
        return secured;
    }

    /** Nobody waits in the reserved share once places are known: whom it does not reach queues with everybody. */
    private void leaveReserved() {
        if (awaitsDraw()) {
            return;
        }
        Map<Integer, Boolean> secured = secured();
        lines.stream()
                .filter(line -> line.counts() && line.cell.equals(OrderRule.WALK_IN) && !secured.get(line.number))
                .toList()
                .forEach(line -> line.cell = line.general);
    }

    /** Everybody who waits, whether they can be called or not, in the order of serving. */
    List<Integer> waiting() {
        return serving().stream().filter(Line::waits).map(line -> line.number).toList();
    }

    /** Those who can be called, the next first. */
    List<Integer> callable() {
        Map<Integer, Boolean> secured = secured();
        return serving().stream()
                .filter(line -> line.status == EntryStatus.ACCEPTED && line.batch == null && secured.get(line.number))
                .map(line -> line.number)
                .toList();
    }

    /** Who is called before, as far as is known; of one beyond the quota, who gets a place of its share before. */
    int ahead(int number) {
        Map<Integer, Boolean> secured = secured();
        List<Line> waiting = serving().stream().filter(Line::waits).toList();
        return (int) waiting.subList(0, waiting.indexOf(line(number))).stream()
                .filter(line -> secured.get(number)
                        ? line.status == EntryStatus.ACCEPTED && secured.get(line.number)
                        : line.cell.equals(line(number).cell) && !secured.get(line.number))
                .count();
    }

    private static final Comparator<Line> ORDER = Comparator.comparing((Line line) -> line.rank)
            .thenComparing(line -> line.effective)
            .thenComparing(line -> line.number);

    private List<Line> called() {
        return lines.stream().filter(line -> line.batch != null).toList();
    }

    /** Who could have been called before somebody who was, and was not: they came within the quota later. */
    List<Integer> passed() {
        Line furthest = called().stream().max(ORDER).orElse(null);
        Map<Integer, Boolean> secured = secured();
        return lines.stream()
                .filter(line -> furthest != null && line.status == EntryStatus.ACCEPTED && line.batch == null)
                .filter(line -> secured.get(line.number) && ORDER.compare(line, furthest) < 0)
                .map(line -> line.number)
                .toList();
    }

    /** Up to which number all within the quota were called: none who was passed stands at or below it. */
    int reached() {
        int own = called().stream()
                .filter(line -> !line.merged)
                .mapToInt(line -> line.number)
                .max()
                .orElse(0);
        int highest = own > 0
                ? own
                : called().stream().mapToInt(line -> line.number).max().orElse(0);
        return passed().stream().map(number -> number - 1).reduce(highest, Math::min);
    }

    Line line(int number) {
        return lines.get(number - 1);
    }

    boolean end(int number, EntryStatus how, Long by) {
        Line line = line(number);
        if (!line.waits()) {
            return false;
        }
        line.endedFrom = line.status;
        line.endedBy = by;
        line.status = how;
        return true;
    }

    void approve(int number) {
        Line line = line(number);
        if (line.status == EntryStatus.REVIEW) {
            line.status = EntryStatus.ACCEPTED;
        }
    }

    String restore(int number, boolean verified, long by) {
        Line line = line(number);
        if (line.status != EntryStatus.VOID) {
            return "WrongState";
        }
        if (line.endedBy == by) {
            return "SamePerson";
        }
        if (holder(line.household) != null) {
            return "PlaceHeld";
        }
        if (line.endedFrom == EntryStatus.REVIEW && !verified) {
            return "Unverified";
        }
        line.status = EntryStatus.ACCEPTED;
        leaveReserved();
        return "Done";
    }

    /**
     * @param occupant who lives there, null for the same person
     */
    String move(int number, Household household, String occupant, boolean verified) {
        Line line = line(number);
        if (line.household.id() == household.id()) {
            return "SameHousehold";
        }
        if (holder(household) != null) {
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
        line.general = general(household);
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
        Line line = line(number);
        boolean counts = line.status == EntryStatus.ACCEPTED && line.batch == null;
        return counts ? move(number, household, occupant, verified) : "WrongState";
    }

    String letOthersFirst(int number, Instant time) {
        Line line = line(number);
        if (!line.waits()) {
            return "WrongState";
        }
        if (awaitsDraw()) {
            return "NotDrawnYet";
        }
        List<Line> waiting = serving().stream().filter(Line::waits).toList();
        if (waiting.get(waiting.size() - 1) == line) {
            return "NobodyBehind";
        }
        line.merged = false;
        // strictly behind whoever was last
        Instant behind = lastEffective.plus(1, ChronoUnit.MICROS);
        lastEffective = time.isAfter(behind) ? time : behind;
        line.effective = lastEffective;
        line.rank = drawn ? Integer.MAX_VALUE : 0;
        return "Done";
    }

    String resize(int number, int wanted, Instant at) {
        Line line = line(number);
        if (!line.waits()) {
            return "WrongState";
        }
        if (!phase.isOpenAt(at)) {
            return "NotOpen";
        }
        int quantity = Math.min(wanted, unitCap);
        if (quantity > line.quantity && rule.measure() == Measure.UNITS && !shares.isEmpty()) {
            return "NoRoom";
        }
        line.quantity = quantity;
        return "Done";
    }

    /** Everybody takes part, struck out or not: whoever comes back has the place that the lot gave. */
    void drawLots(String seed, String head) {
        List<Integer> numbers = lines.stream().map(line -> line.number).toList();
        List<Integer> order = Lots.order(seed, head, numbers);
        order.forEach(number -> line(number).rank = 1 + order.indexOf(number));
        drawn = true;
        leaveReserved();
    }

    /**
     * The numbers that a batch calls; null if it cannot be.
     *
     * @param units most to be called; null for as many as the households want
     */
    List<Integer> call(int households, Integer units, Integer follows) {
        if (follows != null && units > left(follows)) {
            return null;
        }
        List<Integer> called = new ArrayList<>();
        int sum = 0;
        for (int number : callable()) {
            sum += line(number).quantity;
            if (called.size() == households || units != null && sum > units) {
                break;
            }
            called.add(number);
        }
        if (called.isEmpty()) {
            return null;
        }
        int wanted = called.stream().mapToInt(number -> line(number).quantity).sum();
        batches.add(new Batch(units == null ? wanted : units, follows));
        called.forEach(number -> {
            line(number).batch = batches.size();
            line(number).voucher = VoucherStatus.ISSUED;
        });
        return called;
    }

    int batches() {
        return batches.size();
    }

    /** Units of a batch that nobody has. */
    int left(int batch) {
        int with = lines.stream()
                .filter(line -> Integer.valueOf(batch).equals(line.batch))
                .filter(line -> line.voucher == VoucherStatus.ISSUED || line.voucher == VoucherStatus.REDEEMED)
                .mapToInt(line -> line.quantity)
                .sum();
        int passedOn = batches.stream()
                .filter(one -> Integer.valueOf(batch).equals(one.follows))
                .mapToInt(Batch::stock)
                .sum();
        return batches.get(batch - 1).stock - with - passedOn;
    }

    boolean collect(int number) {
        return end(number, VoucherStatus.REDEEMED);
    }

    boolean decline(int number) {
        return end(number, VoucherStatus.DECLINED);
    }

    boolean passOver(int number) {
        return end(number, VoucherStatus.LAPSED);
    }

    /** What was collected is brought back: the place goes on. */
    boolean bringBack(int number) {
        Line line = line(number);
        if (line.voucher != VoucherStatus.REDEEMED) {
            return false;
        }
        line.voucher = VoucherStatus.RETURNED;
        line.status = EntryStatus.LAPSED;
        return true;
    }

    /** It was not collected after all. */
    boolean undoCollecting(int number) {
        Line line = line(number);
        boolean undone = line.voucher == VoucherStatus.REDEEMED;
        line.voucher = undone ? VoucherStatus.ISSUED : line.voucher;
        return undone;
    }

    private boolean end(int number, VoucherStatus how) {
        Line line = line(number);
        if (line.voucher != VoucherStatus.ISSUED) {
            return false;
        }
        line.voucher = how;
        line.status = how == VoucherStatus.REDEEMED ? line.status : EntryStatus.LAPSED;
        return true;
    }

    /** How many households a batch gets back whose time has gone by. */
    int takeBack(int batch) {
        List<Line> overdue = lines.stream()
                .filter(line -> Integer.valueOf(batch).equals(line.batch) && line.voucher == VoucherStatus.ISSUED)
                .toList();
        overdue.forEach(line -> end(line.number, VoucherStatus.LAPSED));
        return overdue.size();
    }

    /** False if more was called than that, or the sums would make no rule. */
    boolean change(String cell, int quota) {
        Map<String, Integer> wanted = new HashMap<>(shares);
        wanted.put(cell, quota);
        return change(wanted);
    }

    private boolean change(Map<String, Integer> wanted) {
        boolean fewer = wanted.entrySet().stream().anyMatch(share -> share.getValue() < called(share.getKey()));
        int total = wanted.values().stream().mapToInt(Integer::intValue).sum();
        if (fewer || total == 0 || wanted.getOrDefault(OrderRule.WALK_IN, 0) == total) {
            return false;
        }
        shares.putAll(wanted);
        leaveReserved();
        return true;
    }

    private int called(String cell) {
        return lines.stream()
                .filter(line -> line.counts() && line.batch != null && line.cell.equals(cell))
                .mapToInt(line -> rule.measure().of(line.quantity))
                .sum();
    }

    int share(String cell) {
        return shares.getOrDefault(cell, 0);
    }

    /** Another total, all but the reserved share shared out anew. */
    boolean total(int total) {
        int general = total - share(OrderRule.WALK_IN);
        return general > 0 && change(spread(general));
    }

    /** So much in equal parts, without the reserved share; what does not divide goes to the first ones. */
    private Map<String, Integer> spread(int general) {
        List<String> cells = shares.keySet().stream()
                .filter(cell -> !cell.equals(OrderRule.WALK_IN))
                .sorted()
                .toList();
        Map<String, Integer> parts = new HashMap<>(shares);
        cells.forEach(cell -> parts.put(cell, 0));
        for (int i = 0; i < general; i++) {
            parts.merge(cells.get(i % cells.size()), 1, Integer::sum);
        }
        return parts;
    }

    /** Everybody's shares grow by what nobody took of the reserved one. */
    boolean releaseWalkIns() {
        Map<Integer, Boolean> secured = secured();
        int taken = lines.stream()
                .filter(line -> line.counts() && line.cell.equals(OrderRule.WALK_IN) && secured.get(line.number))
                .mapToInt(line -> rule.measure().of(line.quantity))
                .sum();
        int spare = share(OrderRule.WALK_IN) - taken;
        if (awaitsDraw() || spare <= 0) {
            return false;
        }
        int general = shares.values().stream().mapToInt(Integer::intValue).sum() - share(OrderRule.WALK_IN);
        Map<String, Integer> before = spread(general);
        Map<String, Integer> after = spread(general + spare);
        Map<String, Integer> wanted = new HashMap<>(shares);
        wanted.replaceAll((cell, quota) -> quota + after.get(cell) - before.get(cell));
        wanted.put(OrderRule.WALK_IN, taken);
        return change(wanted);
    }
}
