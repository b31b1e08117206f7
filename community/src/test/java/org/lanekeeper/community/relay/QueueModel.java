package org.lanekeeper.community.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    private final Map<String, Integer> shares;
    private final List<Line> lines = new ArrayList<>();
    private Instant lastEffective = Instant.MIN;
    private int batches;
    private boolean drawn;

    QueueModel(OrderRule rule, int unitCap, Map<String, Integer> shares) {
        this.rule = rule;
        this.unitCap = unitCap;
        this.shares = shares;
    }

    /** One numbered line. */
    static final class Line {
        int number;
        long household;
        Long resident;
        int quantity;
        String cell;
        String general;
        Instant effective;
        int rank;
        Integer batch;
        EntryStatus status = EntryStatus.ACCEPTED;

        boolean counts() {
            return status == EntryStatus.ACCEPTED || status == EntryStatus.REVIEW;
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** The number, or the word for why there is none. */
    String join(Household household, Door door, int wanted, Long resident, Instant time) {
        for (Line line : lines) {
            if (line.counts() && line.household == household.id()) {
                return "already " + line.number;
            }
        }
        if (!rule.buildings().isEmpty() && !rule.buildings().contains(OrderRule.building(household))) {
            return "not eligible";
        }
        long held = lines.stream()
                .filter(line -> line.counts() && resident != null && resident.equals(line.resident))
                .count();
        if (held >= rule.behalfCap()) {
            return "too many";
        }
        int quantity = Math.min(wanted, unitCap);
        String cell = cellFor(household, door, quantity);
        if (rule.beyond() == Beyond.REFUSE && !hasRoom(cell, quantity)) {
            return "full";
        }
        Line line = new Line();
        line.number = lines.size() + 1;
        line.household = household.id();
        line.resident = resident;
        line.quantity = quantity;
        line.cell = cell;
        line.general = rule.perBuilding() ? OrderRule.building(household) : OrderRule.ALL;
        boolean earlier = door.isTypedLater() && batches == 0 && time.isBefore(lastEffective);
        if (!earlier) {
            lastEffective = time.isAfter(lastEffective) ? time : lastEffective;
        }
        line.effective = earlier ? time : lastEffective;
        line.rank = drawn ? JoiningPolicy.AFTER_THE_DRAW : 0;
        line.status = household.isRegistered() ? EntryStatus.ACCEPTED : EntryStatus.REVIEW;
        lines.add(line);
        return "number " + line.number;
    }

    private String cellFor(Household household, Door door, int quantity) {
        boolean reserved = shares.containsKey(OrderRule.WALK_IN) && (door == Door.STALL || door == Door.FORM);
        boolean awaitsDraw = rule.serving() == Serving.DRAW && !drawn;
        if (reserved && (awaitsDraw || hasRoom(OrderRule.WALK_IN, quantity))) {
            return OrderRule.WALK_IN;
        }
        return rule.perBuilding() ? OrderRule.building(household) : OrderRule.ALL;
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
            boolean awaitsDraw = rule.serving() == Serving.DRAW && !drawn;
            boolean in = line.batch != null || fits && !awaitsDraw && !full.containsKey(line.cell);
            if (in) {
                taken.put(line.cell, now + size);
            } else {
                full.put(line.cell, true);
            }
            secured.put(line.number, in);
        }
        return secured;
    }

    boolean end(int number, EntryStatus how) {
        Line line = lines.get(number - 1);
        if (!line.counts() || line.batch != null) {
            return false;
        }
        line.status = how;
        return true;
    }

    void approve(int number) {
        Line line = lines.get(number - 1);
        if (line.status == EntryStatus.REVIEW) {
            line.status = EntryStatus.ACCEPTED;
        }
    }

    void drawLots(List<Integer> order) {
        int left = rule.walkIns();
        boolean open = left > 0;
        for (int i = 0; i < order.size(); i++) {
            Line line = lines.get(order.get(i) - 1);
            line.rank = i + 1;
            if (line.cell.equals(OrderRule.WALK_IN) && rule.walkIns() > 0) {
                int size = rule.measure().of(line.quantity);
                open = open && size <= left;
                left -= open ? size : 0;
                line.cell = open ? line.cell : line.general;
            }
        }
        drawn = true;
    }

    /** The numbers that a batch calls. */
    List<Integer> call(int size) {
        Map<Integer, Boolean> secured = secured();
        List<Line> called = serving().stream()
                .filter(line -> line.status == EntryStatus.ACCEPTED && line.batch == null && secured.get(line.number))
                .limit(size)
                .toList();
        if (!called.isEmpty()) {
            batches++;
            called.forEach(line -> line.batch = batches);
        }
        return called.stream().map(line -> line.number).toList();
    }

    void change(String cell, int quota) {
        shares.put(cell, quota);
    }
}
