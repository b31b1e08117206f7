package org.lanekeeper.standalone.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lanekeeper.community.ledger.Chain;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.ledger.LedgerRecord;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Lots;
import org.lanekeeper.community.relay.Measure;

/** Ledgers whose chain is whole, written by somebody who runs the server and breaks a promise in the last line. */
public enum Unfairness {
    SECOND_RULE("RULE", chain -> {
        accept(chain, 1, 2);
        chain.append(ordinary());
    }),
    SKIPPED_NUMBER("NUMBER", chain -> {
        accept(chain, 1, 2);
        chain.append(accepted(4, 4));
    }),
    NUMBER_OF_NOBODY("NUMBER", chain -> {
        accept(chain, 1, 2);
        chain.append(of(LedgerKind.WITHDRAWN).number(9));
    }),
    HOUSEHOLD_TWICE("HOUSEHOLD", chain -> {
        accept(chain, 1, 3);
        chain.append(accepted(4, 2));
    }),
    HOUSEHOLD_TWICE_BY_TRANSFER("HOUSEHOLD", chain -> {
        accept(chain, 1, 3);
        chain.append(of(LedgerKind.TRANSFERRED).number(1).household(household(3)));
    }),
    RESTORED_BESIDE_A_NEW_ONE("HOUSEHOLD", chain -> {
        accept(chain, 1, 2);
        chain.append(of(LedgerKind.WITHDRAWN).number(1));
        chain.append(accepted(3, 1));
        chain.append(of(LedgerKind.RESTORED).number(1));
    }),
    CALLED_TWICE("CALLED", chain -> {
        accept(chain, 1, 3);
        chain.append(called(1, 1, 2));
        chain.append(called(2, 2, 3));
    }),
    CALLED_AFTER_LEAVING("CALLED", chain -> {
        accept(chain, 1, 3);
        chain.append(of(LedgerKind.VOIDED).number(2));
        chain.append(called(1, 1, 2));
    }),
    PASSED_OVER("OVERTAKEN", chain -> {
        accept(chain, 1, 5);
        chain.append(called(1, 1, 2));
        chain.append(called(2, 3, 5));
    }),
    PAPER_PASSED_OVER("OVERTAKEN", chain -> {
        accept(chain, 1, 3);
        chain.append(accepted(4, 4).effective(Instant.EPOCH));
        chain.append(called(1, 1));
    }),
    RESTORED_AND_PASSED_OVER("OVERTAKEN", chain -> {
        accept(chain, 1, 5);
        chain.append(of(LedgerKind.VOIDED).number(1));
        chain.append(called(1, 2));
        chain.append(of(LedgerKind.RESTORED).number(1));
        chain.append(called(2, 3));
    }),
    REINSTATED_INTO_A_BATCH_THAT_NEVER_CALLED("CALLED", chain -> {
        accept(chain, 1, 3);
        chain.append(of(LedgerKind.VOIDED).number(3));
        chain.append(called(1, 1));
        chain.append(of(LedgerKind.REINSTATED).number(3).batch(1));
    }),
    REINSTATED_INTO_ANOTHER_BATCH("CALLED", chain -> {
        accept(chain, 1, 3);
        chain.append(called(1, 1));
        chain.append(of(LedgerKind.LAPSED).number(1).batch(1));
        chain.append(called(2, 2));
        chain.append(of(LedgerKind.REINSTATED).number(1).batch(2));
    }),
    REINSTATED_WITHOUT_HAVING_LEFT("CALLED", chain -> {
        accept(chain, 1, 2);
        chain.append(called(1, 1));
        chain.append(of(LedgerKind.REINSTATED).number(1).batch(1));
    }),
    REINSTATED_BESIDE_A_NEW_ONE("HOUSEHOLD", chain -> {
        accept(chain, 1, 2);
        chain.append(called(1, 1));
        chain.append(of(LedgerKind.LAPSED).number(1).batch(1));
        chain.append(accepted(3, 1));
        chain.append(of(LedgerKind.REINSTATED).number(1).batch(1));
    }),
    REINSTATED_BEYOND_THE_QUOTA("QUOTA", chain -> {
        accept(chain, 1, 6);
        chain.append(called(1, 1, 2, 3, 4, 5));
        chain.append(of(LedgerKind.LAPSED).number(1).batch(1));
        chain.append(called(2, 6));
        chain.append(of(LedgerKind.REINSTATED).number(1).batch(1));
    }),
    BEYOND_THE_QUOTA("QUOTA", chain -> {
        accept(chain, 1, 6);
        chain.append(called(1, 1, 2, 3, 4, 5));
        chain.append(called(2, 6));
    }),
    BEYOND_THE_QUOTA_BY_ASKING_FOR_MORE("QUOTA", () -> ordinary().measure(Measure.UNITS), chain -> {
        accept(chain, 1, 4);
        chain.append(of(LedgerKind.RESIZED).number(1).quantity(3));
        chain.append(called(1, 1, 2, 3));
        chain.append(called(2, 4));
    }),
    CALLED_BEFORE_THE_DRAW("DRAW", Unfairness::byLot, chain -> {
        accept(chain, 1, 3);
        chain.append(called(1, 1, 2, 3));
    }),
    ANOTHER_SEED("DRAW", Unfairness::byLot, chain -> {
        accept(chain, 1, 3);
        chain.append(of(LedgerKind.DRAWN).seed("b".repeat(64)).head(chain.head()));
    }),
    A_CHOSEN_HEAD("DRAW", Unfairness::byLot, chain -> {
        accept(chain, 1, 3);
        String older = chain.head();
        accept(chain, 4, 4);
        chain.append(drawn(older));
    }),
    ANOTHER_ORDER("DRAW", Unfairness::byLot, chain -> {
        accept(chain, 1, 3);
        List<Integer> order = lot(chain, 3);
        List<Integer> other = List.of(order.get(0), order.get(2), order.get(1));
        chain.append(drawn(chain.head()).numbers(other));
    }),
    THE_LOT_PASSED_OVER("OVERTAKEN", Unfairness::byLot, chain -> {
        accept(chain, 1, 5);
        List<Integer> order = lot(chain, 5);
        chain.append(drawn(chain.head()));
        chain.append(called(1, order.get(0), order.get(2)));
    }),
    YIELDED_AND_CALLED_FIRST("OVERTAKEN", Unfairness::byLot, chain -> {
        accept(chain, 1, 5);
        List<Integer> order = lot(chain, 5);
        chain.append(drawn(chain.head()));
        chain.append(of(LedgerKind.YIELDED).number(order.get(0)).effective(after(60)));
        chain.append(called(1, order.get(1)));
        chain.append(called(2, order.get(0)));
    }),
    YIELDED_LATER_AND_CALLED_BEFORE("OVERTAKEN", Unfairness::byLot, chain -> {
        accept(chain, 1, 2);
        chain.append(drawn(chain.head()));
        chain.append(of(LedgerKind.YIELDED).number(1).effective(after(60)));
        chain.append(of(LedgerKind.YIELDED).number(2).effective(after(61)));
        chain.append(called(1, 2));
    }),
    KEPT_IN_A_SMALLER_RESERVED_SHARE(
            "OVERTAKEN", () -> of(LedgerKind.RULE).quota(9).cells(Map.of("", 5, "walk-in", 4)), chain -> {
                for (int number = 1; number <= 3; number++) {
                    chain.append(accepted(number, number).cell("walk-in"));
                }
                chain.append(of(LedgerKind.QUOTA).cell("walk-in").quota(1));
                chain.append(moved("", 2, 3));
                chain.append(of(LedgerKind.QUOTA).cell("walk-in").quota(0));
            }),
    KEPT_IN_THE_RESERVED_SHARE("OVERTAKEN", () -> reserved(1), chain -> {
        // only one fits, and nobody is moved
        drawReserved(chain, 2);
    }),
    MOVED_FROM_THE_RESERVED_SHARE("OVERTAKEN", () -> reserved(1), chain -> {
        List<Integer> order = drawReserved(chain, 3);
        chain.append(moved("", order.get(1), order.get(2)));
        chain.append(moved("1-3", order.get(0)));
    }),
    THE_RESERVED_SHARE_PASSED_OVER("OVERTAKEN", () -> reserved(2), chain -> {
        List<Integer> order = drawReserved(chain, 3);
        chain.append(moved("", order.get(2)));
        chain.append(called(1, order.get(1)));
    }),
    MOVED_AND_PASSED_OVER("OVERTAKEN", () -> reserved(1), chain -> {
        List<Integer> order = drawReserved(chain, 3);
        chain.append(moved("", order.get(1), order.get(2)));
        chain.append(called(1, order.get(0)));
        chain.append(called(2, order.get(2)));
    }),
    A_SHARE_THAT_WAS_NEVER_GIVEN("QUOTA", chain -> {
        accept(chain, 1, 2);
        chain.append(accepted(3, 3).cell("1-9"));
        chain.append(called(1, 3));
    });

