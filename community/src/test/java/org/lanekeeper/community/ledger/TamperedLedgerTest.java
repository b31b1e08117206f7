package org.lanekeeper.community.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.ledger.LedgerFault.Kind;

class TamperedLedgerTest {
    private final TestLedger ledger = new TestLedger().rule().accepted(20);
    private final List<String> lines = ledger.lines();

    @Test
    void anUntouchedLedgerIsWhole() {
        LedgerFindings findings = TestLedger.verify(lines);
        assertThat(findings.faults()).isEmpty();
        assertThat(findings)
                .extracting(LedgerFindings::lines, LedgerFindings::accepted, LedgerFindings::head)
                .containsExactly(21L, 20, ledger.head());
    }

    @Test
    void anAlteredLineIsNamedWhereverItWasAltered() {
        for (String[] change : new String[][] {
            {"\"seq\":8", "\"seq\":9"},
            {"\"seq\":8", "\"seq\":80"},
            {"\"at\":\"2026", "\"at\":\"2025"},
            {"accepted", "refused"},
            {"\"number\":7", "\"number\":8"},
            {"00000007", "00000009"},
            {"CHAT", "STALL"},
            {"true", "false"},
            {"\"prev\":\"", "\"prev\":\"0"},
            {"{", ""},
            {"}", " }"}
        }) {
            List<String> altered = ledger.lines();
            altered.set(7, altered.get(7).replace(change[0], change[1]));
            assertThat(places(altered)).as(change[1]).containsExactly(tuple(Kind.ALTERED, 8L, 8L));
        }
    }

    @Test
    void anAlteredHashIsNamed() {
        String line = lines.get(7);
        char last = line.charAt(line.length() - 3);
        lines.set(7, line.substring(0, line.length() - 3) + (last == 'a' ? 'b' : 'a') + "\"}");
        assertThat(places(lines)).containsExactly(tuple(Kind.ALTERED, 8L, 8L));
    }

    @Test
    void aLineThatWasWrittenAnewWithItsHashIsNamed() {
        String prev = ledger.hash(7);
        Chain forged = new Chain(7, prev);
        lines.set(7, forged.append(ledger.record(LedgerKind.CLOSED)).line());
        assertThat(places(lines)).containsExactly(tuple(Kind.ALTERED, 8L, 8L));
    }

    @Test
    void aForgedBeginningIsNamedWhereItMeetsTheGenuineRest() {
        List<String> forged =
                new TestLedger().rule(it -> it.title("别的")).accepted(7).lines();
        forged.addAll(lines.subList(8, 21));
        assertThat(places(forged)).containsExactly(tuple(Kind.ALTERED, 8L, 8L));
    }

    @Test
    void removedLinesAreNamed() {
        lines.subList(9, 12).clear();
        assertThat(places(lines)).containsExactly(tuple(Kind.REMOVED, 10L, 9L));
        assertThat(TestLedger.verify(lines).faults().get(0).what()).contains("第 10 到 12 条");

        lines.remove(0);
        assertThat(places(lines)).contains(tuple(Kind.REMOVED, 1L, 0L));
    }

    @Test
    void aCutEndIsKnownByTheHead() {
        assertThat(TestLedger.verify(new VerifyingLedger().knowingHead(ledger.head()), lines)
                        .faults())
                .isEmpty();
        lines.remove(20);
        assertThat(TestLedger.verify(lines).faults()).isEmpty();
        assertThat(TestLedger.verify(
                                new VerifyingLedger().knowingHead(ledger.head().substring(0, 16)), lines)
                        .faults())
                .extracting(LedgerFault::kind)
                .containsExactly(Kind.CUT);
    }

    @Test
    void anOlderHeadProvesThatOnlyNewLinesWereAdded() {
        assertThat(TestLedger.verify(new VerifyingLedger().knowingHead(ledger.hash(5)), lines)
                        .faults())
                .isEmpty();
    }

    @Test
    void insertedLinesAreNamed() {
        Chain forged = new Chain(7, ledger.hash(7));
        lines.add(7, forged.append(ledger.record(LedgerKind.CLOSED)).line());
        assertThat(places(lines)).containsExactly(tuple(Kind.INSERTED, 8L, 8L));
        lines.add(3, "嗯");
        assertThat(places(lines)).containsExactly(tuple(Kind.INSERTED, 0L, 4L), tuple(Kind.INSERTED, 8L, 9L));
    }

    @Test
    void aLineThatStandsTwiceIsNamed() {
        lines.add(15, lines.get(4));
        assertThat(places(lines)).containsExactly(tuple(Kind.INSERTED, 5L, 16L));
    }

    @Test
    void movedLinesAreNamed() {
        String moved = lines.remove(4);
        lines.add(12, moved);
        assertThat(places(lines)).containsExactly(tuple(Kind.REORDERED, 5L, 13L));
    }

    @Test
    void swappedLinesAreNamed() {
        String first = lines.get(4);
        lines.set(4, lines.get(11));
        lines.set(11, first);
        assertThat(places(lines)).containsExactly(tuple(Kind.REORDERED, 12L, 5L), tuple(Kind.REORDERED, 5L, 12L));
    }

    @Test
    void severalDeedsAreToldApart() {
        lines.remove(17);
        lines.set(9, lines.get(9).replace("CHAT", "STALL"));
        lines.add(3, lines.get(2));
        assertThat(places(lines))
                .containsExactly(
                        tuple(Kind.INSERTED, 3L, 4L), tuple(Kind.ALTERED, 10L, 11L), tuple(Kind.REMOVED, 18L, 18L));
    }

    @Test
    void noFlippedByteEverPasses() {
        byte[] bytes = TestLedger.bytes(lines);
        Random random = new Random(20260201);
        for (int i = 0; i < 3000; i++) {
            int place = random.nextInt(bytes.length);
            byte genuine = bytes[place];
            bytes[place] ^= (byte) (1 << random.nextInt(8));
            assertThat(TestLedger.verify(new VerifyingLedger(), bytes).isWhole())
                    .as("byte %d became %d", place, bytes[place])
                    .isFalse();
            bytes[place] = genuine;
        }
    }

    @Test
    void anythingElseIsNoLedger() {
        for (String text : List.of("", "\n", "你好", "{}", "{\"seq\":1}", "\u0000", "x".repeat(5_000_000))) {
            assertThat(TestLedger.verify(new VerifyingLedger(), text.getBytes(StandardCharsets.UTF_8))
                            .faults())
                    .extracting(LedgerFault::kind)
                    .containsExactly(Kind.UNREADABLE);
        }
    }

    private static List<org.assertj.core.groups.Tuple> places(List<String> lines) {
        return TestLedger.verify(lines).faults().stream()
                .map(fault -> tuple(fault.kind(), fault.seq(), fault.line()))
                .toList();
    }
}
