package org.lanekeeper.community.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lanekeeper.community.ledger.LedgerFault.Kind;
import tools.jackson.databind.JsonNode;

/**
 * Reads a ledger as anybody may have got it and says what is wrong with it, and where. Trusts nothing in it. For one
 * ledger; what somebody knows from elsewhere, a head or a receipt, is told before.
 */
public final class VerifyingLedger {
    private static final int LONGEST_LINE = 4_000_000;
    private static final int MOST_FAULTS = 100;
    private static final int FEWEST_HEAD_DIGITS = 8;

    private final MessageDigest sha256 = Chain.sha256();
    private final ChainCheck chain = new ChainCheck();
    private final Replay replay = new Replay();
    private String knownHead = "";
    private String receipt = "";
    private int receiptNumber;
    private String receiptFault = "";
    private boolean headSeen;
    private long lines;
    private int accepted;
    private String head = Chain.ORIGIN;

    /**
     * @param digits the first digits of a head that was seen before, at least eight; blanks do not matter
     */
    public VerifyingLedger knowingHead(String digits) {
        knownHead = digits.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (knownHead.length() < FEWEST_HEAD_DIGITS || !Hex.is(knownHead, knownHead.length())) {
            throw new IllegalArgumentException("no head of a ledger");
        }
        return this;
    }

    /**
     * @param code as {@link Receipt#read} gives it
     */
    public VerifyingLedger holdingReceipt(String code, int number) {
        receipt = code;
        receiptNumber = number;
        receiptFault = "账本里没有第 " + number + " 号";
        return this;
    }

    /**
     * @param ledger lines with a line feed between, as they are downloaded
     */
    public LedgerFindings read(InputStream ledger) throws IOException {
        LineReader reader = new LineReader(ledger, LONGEST_LINE);
        while (reader.next()) {
            take(LedgerLine.read(++lines, reader.bytes(), reader.length(), sha256));
        }
        return new LedgerFindings(lines, head, accepted, faults());
    }

    private void take(LedgerLine line) {
        chain.add(line);
        if (!line.isSound()) {
            return;
        }
        head = line.hash();
        headSeen |= line.hash().startsWith(knownHead);
        JsonNode fields = line.fields();
        replay.play(line, fields);
        if (fields.path("kind").asString("").equals("accepted")) {
            accepted++;
            compareReceipt(line, fields.path("number").asInt(0));
        }
    }

    private void compareReceipt(LedgerLine line, int number) {
        if (!receipt.isEmpty() && number == receiptNumber) {
            receiptFault = Receipt.of(line.hash()).equals(receipt) ? "" : "回执码和第 " + number + " 号对不上";
        }
    }

    private List<LedgerFault> faults() {
        List<LedgerFault> faults = new ArrayList<>();
        if (head.equals(Chain.ORIGIN)) {
            faults.add(new LedgerFault(Kind.UNREADABLE, 0, 0, "这个文件不是账本"));
            return faults;
        }
        faults.addAll(chain.faults());
        if (!headSeen) {
            faults.add(new LedgerFault(Kind.CUT, 0, lines, "账本里没有您记下的校验码：后面被删掉了，或者整本重写过"));
        }
        if (faults.isEmpty()) {
            faults.addAll(replay.faults());
        }
        if (!receiptFault.isEmpty()) {
            faults.add(new LedgerFault(Kind.RECEIPT, 0, 0, receiptFault));
        }
        return List.copyOf(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
    }
}
