package org.lanekeeper.community.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where entries count once lots are drawn. Whoever came in person takes of the reserved share in the drawn order; those
 * whom it does not reach any more take part with everybody else, by the same rank.
 */
final class DrawnCells {
    private DrawnCells() {}

    /**
     * An entry in the drawn order.
     *
     * @param cell before the draw
     * @param general where it counts without the reserved share
     */
    record Drawn(int number, int units, String cell, String general) {}

    /**
     * @param inOrder the first to be served first
     * @return the cell of each number
     */
    static Map<Integer, String> of(List<Drawn> inOrder, OrderRule rule) {
        SecuredPrefix reserved = new SecuredPrefix(rule.walkIns(), rule.measure());
        Map<Integer, String> cells = new HashMap<>();
        for (Drawn one : inOrder) {
            boolean general = one.cell().equals(OrderRule.WALK_IN) && !reserved.takes(one.units(), false);
            cells.put(one.number(), general ? one.general() : one.cell());
        }
        return cells;
    }
}
