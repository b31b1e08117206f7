package org.lanekeeper.standalone.survival.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lots are drawn wholly or not at all, and every rank follows from what the ledger has published. */
final class DrawCheck {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> faults = new ArrayList<>();
    private final List<JsonNode> draws = new ArrayList<>();
    private String commitment = "";

    private DrawCheck() {}

    static List<String> faults(long relay, List<Row> rows, Connection database) throws SQLException {
        DrawCheck check = new DrawCheck();
        try (PreparedStatement statement =
                database.prepareStatement("SELECT records FROM ledger_block WHERE relay_id = ? ORDER BY first_seq")) {
            statement.setLong(1, relay);
            try (ResultSet block = statement.executeQuery()) {
                while (block.next()) {
                    block.getString(1).lines().map(JSON::readTree).forEach(check::read);
                }
            }
        }
        boolean drawn = isDrawn(relay, database);
        check.expect(check.draws.size() == (drawn ? 1 : 0), "draws in the ledger, whose relay was drawn: " + drawn);
        if (drawn && check.faults.isEmpty()) {
            check.ranks(rows);
        } else {
            check.expect(rows.stream().allMatch(row -> row.rank() == 0), "ranks before the draw");
            check.expect(check.commitment.isEmpty() || rows.stream().noneMatch(Row::secured), "places before the draw");
        }
        return check.faults;
    }

    static boolean isDrawn(long relay, Connection database) throws SQLException {
        try (PreparedStatement statement =
                database.prepareStatement("SELECT drawn_at IS NOT NULL FROM relay WHERE id = ?")) {
            statement.setLong(1, relay);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void read(JsonNode record) {
        commitment = record.path("commitment").asString(commitment);
        if (record.path("kind").asString("").equals("drawn")) {
            draws.add(record);
        }
    }

    /** Everybody's, and none is there twice. */
    private void ranks(List<Row> rows) {
        String seed = draws.get(0).path("seed").asString("");
        String head = draws.get(0).path("head").asString("");
        expect(LedgerCheck.digest(seed).equals(commitment), "seed, by its commitment");
        expect(head.equals(draws.get(0).path("prev").asString("")), "head that the draw goes by");
        List<Row> byLot = rows.stream()
                .sorted(Comparator.comparing(row -> LedgerCheck.digest(seed + ":" + head + ":" + row.number())))
                .toList();
        for (int i = 0; i < byLot.size(); i++) {
            if (byLot.get(i).rank() != i + 1) {
                faults.add("lot " + (i + 1) + " is that of " + byLot.get(i));
                return;
            }
        }
    }

    private void expect(boolean holds, String what) {
        if (!holds) {
            faults.add("not the right " + what);
        }
    }
}
