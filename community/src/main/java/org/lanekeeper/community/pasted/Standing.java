package org.lanekeeper.community.pasted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How rows stand after a set of copies, in whatever order these were pasted: the copy that has got furthest is the newest,
 * and a row that is not in it has been taken back or was overwritten.
 */
final class Standing {
    private final Map<SeenCopy, List<Integer>> ids = new IdentityHashMap<>();
    private final Map<SeenCopy, Integer> reached = new IdentityHashMap<>();
    /** The newest first. */
    private final List<SeenCopy> ranking = new ArrayList<>();

    private final Map<Integer, SeenCopy> best = new HashMap<>();
    private final Map<Integer, Integer> forms = new HashMap<>();
    private final Map<Integer, Integer> among = new HashMap<>();
    private final Map<SeenCopy, Alignment> besideNewest = new IdentityHashMap<>();
    private int newest;

    Standing(List<SeenCopy> copies) {
        Map<Integer, Integer> depths = new HashMap<>();
        for (SeenCopy copy : copies) {
            List<Integer> rows = copy.ids();
            ids.put(copy, rows);
            for (int i = 0; i < rows.size(); i++) {
                depths.merge(rows.get(i), i, Math::min);
            }
        }
        for (SeenCopy copy : copies) {
            reached.put(copy, ids.get(copy).stream().mapToInt(depths::get).max().orElse(-1));
            rank(copy);
        }
        for (SeenCopy copy : ranking) {
            copy.places().forEach(place -> {
                if (best.putIfAbsent(place.row(), copy) == null) {
                    forms.put(place.row(), place.form());
                }
            });
        }
        findNewest();
    }

    /** Of equally new ones the one that was pasted last comes first. */
    private void rank(SeenCopy copy) {
        int at = 0;
        while (at < ranking.size() && compare(ranking.get(at), copy) > 0) {
            at++;
        }
        ranking.add(at, copy);
    }

    /** Several if they are equally new. */
    private void findNewest() {
        Set<List<Integer>> seen = new HashSet<>();
        for (SeenCopy copy : ranking) {
            if (compare(copy, ranking.get(0)) == 0 && seen.add(ids.get(copy))) {
                newest++;
                ids.get(copy).forEach(row -> among.merge(row, 1, Integer::sum));
            }
        }
    }

    /**
     * Whoever taps stands behind all that were there: the best place a row ever had tells how many came before it. Of two
     * copies that got equally far the one that goes on is newer, and else the one with fewer rows: somebody took his back.
     */
    private int compare(SeenCopy one, SeenCopy other) {
        int further = Integer.compare(reached.get(one), reached.get(other));
        List<Integer> here = ids.get(one);
        List<Integer> there = ids.get(other);
        if (further != 0 || here.equals(there)) {
            return further;
        }
        Alignment alignment = new Alignment(there, here);
        if (alignment.newerGoesOn() != alignment.olderGoesOn()) {
            return alignment.newerGoesOn() ? 1 : -1;
        }
        return Integer.compare(there.size(), here.size());
    }

    SeenCopy newest() {
        return ranking.get(0);
    }

    /** The newest copy that has a row. */
    SeenCopy best(int row) {
        return best.get(row);
    }

    /** The form a row has in the newest copy that has it. */
    int form(int row) {
        return forms.get(row);
    }

    RowState state(int row) {
        int having = among.getOrDefault(row, 0);
        if (having > 0) {
            return having == newest ? RowState.STANDING : RowState.FORKED;
        }
        Alignment alignment =
                besideNewest.computeIfAbsent(best.get(row), it -> new Alignment(ids.get(it), ids.get(newest())));
        return absence(alignment, row);
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
