package org.lanekeeper.community.relay;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lanekeeper.community.household.Household;

/**
 * The counters of a relay's cells while joins are decided. Joins come at the end of the serving order, so they need no
 * more than these: who does not fit waits, and nobody overtakes somebody who waits.
 */
final class Quotas {
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final OrderRule rule;

    Quotas(OrderRule rule, Collection<Cell> cells) {
        this.rule = rule;
        cells.forEach(cell -> this.cells.put(cell.name, cell));
    }

    /** One share of the quota. */
    static final class Cell {
        private final String name;
        private final int quota;
        private int taken;
        private int waiting;
        private boolean changed;

        Cell(String name, int quota, int taken, int waiting) {
            this.name = name;
            this.quota = quota;
            this.taken = taken;
            this.waiting = waiting;
        }

        String name() {
            return name;
        }

        int quota() {
            return quota;
        }

        int taken() {
            return taken;
        }

        int waiting() {
            return waiting;
        }

        boolean isChanged() {
            return changed;
        }

        private boolean hasRoom(int size) {
            return waiting == 0 && taken + size <= quota;
        }
    }

    Collection<Cell> cells() {
        return cells.values();
    }

    /** Where a join counts: people who come in person in the reserved share as long as it has room. */
    String cellFor(Household household, Door door, int units) {
        Cell reserved = cells.get(OrderRule.WALK_IN);
        if (reserved != null
                && door.isWalkIn()
                && reserved.hasRoom(rule.measure().of(units))) {
            return OrderRule.WALK_IN;
        }
        return rule.cell(household);
    }

    /**
     * Where a join counts until lots are drawn: everybody who comes in person takes part for the reserved share first.
     */
    String cellBeforeDraw(Household household, Door door) {
        return cells.containsKey(OrderRule.WALK_IN) && door.isWalkIn() ? OrderRule.WALK_IN : rule.cell(household);
    }

    boolean hasRoom(String cell, int units) {
        return cells.isEmpty() || at(cell).hasRoom(rule.measure().of(units));
    }

    /** Counts an entry at the end of its cell. True if it is within the quota. */
    boolean add(String cell, int units) {
        if (cells.isEmpty()) {
            return true;
        }
        Cell counted = at(cell);
        counted.changed = true;
        if (counted.hasRoom(rule.measure().of(units))) {
            counted.taken += rule.measure().of(units);
            return true;
        }
        counted.waiting++;
        return false;
    }

    /** Counts an entry as waiting, until a recount finds its place. */
    void addWaiting(String cell) {
        if (!cells.isEmpty()) {
            Cell counted = at(cell);
            counted.changed = true;
            counted.waiting++;
        }
    }

    /** A building that nobody knew when the quota was shared out has none. */
    private Cell at(String cell) {
        return cells.computeIfAbsent(cell, name -> new Cell(name, 0, 0, 0));
    }
}
