package org.lanekeeper.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.community.ledger.Chain;
import org.lanekeeper.community.ledger.LedgerFindings;
import org.lanekeeper.community.ledger.Receipt;
import org.lanekeeper.community.ledger.VerifyingLedger;

/** The server's own verifier and the program that shares no code with it find the same. */
class VerifiersTest {
    @TempDir
    static Path folder;

    private static Command command;

    @BeforeAll
    static void compile() {
        command = Command.compiled(folder);
    }

    static Stream<Arguments> ledgers() {
        return Stream.of(1L, 2L, 3L)
                .flatMap(seed -> Stream.of(
                        Arguments.of("by arrival " + seed, InventedLedger.byArrival(seed, 400)),
                        Arguments.of("by lot " + seed, InventedLedger.byLot(seed, 400))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ledgers")
    void aGenuineLedgerIsWhole(String name, InventedLedger ledger) throws Exception {
        Path file = write(ledger.lines());
        assertThat(verify(new VerifyingLedger().knowingHead(ledger.head()), file)
                        .faults())
                .isEmpty();
        Command.Said said = command.run(file, "--head", ledger.head().substring(0, 16));
        assertThat(said.exit()).as(said.text()).isZero();
        assertThat(said.text()).contains("OK", ledger.head());
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void whateverIsDoneIsFoundInItsPlace(Tampering tampering) throws Exception {
        for (long seed = 1; seed <= 40; seed++) {
            Tampering.Deed deed = tampering.with(seed, 120);
            String wanted = tampering.kind() + " " + deed.seq();
            Path file = write(deed.lines());
            VerifyingLedger verifying = new VerifyingLedger();
            if (!deed.knownHead().isEmpty()) {
                verifying.knowingHead(deed.knownHead());
            }
            assertThat(verify(verifying, file).faults())
                    .as("%s, seed %d", tampering, seed)
                    .extracting(fault -> fault.kind() + " " + fault.seq())
                    .contains(wanted);
            if (seed <= 5) {
                Command.Said said =
                        deed.knownHead().isEmpty() ? command.run(file) : command.run(file, "--head", deed.knownHead());
                assertThat(said.faults()).as("%s, seed %d", tampering, seed).contains(wanted);
                assertThat(said.exit()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Unfairness.class)
    void aBrokenPromiseIsFoundWhereItWasBroken(Unfairness unfairness) throws Exception {
        List<String> lines = unfairness.lines();
        Path file = write(lines);
        String wanted = unfairness.kind() + " " + lines.size();
        assertThat(verify(new VerifyingLedger(), file).faults())
                .extracting(fault -> fault.kind() + " " + fault.seq())
                .containsExactly(wanted);
        assertThat(command.run(file).faults()).containsExactly(wanted);

        // nothing was wrong before
        Path before = write(lines.subList(0, lines.size() - 1));
        assertThat(verify(new VerifyingLedger(), before).faults()).isEmpty();
        assertThat(command.run(before).exit()).isZero();
    }

    @Test
    void noFlippedByteEverPasses() throws Exception {
        byte[] genuine =
                Files.readAllBytes(write(InventedLedger.byArrival(9, 60).lines()));
        Random random = new Random(9);
        for (int i = 0; i < 30; i++) {
            byte[] flipped = genuine.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("flipped.jsonl"), flipped);
            assertThat(verify(new VerifyingLedger(), file).isWhole()).isFalse();
            assertThat(command.run(file).exit()).isEqualTo(1);
        }
    }

    @Test
    void aReceiptFitsItsNumberAndNoOther() throws Exception {
        InventedLedger ledger = InventedLedger.byArrival(4, 100);
        Chain.Link accepted = ledger.links().stream()
                .filter(link -> link.line().contains("\"number\":12,\"household\""))
                .findFirst()
                .orElseThrow();
        String receipt = Receipt.of(accepted.hash());
        Path file = write(ledger.lines());

        Command.Said fits =
                command.run(file, "--receipt", Receipt.display(receipt).toLowerCase(), "--number", "12");
        assertThat(fits.exit()).as(fits.text()).isZero();
        assertThat(fits.text()).contains("第 12 号", receipt);
        assertThat(command.run(file, "--receipt", receipt).text()).contains("第 12 号");
        assertThat(command.run(file, "--receipt", receipt, "--number", "13").faults())
                .containsExactly("RECEIPT 0");
        assertThat(verify(new VerifyingLedger().holdingReceipt(receipt, 12), file)
                        .isWhole())
                .isTrue();
    }

    @Test
    void theProgramRunsStraightFromItsSource() throws Exception {
        Command.Said said =
                Command.fromSource().run(write(InventedLedger.byLot(5, 50).lines()));
        assertThat(said.exit()).as(said.text()).isZero();
    }

    @Test
    void whatIsNoLedgerIsSaidSo() throws Exception {
        assertThat(command.run(Files.writeString(folder.resolve("other.txt"), "你好\n"))
                        .faults())
                .containsExactly("UNREADABLE 0");
        assertThat(command.run(folder.resolve("missing")).exit()).isEqualTo(2);
        assertThat(command.run(folder.resolve("other.txt"), "--head", "zz").exit())
                .isEqualTo(2);
    }

    private static Path write(List<String> lines) throws IOException {
        return Files.writeString(folder.resolve("ledger.jsonl"), String.join("\n", lines) + "\n");
    }

    private static LedgerFindings verify(VerifyingLedger verifying, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return verifying.read(in);
        }
    }
}
