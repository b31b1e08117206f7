package org.lanekeeper.community.pasted;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells copies of one relay from those of another. The same families sign up every week, often in the same words and under
 * the same title: what they have in common is no proof, but that they begin alike is.
 */
final class SameRelay {
    /** So many rows from the top are looked at. */
    private static final int BEGINNING = 6;

    private final CopyHistory known;

    SameRelay(CopyHistory known) {
        this.known = known;
    }

    boolean isOf(PastedRelay copy) {
        if (known.copies().isEmpty() || copy.rows().isEmpty()) {
            return false;
        }
        String before = RowText.of(known.title());
        String now = RowText.of(copy.title());
        boolean differ = !before.contains(now) && !now.contains(before) && RowText.likeness(before, now) < 0.5;
        if (differ) {
            return false;
        }
        int most = 0;
        boolean brief = copy.rows().size() <= 2;
        for (SeenCopy other : known.copies()) {
            most = Math.max(most, shared(other, copy));
            brief |= other.places().size() <= 2;
        }
        boolean titled = !before.isEmpty() && before.equals(now);
        int needed = (Math.min(BEGINNING, copy.rows().size()) + 1) / 2;
        return most >= needed || titled && brief;
    }

    /** Rows of the beginning of one that stand at the beginning of the other. */
    private int shared(SeenCopy other, PastedRelay copy) {
        Set<String> signs = new HashSet<>();
        other.places().stream().limit(2 * BEGINNING).forEach(place -> {
            PastedRow row = known.row(place.row()).forms().get(place.form());
            signs.add(RowText.of(row));
            if (row.address() != null) {
                signs.add(row.address().key());
            }
        });
        List<PastedRow> beginning = copy.rows().stream()
                .limit(Math.min(BEGINNING, other.places().size()))
                .toList();
        return (int) beginning.stream()
                .filter(row -> signs.contains(RowText.of(row))
                        || row.address() != null && signs.contains(row.address().key()))
                .count();
    }
}