    private static final String SEED = "a".repeat(64);
    private static final Instant MIDNIGHT = Instant.parse("2026-01-31T16:00:00Z");

    private final String kind;
    private final Supplier<LedgerRecord> rule;
    private final Consumer<Chain> telling;

    Unfairness(String kind, Consumer<Chain> telling) {
        this(kind, Unfairness::ordinary, telling);
    }

    /**
     * @param rule the first line
     */
    Unfairness(String kind, Supplier<LedgerRecord> rule, Consumer<Chain> telling) {
        this.kind = kind;
        this.rule = rule;
        this.telling = telling;
    }

    private static LedgerRecord ordinary() {
        return of(LedgerKind.RULE).quota(9).cells(Map.of("", 5));
    }

    private static LedgerRecord byLot() {
        return ordinary().commitment(Lots.commitment(SEED));
    }

    /** The draw that was promised, over so much of the ledger. */
    private static LedgerRecord drawn(String head) {
        return of(LedgerKind.DRAWN).seed(SEED).head(head);
    }

    /** So many in their drawn order. */
    private static List<Integer> lot(Chain chain, int people) {
        return Lots.order(
                SEED, chain.head(), IntStream.rangeClosed(1, people).boxed().toList());
    }

    private static Instant after(int seconds) {
        return MIDNIGHT.plusSeconds(seconds);
    }

