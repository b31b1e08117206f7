package org.lanekeeper.community.pasted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which known row each row of a copy is. Nothing in a copied text says so: rows have no mark of their own and their numbers
 * change. The same words are the surest sign, then the household, the telephone, the name, and at last the place.
 */
final class RowMatching {
    /** Rows in the same place that share more than this of their signs are one row that somebody has edited. */
    private static final double LIKE = 0.6;

    private final CopyHistory known;
    private final List<PastedRow> rows;
    private final int[] matched;
    private final Set<Integer> taken = new HashSet<>();

    RowMatching(CopyHistory known, List<PastedRow> rows) {
        this.known = known;
        this.rows = rows;
        this.matched = new int[rows.size()];
    }

    /** Ids of known rows in the order of the copy, 0 where a row was never seen. */
    int[] match() {
        by(row -> RowText.of(row));
        by(row -> row.address() == null || row.name().isEmpty()
                ? ""
                : row.address().key() + ' ' + row.name());
        by(row -> row.address() == null ? "" : row.address().key());
        by(row -> row.phone() == null ? "" : row.phone());
        if (!known.copies().isEmpty()) {
            byPlace(true);
            byName();
            byPlace(false);
        }
        return matched;
    }

    private void by(Function<PastedRow, String> sign) {
        Map<String, List<Integer>> free = new HashMap<>();
        for (KnownRow row : known.rows()) {
            if (!taken.contains(row.id())) {
                row.forms().stream()
                        .map(sign)
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .forEach(it -> free.computeIfAbsent(it, key -> new ArrayList<>())
                                .add(row.id()));
            }
        }
        for (int i = 0; i < matched.length; i++) {
            if (matched[i] == 0) {
                for (int id : free.getOrDefault(sign.apply(rows.get(i)), List.of())) {
                    if (take(i, id)) {
                        break;
                    }
                }
            }
        }
    }

    private boolean take(int index, int id) {
        if (!taken.add(id)) {
            return false;
        }
        matched[index] = id;
        return true;
    }

    /** A name that one row alone has, here and among the known, unless the doors differ. */
    private void byName() {
        Map<String, Integer> here = new HashMap<>();
        for (int i = 0; i < matched.length; i++) {
            if (matched[i] == 0) {
                here.merge(rows.get(i).name(), i, (one, other) -> -1);
            }
        }
        Map<String, Integer> there = new HashMap<>();
        for (KnownRow row : known.rows()) {
            if (!taken.contains(row.id())) {
                there.merge(row.row().name(), row.id(), (one, other) -> -1);
            }
        }
        here.forEach((name, index) -> {
            int id = there.getOrDefault(name, -1);
            if (!name.isEmpty() && index >= 0 && id > 0) {
                boolean oneDoor =
                        rows.get(index).address() == null || known.row(id).row().address() == null;
                if (oneDoor) {
                    take(index, id);
                }
            }
        });
    }

    /** The row that stands where a known one stood, if both have the name in common or most of their signs. */
    private void byPlace(boolean name) {
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < matched.length; i++) {
            ids.add(matched[i] == 0 ? -1 - i : matched[i]);
        }
        for (SeenCopy copy : known.copies()) {
            List<Integer> before = copy.ids();
            if (before.stream().allMatch(taken::contains)) {
                continue;
            }
            Alignment alignment = new Alignment(before, ids);
            for (int id : before) {
                int place = taken.contains(id) ? -1 : alignment.successor(id);
                if (place >= 0 && matched[place] == 0 && isOne(known.row(id).row(), rows.get(place), name)) {
                    take(place, id);
                }
            }
        }
    }

    private static boolean isOne(PastedRow before, PastedRow now, boolean name) {
        if (now.isWithdrawn() && now.name().isEmpty() && now.address() == null) {
            return !name;
        }
        if (!before.name().isEmpty() && before.name().equals(now.name())) {
            return true;
        }
        boolean differ = before.address() != null
                && now.address() != null
                && !before.name().isEmpty()
                && !now.name().isEmpty();
        return !name && !differ && RowText.likeness(RowText.of(before), RowText.of(now)) > LIKE;
    }
}
