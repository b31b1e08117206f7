package org.lanekeeper.community.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lanekeeper.community.ledger.LedgerFault.Kind;

/** Sees that whom the reserved share does not reach leaves it, and nobody else does. */
final class ReplayedOverflow {
    private final Set<Integer> toMove = new TreeSet<>();

    /**
     * The reserved share goes to those who were called and then to the first in the order of serving; from the first that
     * does not fit on, they must leave it.
     *
     * @param undrawn nobody has a place before the draw
     */
    void share(Collection<ReplayedEntry> entries, ReplayedQueue queue, boolean undrawn) {
        if (undrawn) {
            return;
        }
        List<ReplayedEntry> reserved = entries.stream()
                .filter(entry -> entry.standing && entry.cell.equals(ReplayedQueue.RESERVED))
                .sorted(Comparator.comparing((ReplayedEntry entry) -> entry.batch == 0)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        long left = queue.quotaOf(ReplayedQueue.RESERVED);
        for (ReplayedEntry entry : reserved) {
            left -= queue.size(entry);
            if (entry.batch == 0 && (left < 0 || !toMove.isEmpty())) {
                toMove.add(entry.number);
            }
        }
    }

    void move(int number, ReplayedQueue.Report report) {
        if (!toMove.remove(number)) {
            report.of(Kind.OVERTAKEN, "第 " + number + " 号不该从现场名额里移出来");
        }
    }

    /** After the lines that move entries, whoever had to be moved was. */
    void end(ReplayedQueue.Report report) {
        toMove.forEach(number -> report.of(Kind.OVERTAKEN, "现场名额轮不到第 " + number + " 号，却没有移出来和大家一起排"));
        toMove.clear();
    }
}
