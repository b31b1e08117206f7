package org.lanekeeper.standalone.survival.check;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows the chain of a relay's ledger by itself, without the software's own verifier. */
final class LedgerCheck {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HASH = ",\"hash\":\"";
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RECEIPT = 12;

    private final List<String> faults = new ArrayList<>();
    private final List<String> accepted = new ArrayList<>();
    private final Set<String> households = new HashSet<>();
    private long seq;
    private String head = "0".repeat(64);

    /** Faults of the ledger; it must tell of the same entries as the table. */
    static List<String> faults(long relay, List<Row> rows, Connection database) throws SQLException {
        LedgerCheck check = new LedgerCheck();
        String kept = "";
        try (PreparedStatement statement = database.prepareStatement("""
                SELECT b.first_seq, b.last_seq, b.head, b.records, r.last_seq, r.ledger_head
                FROM relay r JOIN ledger_block b ON b.relay_id = r.id WHERE r.id = ? ORDER BY b.first_seq""")) {
            statement.setLong(1, relay);
            try (ResultSet block = statement.executeQuery()) {
                while (block.next()) {
                    check.expect(block.getLong(1) == check.seq + 1, "block that follows");
                    block.getString(4).lines().forEach(check::read);
                    check.expect(
                            block.getLong(2) == check.seq && block.getString(3).equals(check.head), "block's end");
                    kept = block.getLong(5) + " " + block.getString(6);
                }
            }
        }
        check.expect(kept.equals(check.seq + " " + check.head), "end, as the relay has it");
        String table =
                rows.stream().map(row -> row.number() + " " + row.receipt()).collect(Collectors.joining("\n"));
        check.expect(String.join("\n", check.accepted).equals(table), "entries, as the table has them");
        return check.faults;
    }

    private void read(String line) {
        int cut = line.lastIndexOf(HASH);
        JsonNode record = JSON.readTree(line);
        String hash = record.path("hash").asString("");
        seq++;
        expect(record.path("seq").asLong() == seq, "sequence");
        expect(record.path("prev").asString("").equals(head), "previous hash");
        expect(cut > 0 && hash.equals(digest(line.substring(0, cut))), "hash");
        head = hash;
        if (record.path("kind").asString("").equals("accepted")) {
            accepted.add(record.path("number").asInt() + " " + receipt(hash));
            expect(households.add(record.path("household").asString("")), "household for the first time");
        }
    }

    private void expect(boolean holds, String what) {
        if (!holds) {
            faults.add("ledger record " + seq + " has not the right " + what);
        }
    }

    /** The first 60 bits in Crockford's base 32. */
    private static String receipt(String hash) {
        BigInteger bits = new BigInteger(hash.substring(0, 15), 16);
        StringBuilder text = new StringBuilder();
        for (int i = RECEIPT - 1; i >= 0; i--) {
            text.append(CROCKFORD.charAt(bits.shiftRight(5 * i).intValue() & 31));
        }
        return text.toString();
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
