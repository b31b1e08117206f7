package org.lanekeeper.community.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lanekeeper.community.household.Household;

/** How much there is for whom in {@link QueueModel}, and who is within it: counted from the beginning each time. */
final class ModelShares {
    private final OrderRule rule;
    private final Map<String, Integer> shares;
    private final ModelLines lines;

    /**
     * @param shares by cell, empty for as many as come
     */
    ModelShares(OrderRule rule, Map<String, Integer> shares, ModelLines lines) {
        this.rule = rule;
        this.shares = shares;
        this.lines = lines;
    }

    int share(String cell) {
        return shares.getOrDefault(cell, 0);
    }

    /** Whether a quantity counts against a limit. */
    boolean limitsUnits() {
        return rule.measure() == Measure.UNITS && !shares.isEmpty();
    }

    String general(Household household) {
        return rule.perBuilding() ? OrderRule.building(household) : OrderRule.ALL;
    }

    String cellFor(Household household, Door door, int quantity) {
        boolean reserved = shares.containsKey(OrderRule.WALK_IN) && (door == Door.STALL || door == Door.FORM);
        if (reserved && (lines.awaitsDraw() || hasRoom(OrderRule.WALK_IN, quantity))) {
            return OrderRule.WALK_IN;
        }
        return general(household);
    }

    boolean hasRoom(String cell, int quantity) {
        if (shares.isEmpty()) {
            return true;
        }
        Map<Integer, Boolean> secured = secured();
        List<ModelLine> there = lines.countingIn(cell).toList();
        return there.stream().allMatch(line -> secured.get(line.number))
                && sizeOf(there.stream()) + rule.measure().of(quantity) <= share(cell);
    }

    private int sizeOf(Stream<ModelLine> some) {
        return some.mapToInt(line -> rule.measure().of(line.quantity)).sum();
    }

    /** Who is within the quota, by number. */
    Map<Integer, Boolean> secured() {
        Map<Integer, Boolean> secured = new HashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        Map<String, Boolean> full = new HashMap<>();
        for (ModelLine line : lines.serving()) {
            int size = rule.measure().of(line.quantity);
            int now = taken.getOrDefault(line.cell, 0);
            boolean fits = shares.isEmpty() || now + size <= share(line.cell);
            boolean in = line.batch != null || fits && !lines.awaitsDraw() && !full.containsKey(line.cell);
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
    void leaveReserved() {
        if (lines.awaitsDraw()) {
            return;
        }
        Map<Integer, Boolean> secured = secured();
        lines.countingIn(OrderRule.WALK_IN)
                .filter(line -> !secured.get(line.number))
                .toList()
                .forEach(line -> line.cell = line.general);
    }

    /** False if more was called than that, or the sums would make no rule. */
    boolean change(String cell, int quota) {
        Map<String, Integer> wanted = new HashMap<>(shares);
        wanted.put(cell, quota);
        return change(wanted);
    }

    private boolean change(Map<String, Integer> wanted) {
        boolean fewer = wanted.entrySet().stream().anyMatch(share -> share.getValue() < called(share.getKey()));
        int total = sum(wanted);
        if (fewer || total == 0 || wanted.getOrDefault(OrderRule.WALK_IN, 0) == total) {
            return false;
        }
        shares.putAll(wanted);
        leaveReserved();
        return true;
    }

    private static int sum(Map<String, Integer> shares) {
        return shares.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int called(String cell) {
        return sizeOf(lines.countingIn(cell).filter(line -> line.batch != null));
    }

    boolean hasRoomForCalled(ModelLine line) {
        return shares.isEmpty() || called(line.cell) + rule.measure().of(line.quantity) <= share(line.cell);
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
        int taken = sizeOf(lines.countingIn(OrderRule.WALK_IN).filter(line -> secured.get(line.number)));
        int spare = share(OrderRule.WALK_IN) - taken;
        if (lines.awaitsDraw() || spare <= 0) {
            return false;
        }
        int general = sum(shares) - share(OrderRule.WALK_IN);
        Map<String, Integer> before = spread(general);
        Map<String, Integer> after = spread(general + spare);
        Map<String, Integer> wanted = new HashMap<>(shares);
        wanted.replaceAll((cell, quota) -> quota + after.get(cell) - before.get(cell));
        wanted.put(OrderRule.WALK_IN, taken);
        return change(wanted);
    }
}
