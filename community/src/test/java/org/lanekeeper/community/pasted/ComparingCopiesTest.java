package org.lanekeeper.community.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparingCopiesTest {
    private static final Instant NINE = Instant.parse("2020-02-05T01:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3600);
    private static final Instant ELEVEN = NINE.plusSeconds(7200);

    private static final String LI = "李小梅 3-502 2包";
    private static final String WANG = "王建国 5-101 1包";
    private static final String FENG = "冯巧云 9-404 1包";
    private static final String HAN = "韩雪 9-405 1包";
    private static final String ZHAO = "赵铁柱 12-1203 2包";

    private static PastedRelay relay(String title, String... rows) {
        StringBuilder text = new StringBuilder("#接龙\n" + title + "\n");
        for (int i = 0; i < rows.length; i++) {
            text.append(i + 1).append(". ").append(rows[i]).append('\n');
        }
        return RelayTextReader.read(text.toString()).orElseThrow();
    }

    private static PastedRelay relay(List<String> rows) {
        return relay("口罩预订", rows.toArray(String[]::new));
    }

    private static CopyHistory history(List<List<String>> copies) {
        CopyHistory history = CopyHistory.NONE;
        for (int i = 0; i < copies.size(); i++) {
            history = ComparingCopies.compare(history, relay(copies.get(i)), NINE.plusSeconds(i))
                    .history();
        }
        return history;
    }

    private static CopyComparison compare(List<List<String>> before, List<String> now) {
        return ComparingCopies.compare(history(before), relay(now), TEN);
    }

    @Test
    void theFirstCopyBringsAllItsRows() {
        CopyComparison first = compare(List.of(), List.of(LI, WANG));

        assertThat(first.relation()).isEqualTo(CopyRelation.FIRST);
        assertThat(first.rows()).allSatisfy(row -> {
            assertThat(row.change()).isEqualTo(new RowChange.Added());
            assertThat(row.firstSeen()).isEqualTo(TEN);
        });
        assertThat(first.history().rows()).extracting(KnownRow::state).containsOnly(RowState.STANDING);
    }

    @Test
    void aLongerCopyAddsRowsAndLeavesTheTimesOfTheOthers() {
        CopyComparison next = compare(List.of(List.of(LI, WANG)), List.of(LI, WANG, FENG));

        assertThat(next.relation()).isEqualTo(CopyRelation.NEWER);
        assertThat(next.rows())
                .extracting(ComparedRow::change)
                .containsExactly(new RowChange.Unchanged(), new RowChange.Unchanged(), new RowChange.Added());
        assertThat(next.rows()).extracting(ComparedRow::firstSeen).containsExactly(NINE, NINE, TEN);
        assertThat(next.missing()).isEmpty();
    }

    @Test
    void theSameCopyAgainChangesNothing() {
        CopyHistory before = history(List.of(List.of(LI, WANG)));
        CopyComparison again = ComparingCopies.compare(before, relay(List.of("李小梅  3－502　2包 ✅", WANG)), TEN);

        assertThat(again.relation()).isEqualTo(CopyRelation.SAME);
        assertThat(again.history()).isEqualTo(before);
    }

    @Test
    void aCopyFromBeforeMovesFirstTimesBack() {
        CopyHistory later = ComparingCopies.compare(CopyHistory.NONE, relay(List.of(LI, WANG, FENG)), ELEVEN)
                .history();
        CopyComparison early = ComparingCopies.compare(later, relay(List.of(LI, WANG)), TEN);

        assertThat(early.relation()).isEqualTo(CopyRelation.OLDER);
        assertThat(early.history().rows()).extracting(KnownRow::firstSeen).containsExactly(TEN, TEN, ELEVEN);
    }

    @Test
    void anOldCopyPastedLateTakesNothingAway() {
        CopyComparison late = compare(List.of(List.of(LI, WANG, FENG, HAN)), List.of(LI, WANG));

        assertThat(late.relation()).isEqualTo(CopyRelation.OLDER);
        assertThat(late.missing()).extracting(MissingRow::why).containsExactly(RowState.STANDING, RowState.STANDING);
        assertThat(late.history().rows()).extracting(KnownRow::state).containsOnly(RowState.STANDING);
    }

    @Test
    void aRowThatSomebodyTookBackIsRemoved() {
        CopyComparison next = compare(List.of(List.of(LI, WANG, FENG)), List.of(LI, FENG, HAN));

        assertThat(next.relation()).isEqualTo(CopyRelation.NEWER);
        assertThat(next.missing()).hasSize(1);
        assertThat(next.missing().get(0).row().row().name()).isEqualTo("王建国");
        assertThat(next.missing().get(0).why()).isEqualTo(RowState.REMOVED);
        assertThat(next.history().row(2).state()).isEqualTo(RowState.REMOVED);
    }

    @Test
    void aRowTakenBackAloneIsRemovedToo() {
        CopyComparison next = compare(List.of(List.of(LI, WANG, FENG)), List.of(LI, FENG));

        assertThat(next.relation()).isEqualTo(CopyRelation.NEWER);
        assertThat(next.history().row(2).state()).isEqualTo(RowState.REMOVED);
    }

    @Test
    void whoeverTappedAtTheSameTimeIsOverwritten() {
        CopyComparison next = compare(List.of(List.of(LI, WANG, FENG)), List.of(LI, WANG, HAN, ZHAO));

        assertThat(next.relation()).isEqualTo(CopyRelation.FORKED);
        assertThat(next.rows().get(2).change()).isEqualTo(new RowChange.Overwriting(3));
        assertThat(next.rows().get(3).change()).isEqualTo(new RowChange.Added());
        assertThat(next.missing()).hasSize(1);
        assertThat(next.missing().get(0).why()).isEqualTo(RowState.OVERWRITTEN);
        assertThat(next.missing().get(0).overwrittenBy()).isEqualTo(3);
        assertThat(next.history().row(3).state()).isEqualTo(RowState.OVERWRITTEN);
        assertThat(next.history().row(3).firstSeen()).isEqualTo(NINE);
    }

    @Test
    void ofTwoEquallyLongCopiesNeitherIsTheOlder() {
        CopyComparison next = compare(List.of(List.of(LI, WANG, FENG)), List.of(LI, WANG, HAN));

        assertThat(next.relation()).isEqualTo(CopyRelation.FORKED);
        assertThat(next.history().rows())
                .extracting(KnownRow::state)
                .containsExactly(RowState.STANDING, RowState.STANDING, RowState.FORKED, RowState.FORKED);
    }

    @Test
    void theOrderInWhichAForksCopiesArePastedMakesNoDifference() {
        CopyHistory one = history(List.of(List.of(LI, WANG, FENG), List.of(LI, WANG, HAN, ZHAO)));
        CopyHistory other = history(List.of(List.of(LI, WANG, HAN, ZHAO), List.of(LI, WANG, FENG)));

        assertThat(states(one)).containsExactlyInAnyOrderElementsOf(states(other));
        assertThat(states(one)).contains("冯巧云 OVERWRITTEN", "韩雪 STANDING");
    }

    private static List<String> states(CopyHistory history) {
        return history.rows().stream()
                .map(row -> row.row().name() + " " + row.state())
                .toList();
    }

    @Test
    void whoeverWasOverwrittenAndTapsAgainKeepsTheFirstTime() {
        CopyComparison next = compare(
                List.of(List.of(LI, WANG, FENG), List.of(LI, WANG, HAN, ZHAO)), List.of(LI, WANG, HAN, ZHAO, FENG));

        assertThat(next.rows().get(4).change()).isEqualTo(new RowChange.Returned());
        assertThat(next.rows().get(4).firstSeen()).isEqualTo(NINE);
        assertThat(next.history().rows()).hasSize(5).extracting(KnownRow::state).containsOnly(RowState.STANDING);
    }

    @Test
    void tellsWhatOfARowWasEdited() {
        CopyComparison next = compare(
                List.of(List.of(LI, WANG, FENG, HAN, ZHAO)),
                List.of(
                        "李小梅 3-502 3包",
                        "王建国 5-102 1包",
                        "冯巧云 9-404 1包 13800000003",
                        "韩雪梅 9-405 1包",
                        "赵铁柱 12-1203 2包 周六取"));

        assertThat(next.relation()).isEqualTo(CopyRelation.NEWER);
        assertThat(next.missing()).isEmpty();
        assertThat(next.rows())
                .extracting(row -> ((RowChange.Edited) row.change()).fields())
                .containsExactly(
                        java.util.Set.of(RowField.QUANTITY),
                        java.util.Set.of(RowField.ADDRESS),
                        java.util.Set.of(RowField.PHONE),
                        java.util.Set.of(RowField.NAME),
                        java.util.Set.of(RowField.REMARK));
        assertThat(next.history().row(1).row().quantity()).isEqualTo(3);
        assertThat(next.history().row(1).forms()).hasSize(2);
    }

    @Test
    void aRowReplacedByTheWordForTakingBackIsEdited() {
        CopyComparison next = compare(List.of(List.of(LI, WANG, FENG)), List.of(LI, "取消", FENG));

        assertThat(next.missing()).isEmpty();
        assertThat(((RowChange.Edited) next.rows().get(1).change()).fields()).contains(RowField.WITHDRAWN);
    }

    @Test
    void anOlderFormDoesNotComeBackWithAnOldCopy() {
        CopyComparison late = compare(List.of(List.of("李小梅 3-502 3包", WANG, FENG)), List.of("李小梅 3-502 2包", WANG));

        assertThat(late.relation()).isEqualTo(CopyRelation.OLDER);
        assertThat(late.history().row(1).row().quantity()).isEqualTo(3);
    }

    @Test
    void seesThatRowsWereMoved() {
        CopyComparison next = compare(List.of(List.of(LI, WANG, FENG, HAN)), List.of(FENG, LI, WANG, HAN));

        assertThat(next.rows()).extracting(ComparedRow::moved).containsExactly(true, false, false, false);
        assertThat(next.missing()).isEmpty();
    }

    @Test
    void theSameHouseholdTwiceStaysTwoRows() {
        CopyComparison next = compare(List.of(List.of(LI, WANG)), List.of(LI, WANG, "李大力 3-502 1包"));

        assertThat(next.history().rows()).hasSize(3);
        assertThat(next.rows().get(2).change()).isEqualTo(new RowChange.Added());
        assertThat(relay(List.of(LI, WANG, "李大力 3-502 1包")).repeatedHouseholds())
                .containsExactly(List.of(1, 3));
    }

    @Test
    void knowsCopiesOfOneRelayFromThoseOfAnother() {
        CopyHistory masks = history(List.of(List.of(LI, WANG, FENG, HAN)));

        assertThat(ComparingCopies.sameRelay(masks, relay(List.of(LI, WANG, FENG, ZHAO))))
                .isTrue();
        assertThat(ComparingCopies.sameRelay(masks, relay(List.of(LI)))).isTrue();
        assertThat(ComparingCopies.sameRelay(masks, relay("", LI, WANG))).isTrue();
        assertThat(ComparingCopies.sameRelay(masks, relay("口罩预订（今晚8点截止）", LI, WANG, FENG)))
                .isTrue();
        assertThat(ComparingCopies.sameRelay(masks, relay("酒精预订", LI, WANG, FENG)))
                .isFalse();
        assertThat(ComparingCopies.sameRelay(masks, relay("口罩预订", "孙丽华 2-301", "周志明 2-302", "吴秀英 7-602", LI)))
                .isFalse();
        assertThat(ComparingCopies.sameRelay(CopyHistory.NONE, relay(List.of(LI, WANG))))
                .isFalse();
    }
}
