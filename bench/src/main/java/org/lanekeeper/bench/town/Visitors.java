package org.lanekeeper.bench.town;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.lanekeeper.bench.load.Requests;

/** A gate, those who register there, and visits of former days. */
public final class Visitors {
    /** What its poster shows. */
    public static final String POSTER = "BNCH00000001";

    private static final String TOKEN = "T".repeat(43);
    private static final String KEY = "K".repeat(8);
    private static final String PASSPORT = "P".repeat(8);
    private static final String BUILDING = "BBB";
    private static final String ROOM = "RRRR";
    private static final int AT_ONCE = 100_000;

    private final Connection connection;
    private final long committee;
    private final Tokens tokens;
    private int next;

    Visitors(Connection connection, long committee, Tokens tokens) {
        this.connection = connection;
        this.committee = committee;
        this.tokens = tokens;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Does nothing if it is there already. */
    public void openGate() throws SQLException {
        run("INSERT IGNORE INTO gate (committee_id, compound_id, name, created_at)"
                + " SELECT committee_id, MIN(id), '南门', NOW(6) FROM compound WHERE committee_id = " + committee
                + " GROUP BY committee_id");
        run("INSERT IGNORE INTO gate_poster (gate_id, edition, committee_id, code, issued_at)"
                + " SELECT id, 1, committee_id, '" + POSTER + "', NOW(6) FROM gate WHERE committee_id = " + committee);
    }

    public void clear() throws SQLException {
        run("TRUNCATE TABLE visit");
    }

    public int count() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM visit")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** As many visits of the last thirty days, at 169 gates; the newest ones at the last gate. */
    public void fill(int visits) throws SQLException {
        for (int from = 0; from < visits; from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, visits);
            run("INSERT INTO visit (committee_id, gate_id, code, request_key, content_digest, party, way, sealed,"
                    + " document_kind, document_lookup, phone_lookup, phone_tail, origin, building, room, door, reason,"
                    + " transport, flagged, consent_version, arrives_at, valid_until, registered_at, state, state_at,"
                    + " kept_until) SELECT " + committee + ", 1000 + seq % 169, LPAD(CONV(seq * 7919, 10, 32), 8, '0'),"
                    + " SHA1(CONCAT('k', seq)), SHA2(CONCAT('c', seq), 256), LPAD(CONV(seq * 7919, 10, 32), 8, '0'),"
                    + " 'PAGE', REPEAT('s', 150), 'PASSPORT', SHA2(CONCAT('d', seq), 256), SHA2(CONCAT('p', seq), 256),"
                    + " LPAD(seq % 10000, 4, '0'), '上海市', seq % 90 + 1, seq % 900 + 100, '3号楼502', 'FAMILY', 'FOOT', '',"
                    + " 1, NOW(6), NOW(6), NOW(6) - INTERVAL (" + visits + " - seq) * 2592000 / " + visits + " SECOND,"
                    + " 'LEFT', NOW(6), NOW(6) + INTERVAL 30 DAY FROM seq_" + from + "_to_" + (to - 1));
        }
        run("ANALYZE TABLE visit");
    }

    /** A question asked of the table, with its values. */
    public interface Asked {
        void bind(PreparedStatement statement, int time) throws SQLException;
    }

    /** Nanoseconds that each of so many questions took in the middle; the rows are read. */
    public long median(String sql, int times, Asked asked) throws SQLException {
        long[] spent = new long[times];
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < times; i++) {
                asked.bind(statement, i);
                long begun = System.nanoTime();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getLong(1);
                    }
                }
                spent[i] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(spent);
        return spent[times / 2];
    }

    public long committee() {
        return committee;
    }

    /**
     * One registration after the other, each of another passport.
     *
     * @param path that takes them
     */
    public Requests registrations(String path) {
        String body = "{\"visitors\":[{\"name\":\"住户陈\",\"document\":\"PASSPORT\",\"number\":\"E" + PASSPORT
                + "\"}],\"phone\":\"13800138000\",\"origin\":\"上海市浦东新区\",\"building\":\"" + BUILDING
                + "\",\"room\":\"" + ROOM + "\",\"transport\":\"FOOT\",\"reason\":\"FAMILY\",\"consentVersion\":1}";
        String head = "POST " + path + " HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer " + TOKEN
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + KEY + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
        byte[] request = (head + body).getBytes(StandardCharsets.UTF_8);
        int body0 = head.length();
        int tokenAt = head.indexOf(TOKEN);
        int keyAt = head.indexOf(KEY);
        int passportAt = body0 + bytesBefore(body, PASSPORT);
        int buildingAt = body0 + bytesBefore(body, BUILDING);
        int roomAt = body0 + bytesBefore(body, ROOM);
        byte[][] all = tokens.range(0);
        return (int client, ByteBuffer into) -> {
            int visitor = next++;
            byte[] token = all[visitor % all.length];
            System.arraycopy(token, 0, request, tokenAt, token.length);
            Doors.write(request, keyAt, KEY.length(), visitor);
            Doors.write(request, passportAt, PASSPORT.length(), visitor);
            int door = visitor % Doors.MOST;
            Doors.write(request, buildingAt, BUILDING.length(), Doors.building(door % 20_000));
            Doors.write(request, roomAt, ROOM.length(), Doors.room(door % 20_000));
            into.put(request);
            return visitor;
        };
    }

    private static int bytesBefore(String text, String mark) {
        return text.substring(0, text.indexOf(mark)).getBytes(StandardCharsets.UTF_8).length;
    }
}
