package org.lanekeeper.community.pasted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How rows stand after a set of copies, in whatever order these were pasted: who has got furthest is the newest copy, and a
 * row that is not in it has been taken back or was overwritten.
 */
final class Standing {
    private final List<SeenCopy> copies;
    /** By row: the best place it ever had. Whoever taps stands behind all that were there. */
    private final Map<Integer, Integer> depths = new HashMap<>();

    private final Map<SeenCopy, Integer> reached = new IdentityHashMap<>();
    private final Map<Integer, SeenCopy> best = new HashMap<>();
    private final Map<SeenCopy, Alignment> besideNewest = new IdentityHashMap<>();
    private final List<SeenCopy> newest = new ArrayList<>();

    Standing(List<SeenCopy> copies) {
        this.copies = copies;
        for (SeenCopy copy : copies) {
            List<Integer> ids = copy.ids();
            for (int i = 0; i < ids.size(); i++) {
                depths.merge(ids.get(i), i, Math::min);
            }
        }
        for (SeenCopy copy : copies) {
            reached.put(copy, copy.ids().stream().mapToInt(depths::get).max().orElse(-1));
        }
        for (SeenCopy copy : copies) {
            copy.ids().forEach(id -> best.merge(id, copy, this::further));
        }
        copies.stream()
                .reduce(this::further)
                .ifPresent(furthest -> copies.stream()
                        .filter(copy -> order().compare(copy, furthest) == 0)
                        .forEach(newest::add));
    }

    /** Of two that got equally far the one with fewer rows: somebody took his back. */
    private Comparator<SeenCopy> order() {
        return Comparator.<SeenCopy>comparingInt(reached::get)
                .thenComparingInt(copy -> -copy.places().size());
    }

    private SeenCopy further(SeenCopy one, SeenCopy other) {
        return order().compare(one, other) > 0 ? one : other;
    }

    /** Of equally new ones the one that was pasted last. */
    SeenCopy newest() {
        return newest.get(newest.size() - 1);
    }

    /** The form a row has in the newest copy that has it. */
    int form(int row) {
        return best.get(row).places().stream()
                .filter(place -> place.row() == row)
                .findFirst()
                .orElseThrow()
                .form();
    }

    /** The newest copy that has a row. */
    SeenCopy best(int row) {
        return best.get(row);
    }

    RowState state(int row) {
        long having = newest.stream().filter(copy -> copy.ids().contains(row)).count();
        if (having > 0) {
            return having == newest.size() ? RowState.STANDING : RowState.FORKED;
        }
        SeenCopy had = best.get(row);
        return absence(besideNewest.computeIfAbsent(had, it -> new Alignment(it.ids(), newest().ids())), row);
    }

    /** Why a row of the older copy is not in the newer one. */
    static RowState absence(Alignment alignment, int row) {
        if (alignment.successor(row) >= 0) {
            return RowState.OVERWRITTEN;
        }
        if (alignment.isFollowed(row)) {
            return RowState.REMOVED;
        }
        return alignment.newerGoesOn() ? RowState.FORKED : RowState.REMOVED;
    }
}
