package org.lanekeeper.community.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A ledger that tells a story: {@code new TestLedger().rule().accepted(3).withdrawn(2).called(1, 1, 3)}. */
final class TestLedger {
    static final Instant OPENING = Instant.parse("2026-01-31T16:00:00Z");

    private enum Word {
        CHAT,
        UNKNOWN_ROOM
    }

    private final Chain chain = new Chain(0, null);
    private int accepted;

    TestLedger rule(UnaryOperator<LedgerRecord> more) {
        return add(more.apply(record(LedgerKind.RULE).relay(7).title("口罩预订").sentence("先到先得。")));
    }

    TestLedger rule() {
        return rule(it -> it);
    }

    /** So many households, one after the other. */
    TestLedger accepted(int count) {
        for (int i = 0; i < count; i++) {
            accepted(household(accepted + 1), it -> it);
        }
        return this;
    }

    TestLedger accepted(String household, UnaryOperator<LedgerRecord> more) {
        int number = ++accepted;
        return add(more.apply(record(LedgerKind.ACCEPTED)
                .number(number)
                .household(household)
                .door(Word.CHAT)
                .effective(OPENING.plusSeconds(number))
                .quantity(1)
                .cell("")
                .secured(true)));
    }

    TestLedger review(String household) {
        return accepted(household, it -> it.ground(Word.UNKNOWN_ROOM));
    }

    TestLedger on(LedgerKind kind, int number, UnaryOperator<LedgerRecord> more) {
        return add(more.apply(record(kind).number(number)));
    }

    TestLedger on(LedgerKind kind, int number) {
        return on(kind, number, it -> it);
    }

    TestLedger called(int batch, Integer... numbers) {
        return add(record(LedgerKind.CALLED).batch(batch).numbers(List.of(numbers)));
    }

    TestLedger add(LedgerRecord record) {
        chain.append(record);
        return this;
    }

    LedgerRecord record(LedgerKind kind) {
        return LedgerRecord.of(kind, OPENING.plusSeconds(chain.lastSeq()));
    }

    static String household(int id) {
        return String.format("%032x", id);
    }

    String head() {
        return chain.head();
    }

    String hash(int seq) {
        return chain.links().get(seq - 1).hash();
    }

    List<String> lines() {
        return new ArrayList<>(chain.lines());
    }

    LedgerFindings verify() {
        return verify(lines());
    }

    static LedgerFindings verify(List<String> lines) {
        return verify(new VerifyingLedger(), lines);
    }

    static LedgerFindings verify(VerifyingLedger verifying, List<String> lines) {
        return verify(verifying, bytes(lines));
    }

    static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static LedgerFindings verify(VerifyingLedger verifying, byte[] bytes) {
        try {
            return verifying.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