    /** So many places for people who come in person. */
    private static LedgerRecord reserved(int places) {
        return of(LedgerKind.RULE)
                .quota(9)
                .cells(Map.of("", 5, "walk-in", places))
                .commitment(Lots.commitment(SEED));
    }

    /** So many came in person; in their drawn order. */
    private static List<Integer> drawReserved(Chain chain, int people) {
        IntStream.rangeClosed(1, people)
                .forEach(number -> chain.append(accepted(number, number).cell("walk-in")));
        List<Integer> order = lot(chain, people);
        chain.append(drawn(chain.head()));
        return order;
    }

    private static LedgerRecord moved(String cell, Integer... numbers) {
        return of(LedgerKind.MOVED).numbers(List.of(numbers)).from("walk-in").to(cell);
    }

    /** What it is called. */
    public String kind() {
        return kind;
    }

    /** The last line is the one in question. */
    public List<String> lines() {
        Chain chain = new Chain(0, Chain.ORIGIN);
        chain.append(rule.get());
        telling.accept(chain);
        return chain.lines();
    }

    private static void accept(Chain chain, int from, int to) {
        for (int number = from; number <= to; number++) {
            chain.append(accepted(number, number));
        }
    }

    private static LedgerRecord accepted(int number, int household) {
        return of(LedgerKind.ACCEPTED)
                .number(number)
                .household(household(household))
                .door(Door.CHAT)
                .effective(after(number))
                .quantity(1)
                .cell("");
    }

    private static LedgerRecord called(int batch, Integer... numbers) {
        return of(LedgerKind.CALLED).batch(batch).numbers(List.of(numbers));
    }

    private static LedgerRecord of(LedgerKind kind) {
        return LedgerRecord.of(kind, MIDNIGHT);
    }

    private static String household(int id) {
        return String.format("%032x", id);
    }
}
