package org.lanekeeper.community.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.ledger.LedgerFault.Kind;

/** Ledgers whose chain is whole and whose story breaks a promise. */
class UnfairLedgerTest {
    private final TestLedger ledger = new TestLedger();

    @Test
    void aFairStoryPasses() {
        ledger.rule(it -> it.quota(4))
                .accepted(5)
                .review(TestLedger.household(60))
                .on(LedgerKind.WITHDRAWN, 2)
                .accepted(TestLedger.household(2), it -> it.secured(false))
                .called(1, 1, 3)
                .on(LedgerKind.VOIDED, 4)
                .on(LedgerKind.RESTORED, 4)
                .on(LedgerKind.APPROVED, 6)
                .called(2, 4, 5)
                .on(LedgerKind.LAPSED, 5)
                .called(3, 6)
                .on(LedgerKind.TRANSFERRED, 7, it -> it.household(TestLedger.household(70)));
        assertThat(ledger.verify().faults()).isEmpty();
    }

    @Test
    void theRuleComesFirstAndOnce() {
        assertThat(kinds(new TestLedger().accepted(1))).containsExactly(Kind.RULE);
        assertThat(kinds(ledger.rule().accepted(1).rule())).containsExactly(Kind.RULE);
    }

    @Test
    void numbersHaveNoGaps() {
        TestLedger skipping = ledger.rule()
                .accepted(2)
                .add(ledger.record(LedgerKind.ACCEPTED).number(4).household(TestLedger.household(4)));
        assertThat(kinds(skipping)).containsExactly(Kind.NUMBER);
        assertThat(kinds(new TestLedger().rule().accepted(1).on(LedgerKind.WITHDRAWN, 9)))
                .containsExactly(Kind.NUMBER);
    }

    @Test
    void aHouseholdStandsOnce() {
        assertThat(kinds(ledger.rule().accepted(3).accepted(TestLedger.household(2), it -> it)))
                .containsExactly(Kind.HOUSEHOLD);
    }

    @Test
    void aHouseholdThatLeftMayComeAgainButNotComeBackTwice() {
        ledger.rule().accepted(3).on(LedgerKind.WITHDRAWN, 2).accepted(TestLedger.household(2), it -> it);
        assertThat(ledger.verify().faults()).isEmpty();
        assertThat(kinds(ledger.on(LedgerKind.RESTORED, 2))).containsExactly(Kind.HOUSEHOLD);
    }

    @Test
    void aPlaceGoesToNobodyWhoHasOne() {
        ledger.rule().accepted(3).on(LedgerKind.TRANSFERRED, 1, it -> it.household(TestLedger.household(3)));
        assertThat(kinds(ledger)).containsExactly(Kind.HOUSEHOLD);
    }

    @Test
    void nobodyIsCalledTwiceUnlessRestored() {
        ledger.rule().accepted(2).called(1, 1);
        assertThat(kinds(ledger.called(2, 1, 2))).containsExactly(Kind.CALLED);
        TestLedger restored = new TestLedger()
                .rule()
                .accepted(2)
                .called(1, 1)
                .on(LedgerKind.LAPSED, 1)
                .on(LedgerKind.RESTORED, 1)
                .called(2, 1);
        assertThat(restored.verify().faults()).isEmpty();
    }

    @Test
    void aPlaceGivenOnByMistakeGoesBackToWhoeverHadItInItsBatch() {
        ledger.rule(it -> it.quota(2)).accepted(3).called(1, 1, 2).on(LedgerKind.LAPSED, 1, it -> it.batch(1));
        ledger.on(LedgerKind.REINSTATED, 1, it -> it.batch(1));
        assertThat(ledger.verify().faults()).isEmpty();
        assertThat(kinds(ledger.on(LedgerKind.REINSTATED, 1, it -> it.batch(1))))
                .as("it stands already")
                .containsExactly(Kind.CALLED);
        assertThat(kinds(new TestLedger()
                        .rule()
                        .accepted(2)
                        .on(LedgerKind.VOIDED, 2)
                        .called(1, 1)
                        .on(LedgerKind.REINSTATED, 2, it -> it.batch(1))))
                .as("that batch never called it")
                .containsExactly(Kind.CALLED);
        assertThat(kinds(new TestLedger()
                        .rule(it -> it.quota(2))
                        .accepted(3)
                        .called(1, 1, 2)
                        .on(LedgerKind.LAPSED, 1, it -> it.batch(1))
                        .called(2, 3)
                        .on(LedgerKind.REINSTATED, 1, it -> it.batch(1))))
                .as("others were called for it")
                .containsExactly(Kind.QUOTA);
    }

    @Test
    void whoeverLeftIsNotCalled() {
        assertThat(kinds(ledger.rule().accepted(2).on(LedgerKind.WITHDRAWN, 1).called(1, 1, 2)))
                .containsExactly(Kind.CALLED);
    }

    @Test
    void nobodyIsPassedOver() {
        assertThat(kinds(ledger.rule().accepted(4).called(1, 1, 3))).containsExactly(Kind.OVERTAKEN);
    }

    @Test
    void oneBatchInSeveralLinesIsSeenAsOne() {
        ledger.rule().accepted(4).called(1, 3).called(1, 1).called(1, 2);
        assertThat(ledger.verify().faults()).isEmpty();
    }

