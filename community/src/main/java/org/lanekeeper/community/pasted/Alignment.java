package org.lanekeeper.community.pasted;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two copies laid side by side: anchors are the rows that both have in the same order, everything else lies in a gap
 * between two anchors, before the first, or behind the last.
 */
final class Alignment {
    private final List<Integer> older;
    private final List<Integer> newer;
    private final Map<Integer, Integer> inOlder = new HashMap<>();
    private final Map<Integer, Integer> inNewer = new HashMap<>();
    /** By the place in the older copy: the place of the same anchor in the newer one. */
    private final TreeMap<Integer, Integer> anchors = new TreeMap<>();
    /** Null until somebody asks: most comparisons of copies need none. */
    private Map<Integer, Integer> successors;

    /** Rows are numbers that stand for the same row in both. */
    Alignment(List<Integer> older, List<Integer> newer) {
        this.older = older;
        this.newer = newer;
        for (int i = 0; i < older.size(); i++) {
            inOlder.put(older.get(i), i);
        }
        for (int i = 0; i < newer.size(); i++) {
            inNewer.put(newer.get(i), i);
        }
        anchor();
    }

    /** The longest sequence of common rows that keeps its order, by patience sorting. */
    private void anchor() {
        int[] places = new int[older.size()];
        int[] before = new int[older.size()];
        int[] ends = new int[older.size()];
        int[] tails = new int[older.size()];
        int length = 0;
        for (int i = 0; i < older.size(); i++) {
            Integer place = inNewer.get(older.get(i));
            if (place == null) {
                continue;
            }
            places[i] = place;
            int found = Arrays.binarySearch(tails, 0, length, place);
            int at = found < 0 ? -found - 1 : found;
            before[i] = at == 0 ? -1 : ends[at - 1];
            ends[at] = i;
            tails[at] = place;
            length = Math.max(length, at + 1);
        }
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
            anchors.put(i, places[i]);
        }
    }

    boolean isAnchor(int row) {
        Integer place = inOlder.get(row);
        return place != null && anchors.containsKey(place);
    }

    boolean isMoved(int row) {
        return inOlder.containsKey(row) && inNewer.containsKey(row) && !isAnchor(row);
    }

    /** Rows of the older copy behind the last anchor that the newer one lacks. */
    boolean olderGoesOn() {
        return goesOn(older, anchors.isEmpty() ? -1 : anchors.lastKey(), inNewer);
    }

    boolean newerGoesOn() {
        return goesOn(newer, anchors.isEmpty() ? -1 : anchors.lastEntry().getValue(), inOlder);
    }

    private static boolean goesOn(List<Integer> rows, int last, Map<Integer, Integer> others) {
        for (int i = last + 1; i < rows.size(); i++) {
            if (!others.containsKey(rows.get(i))) {
                return true;
            }
        }
        return false;
    }

    boolean olderLacksSome() {
        return newer.stream().anyMatch(row -> !inOlder.containsKey(row));
    }

    boolean newerLacksSome() {
        return older.stream().anyMatch(row -> !inNewer.containsKey(row));
    }

    /** Whether a row of the older copy has an anchor behind it. */
    boolean isFollowed(int row) {
        return anchors.higherKey(inOlder.get(row)) != null;
    }

    /**
     * Where in the newer copy the row stands that took this row's place: the same way behind the last anchor before it.
     *
     * @param row of the older copy that the newer one lacks
     * @return an index, -1 where nothing took its place
     */
    int successor(int row) {
        return successors().getOrDefault(row, -1);
    }

    /** By the row of the older copy; no place in the newer one is taken twice. */
    Map<Integer, Integer> successors() {
        if (successors == null) {
            successors = findSuccessors();
        }
        return successors;
    }

    private Map<Integer, Integer> findSuccessors() {
        Map<Integer, Integer> found = new HashMap<>();
        int free = 0;
        for (int i = 0; i < older.size(); i++) {
            Integer anchor = anchors.get(i);
            if (anchor != null) {
                free = anchor + 1;
            } else if (!inNewer.containsKey(older.get(i))) {
                Map.Entry<Integer, Integer> next = anchors.higherEntry(i);
                int end = next == null ? newer.size() : next.getValue();
                while (free < end && inOlder.containsKey(newer.get(free))) {
                    free++;
                }
                if (free < end) {
                    found.put(older.get(i), free++);
                }
            }
        }
        return found;
    }
}
