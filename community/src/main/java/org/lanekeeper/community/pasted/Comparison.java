package org.lanekeeper.community.pasted;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One comparison of a copy with what was known. */
final class Comparison {
    private final CopyHistory known;
    private final PastedRelay copy;
    private final Instant seenAt;
    private final int[] ids;
    private final boolean[] isNew;
    private final List<SeenCopy.Place> places = new ArrayList<>();
    private final List<List<PastedRow>> forms = new ArrayList<>();

    Comparison(CopyHistory known, PastedRelay copy, Instant seenAt) {
        this.known = known;
        this.copy = copy;
        this.seenAt = seenAt;
        this.ids = new RowMatching(known, copy.rows()).match();
        this.isNew = new boolean[ids.length];
        known.rows().forEach(row -> forms.add(new ArrayList<>(row.forms())));
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == 0) {
                isNew[i] = true;
                forms.add(new ArrayList<>());
                ids[i] = forms.size();
            }
            places.add(new SeenCopy.Place(
                    ids[i], form(forms.get(ids[i] - 1), copy.rows().get(i))));
        }
    }

    private static int form(List<PastedRow> forms, PastedRow row) {
        String text = RowText.of(row);
        for (int i = 0; i < forms.size(); i++) {
            if (RowText.of(forms.get(i)).equals(text)) {
                return i;
            }
        }
        forms.add(row);
        return forms.size() - 1;
    }

    CopyComparison compare() {
        SeenCopy now = new SeenCopy(seenAt, places);
        List<SeenCopy> copies = new ArrayList<>();
        boolean same = false;
        for (SeenCopy before : known.copies()) {
            boolean equal = before.places().equals(places);
            copies.add(equal && seenAt.isBefore(before.seenAt()) ? now : before);
            same |= equal;
        }
        if (!same) {
            copies.add(now);
        }
        CopyRelation relation = same ? CopyRelation.SAME : relation();
        CopyHistory history = history(copies, relation);
        List<ComparedRow> rows = new ArrayList<>();
        Alignment alignment = known.copies().isEmpty() ? null : new Alignment(base().ids(), now.ids());
        Map<Integer, Integer> overwritten = new HashMap<>();
        if (alignment != null) {
            alignment.successors().forEach((row, index) -> overwritten.put(index, row));
        }
        for (int i = 0; i < ids.length; i++) {
            rows.add(new ComparedRow(
                    copy.rows().get(i),
                    ids[i],
                    history.row(ids[i]).firstSeen(),
                    change(i, overwritten, history),
                    alignment != null && alignment.isMoved(ids[i])));
        }
        return new CopyComparison(relation, rows, missing(relation, now), history);
    }

    /** The known copy that is nearest: it shares the most rows; of several the newest. */
    private SeenCopy base() {
        Set<Integer> here =
                new HashSet<>(places.stream().map(SeenCopy.Place::row).toList());
        SeenCopy newest = new Standing(known.copies()).newest();
        SeenCopy nearest = newest;
        long most = newest.ids().stream().filter(here::contains).count();
        for (SeenCopy before : known.copies()) {
            long shared = before.ids().stream().filter(here::contains).count();
            if (shared > most) {
                nearest = before;
                most = shared;
            }
        }
        return nearest;
    }

    private CopyRelation relation() {
        if (known.copies().isEmpty()) {
            return CopyRelation.FIRST;
        }
        Alignment alignment = new Alignment(
                new Standing(known.copies()).newest().ids(),
                places.stream().map(SeenCopy.Place::row).toList());
        if (alignment.newerGoesOn()) {
            return alignment.olderGoesOn() ? CopyRelation.FORKED : CopyRelation.NEWER;
        }
        if (alignment.olderGoesOn()) {
            return CopyRelation.OLDER;
        }
        if (alignment.olderLacksSome()) {
            return alignment.newerLacksSome() ? CopyRelation.FORKED : CopyRelation.OLDER;
        }
        return CopyRelation.NEWER;
    }

    private CopyHistory history(List<SeenCopy> copies, CopyRelation relation) {
        Standing standing = new Standing(copies);
        List<KnownRow> rows = new ArrayList<>();
        Set<Integer> here =
                new HashSet<>(places.stream().map(SeenCopy.Place::row).toList());
        for (int id = 1; id <= forms.size(); id++) {
            Instant first = id > known.rows().size() ? seenAt : known.row(id).firstSeen();
            if (here.contains(id) && seenAt.isBefore(first)) {
                first = seenAt;
            }
            rows.add(new KnownRow(id, first, forms.get(id - 1), standing.form(id), standing.state(id)));
        }
        boolean titled = !copy.title().isEmpty() && (known.title().isEmpty() || relation == CopyRelation.NEWER);
        return new CopyHistory(titled ? copy.title() : known.title(), rows, copies);
    }

    /**
     * @param overwritten by the place of a new row: the row of the nearest copy that stood there
     */
    private RowChange change(int index, Map<Integer, Integer> overwritten, CopyHistory history) {
        if (isNew[index]) {
            Integer before = overwritten.get(index);
            return before == null ? new RowChange.Added() : new RowChange.Overwriting(before);
        }
        KnownRow before = known.row(ids[index]);
        if (before.current() != places.get(index).form()) {
            return new RowChange.Edited(
                    before.row(), fields(before.row(), copy.rows().get(index)));
        }
        boolean wasGone = before.state() == RowState.REMOVED || before.state() == RowState.OVERWRITTEN;
        return wasGone && history.row(ids[index]).state() == RowState.STANDING
                ? new RowChange.Returned()
                : new RowChange.Unchanged();
    }

    private static Set<RowField> fields(PastedRow before, PastedRow now) {
        Set<RowField> fields = EnumSet.noneOf(RowField.class);
        if (!Objects.equals(before.address(), now.address())) {
            fields.add(RowField.ADDRESS);
        }
        if (!before.name().equals(now.name())) {
            fields.add(RowField.NAME);
        }
        if (!Objects.equals(before.phone(), now.phone())) {
            fields.add(RowField.PHONE);
        }
        if (before.quantity() != now.quantity()) {
            fields.add(RowField.QUANTITY);
        }
        if (before.isWithdrawn() != now.isWithdrawn()) {
            fields.add(RowField.WITHDRAWN);
        }
        if (fields.isEmpty()) {
            fields.add(RowField.REMARK);
        }
        return fields;
    }

    private List<MissingRow> missing(CopyRelation relation, SeenCopy now) {
        Standing standing = new Standing(known.copies());
        Set<Integer> here = new HashSet<>(now.ids());
        Map<SeenCopy, Alignment> beside = new IdentityHashMap<>();
        List<MissingRow> missing = new ArrayList<>();
        for (KnownRow row : known.rows()) {
            boolean there = row.state() == RowState.STANDING || row.state() == RowState.FORKED;
            if (there && !here.contains(row.id())) {
                Alignment alignment =
                        beside.computeIfAbsent(standing.best(row.id()), copy -> new Alignment(copy.ids(), now.ids()));
                int successor = alignment.successor(row.id());
                RowState why =
                        relation == CopyRelation.OLDER ? RowState.STANDING : Standing.absence(alignment, row.id());
                missing.add(new MissingRow(row, why, successor < 0 ? null : successor + 1));
            }
        }
        return missing;
    }
}