    @Test
    void paperGoesByItsOwnTime() {
        ledger.rule().accepted(3).accepted(TestLedger.household(40), it -> it.effective(TestLedger.OPENING));
        assertThat(kinds(ledger.called(1, 1))).containsExactly(Kind.OVERTAKEN);
    }

    @Test
    void noCellIsCalledBeyondItsQuota() {
        ledger.rule(it -> it.cells(Map.of("1-3", 2)).measure(Measure.UNITS));
        IntStream.range(1, 4).forEach(id -> ledger.accepted(TestLedger.household(id), it -> it.cell("1-3")));
        assertThat(kinds(ledger.called(1, 1, 2).called(2, 3))).containsExactly(Kind.QUOTA);
    }

    @Test
    void aQuotaThatWasRaisedBeforeIsTheOneThatCounts() {
        ledger.rule(it -> it.quota(1)).accepted(2);
        ledger.add(ledger.record(LedgerKind.QUOTA).cell("").quota(2)).called(1, 1, 2);
        assertThat(ledger.verify().faults()).isEmpty();
    }

    @Test
    void aLotIsDrawnAgain() {
        String seed = "1".repeat(64);
        TestLedger drawn = drawn(seed, Draw.commitment(seed));
        List<Integer> order = order(seed, drawn.hash(6), List.of(1, 2, 3, 4, 5));
        drawn.called(1, order.get(0), order.get(1));
        assertThat(drawn.verify().faults()).isEmpty();
        assertThat(kinds(drawn.called(2, order.get(4)))).containsExactly(Kind.OVERTAKEN);
    }

    @Test
    void whoeverComesAfterTheDrawStandsBehind() {
        String seed = "f".repeat(64);
        TestLedger drawn = drawn(seed, Draw.commitment(seed)).accepted(1).called(1, 1, 2, 3, 4, 5);
        assertThat(drawn.called(2, 6).verify().faults()).isEmpty();
        assertThat(kinds(drawn(seed, Draw.commitment(seed)).accepted(1).called(1, 6)))
                .containsExactly(Kind.OVERTAKEN);
    }

    @Test
    void aLotFromAnotherSeedIsFound() {
        assertThat(kinds(drawn("a".repeat(64), Draw.commitment("b".repeat(64)))))
                .containsExactly(Kind.DRAW);
    }

    @Test
    void aLotFromAChosenHeadIsFound() {
        String seed = "c".repeat(64);
        TestLedger drawn = new TestLedger()
                .rule(it -> it.commitment(Draw.commitment(seed)))
                .accepted(3);
        drawn.add(drawn.record(LedgerKind.DRAWN).seed(seed).head(drawn.hash(2)));
        assertThat(kinds(drawn)).containsExactly(Kind.DRAW);
    }

    @Test
    void nobodyIsCalledBeforeTheLotIsDrawnAndItIsDrawnOnce() {
        String seed = "d".repeat(64);
        assertThat(kinds(ledger.rule(it -> it.commitment(Draw.commitment(seed)))
                        .accepted(2)
                        .called(1, 1)))
                .containsExactly(Kind.DRAW);
        TestLedger twice = drawn(seed, Draw.commitment(seed));
        twice.add(twice.record(LedgerKind.DRAWN).seed(seed).head(twice.head()));
        assertThat(kinds(twice)).containsExactly(Kind.DRAW);
    }

    @Test
    void anOrderThatDoesNotFollowFromTheSeedIsFound() {
        String seed = "e".repeat(64);
        TestLedger drawn = new TestLedger()
                .rule(it -> it.commitment(Draw.commitment(seed)))
                .accepted(3);
        List<Integer> order = order(seed, drawn.head(), List.of(1, 2, 3));
        drawn.add(drawn.record(LedgerKind.DRAWN)
                .seed(seed)
                .head(drawn.head())
                .numbers(List.of(order.get(1), order.get(0), order.get(2))));
        assertThat(kinds(drawn)).containsExactly(Kind.DRAW);
    }

    @Test
    void aReceiptFitsItsOwnNumberOnly() {
        ledger.rule().accepted(3);
        String receipt = Receipt.of(ledger.hash(3));
        assertThat(TestLedger.verify(new VerifyingLedger().holdingReceipt(receipt, 2), ledger.lines())
                        .faults())
                .isEmpty();
        for (int other : new int[] {1, 3, 4}) {
            assertThat(TestLedger.verify(new VerifyingLedger().holdingReceipt(receipt, other), ledger.lines())
                            .faults())
                    .extracting(LedgerFault::kind)
                    .containsExactly(Kind.RECEIPT);
        }
    }

    @Test
    void aHeadOfFewDigitsIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VerifyingLedger().knowingHead("ab cd"));
        assertThatIllegalArgumentException().isThrownBy(() -> new VerifyingLedger().knowingHead("校验码校验码校验码"));
    }

    private enum Measure {
        UNITS
    }

    private static List<Integer> order(String seed, String head, List<Integer> numbers) {
        return numbers.stream()
                .sorted(Comparator.comparing(number -> Draw.rank(seed, head, number)))
                .toList();
    }

    private static TestLedger drawn(String seed, String commitment) {
        TestLedger ledger =
                new TestLedger().rule(it -> it.commitment(commitment)).accepted(5);
        return ledger.add(ledger.record(LedgerKind.DRAWN).seed(seed).head(ledger.head()));
    }

    private static List<Kind> kinds(TestLedger ledger) {
        return ledger.verify().faults().stream().map(LedgerFault::kind).toList();
    }
}
