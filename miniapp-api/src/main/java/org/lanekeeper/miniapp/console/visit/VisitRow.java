package org.lanekeeper.miniapp.console.visit;

import java.util.List;
import org.lanekeeper.community.visit.Visit;

/**
 * A line of the table.
 *
 * @param name masked
 * @param phone masked
 * @param document masked
 * @param flags what to look at, in words
 */
record VisitRow(Visit visit, String gate, String name, String phone, String document, List<String> flags) {
    @Override
    public String toString() {
        return "VisitRow[" + visit.id() + "]";
    }
}
