package org.lanekeeper.community.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whoever pastes which copy when: no row is lost, the first time holds, and what is said of a row is what happened. */
class PastedInAnyOrderTest {
    private static final Instant START = Instant.parse("2020-02-05T00:00:00Z");
    private static final int GROUPS = 200;

    private int right;
    private int all;
    private final Map<String, int[]> sums = new TreeMap<>();

    /** Members' numbers by the id that the comparison gave their row. */
    private record Pasted(CopyHistory history, Map<Integer, Integer> members, Map<Integer, Instant> first) {}

    @Test
    void tellsWhatHappenedInTheGroup() {
        for (int seed = 0; seed < GROUPS; seed++) {
            Random random = new Random(seed);
            TappingGroup group = new TappingGroup(random, 12 + random.nextInt(30), seed % 4 == 0 ? 0 : 0.25);
            List<TappingGroup.Copy> chosen = new ArrayList<>();
            for (TappingGroup.Copy copy : group.copies()) {
                if (random.nextInt(3) == 0) {
                    chosen.add(copy);
                }
            }
            chosen.add(group.copies().get(group.copies().size() - 1));
            if (seed % 2 == 1) {
                Collections.shuffle(chosen, random);
            }
            Pasted pasted = paste(chosen, seed);
            states(pasted, chosen);
            Collections.shuffle(chosen, random);
            Pasted other = paste(chosen, seed);
            count(
                    "order: same rows",
                    other.members().values().containsAll(pasted.members().values()));
            Map<Integer, RowState> one = states(pasted);
            states(other).forEach((member, state) -> count("order: same state", state == one.get(member)));
        }
        sums.forEach((what, sum) -> System.out.printf("Copies, accuracy of %s: %d of %d%n", what, sum[0], sum[1]));
        System.out.printf("Copies, accuracy: %d of %d%n", right, all);
        assertThat(share("identity")).isGreaterThan(0.999);
        assertThat(share("first seen")).isGreaterThan(0.999);
        assertThat(share("change")).isGreaterThan(0.98);
        assertThat(share("missing")).isGreaterThan(0.9);
        assertThat(share("state")).isGreaterThan(0.95);
        assertThat(share("order: same rows")).isGreaterThan(0.999);
        assertThat(share("order: same state")).isGreaterThan(0.98);
    }

    private Pasted paste(List<TappingGroup.Copy> copies, int seed) {
        CopyHistory history = CopyHistory.NONE;
        Map<Integer, Integer> members = new HashMap<>();
        Map<Integer, Instant> first = new HashMap<>();
        Map<Integer, String> current = new HashMap<>();
        for (int i = 0; i < copies.size(); i++) {
            TappingGroup.Copy copy = copies.get(i);
            Instant at = START.plusSeconds(i);
            CopyComparison comparison = ComparingCopies.compare(history, copy.pasted(), at);
            assertThat(comparison.rows()).hasSameSizeAs(copy.rows());
            for (int k = 0; k < copy.rows().size(); k++) {
                TappingGroup.Written written = copy.rows().get(k);
                ComparedRow row = comparison.rows().get(k);
                Integer known = members.putIfAbsent(row.known(), written.member());
                count("identity", known == null || known == written.member());
                boolean isNew = first.putIfAbsent(written.member(), at) == null;
                count("first seen", row.firstSeen().equals(first.get(written.member())));
                boolean added =
                        row.change() instanceof RowChange.Added || row.change() instanceof RowChange.Overwriting;
                boolean edited = row.change() instanceof RowChange.Edited;
                count(
                        "change",
                        isNew == added && (isNew || edited == !written.text().equals(current.get(row.known()))));
            }
            for (MissingRow missing : comparison.missing()) {
                int member = members.get(missing.row().id());
                boolean removed = copy.removed().contains(member);
                boolean old = comparison.relation() == CopyRelation.OLDER;
                count(
                        "missing",
                        removed
                                ? missing.why() == RowState.REMOVED
                                : old ? missing.why() == RowState.STANDING : missing.why() != RowState.REMOVED);
            }
            assertNothingIsLost(history, comparison.history(), seed);
            history = comparison.history();
            for (KnownRow row : history.rows()) {
                current.put(row.id(), row.row().text());
            }
        }
        return new Pasted(history, members, first);
    }

    private static void assertNothingIsLost(CopyHistory before, CopyHistory after, int seed) {
        for (KnownRow row : before.rows()) {
            assertThat(after.row(row.id()).forms())
                    .as("seed " + seed)
                    .startsWith(row.forms().toArray(PastedRow[]::new));
            assertThat(after.row(row.id()).firstSeen()).isEqualTo(row.firstSeen());
        }
        assertThat(after.copies()).containsAll(before.copies());
    }

    private static Map<Integer, RowState> states(Pasted pasted) {
        Map<Integer, RowState> states = new HashMap<>();
        for (KnownRow row : pasted.history().rows()) {
            states.put(pasted.members().get(row.id()), row.state());
        }
        return states;
    }

    /** The newest copy that was pasted is the truth, as far as anybody can know. */
    private void states(Pasted pasted, List<TappingGroup.Copy> copies) {
        TappingGroup.Copy newest = copies.get(0);
        for (TappingGroup.Copy copy : copies) {
            newest = copy.number() > newest.number() ? copy : newest;
        }
        for (KnownRow row : pasted.history().rows()) {
            int member = pasted.members().get(row.id());
            RowState truth = newest.has(member)
                    ? RowState.STANDING
                    : newest.removed().contains(member) ? RowState.REMOVED : RowState.OVERWRITTEN;
            count("state", row.state() == truth || row.state() == RowState.FORKED && truth != RowState.REMOVED);
            count("state " + truth, row.state() == truth);
            if (truth == RowState.STANDING) {
                count("current form", row.row().text().equals(newest.text(member)));
            }
        }
    }

    private void count(String what, boolean isRight) {
        int[] sum = sums.computeIfAbsent(what, it -> new int[2]);
        sum[0] += isRight ? 1 : 0;
        sum[1]++;
        right += isRight ? 1 : 0;
        all++;
    }

    private double share(String what) {
        return (double) sums.get(what)[0] / sums.get(what)[1];
    }
}
