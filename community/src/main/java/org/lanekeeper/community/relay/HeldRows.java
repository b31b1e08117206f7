package org.lanekeeper.community.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the same households, requests and people have already. What is asked for goes as a table of keys and is joined to
 * the entries: comparing each entry found with hundreds of alternatives costs more than finding it, and so does choosing
 * among many indexes, so the index is named.
 */
final class HeldRows {
    private static final String SELECT = """
            SELECT e.number, e.household_id, e.status, e.quantity, e.review_reason, e.door, e.resident_id, e.request_key,
              e.secured, e.receipt, e.on_behalf, e.relay_id
            FROM JSON_TABLE(\
            """;
    private static final String JOIN = """
            , '$[*]' COLUMNS (relay BIGINT PATH '$[0]', wanted %s PATH '$[1]')) AS asked
            STRAIGHT_JOIN relay_entry e FORCE INDEX (%s) ON e.relay_id = asked.relay AND e.%s = asked.wanted
            """;
    private static final String ID = "BIGINT";
    private static final String REQUEST = "VARCHAR(80) CHARACTER SET ascii";

    private HeldRows() {}

    static SqlText select(SqlText sql, Map<Long, List<Join>> joins) {
        sql.sql(SELECT).value(keys(joins, HeldRows::household));
        sql.sql(String.format(JOIN, ID, "entry_household", "claim"));
        sql.sql("UNION ALL ").sql(SELECT).value(keys(joins, HeldRows::request));
        sql.sql(String.format(JOIN, REQUEST, "entry_request", "request_key"));
        sql.sql("UNION ALL ").sql(SELECT).value(keys(joins, HeldRows::resident));
        return sql.sql(String.format(JOIN, ID, "entry_resident", "resident_id")).sql("WHERE e.claim IS NOT NULL");
    }

    /** Writes what a join is looked up by; {@code null} finds nothing. */
    private interface Key {
        void write(StringBuilder text, Join join);
    }

    private static void household(StringBuilder text, Join join) {
        text.append(join.household().id());
    }

    private static void resident(StringBuilder text, Join join) {
        text.append(join.residentId());
    }

    private static void request(StringBuilder text, Join join) {
        text.append('"');
        for (char c : join.requestKey().toCharArray()) {
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    /** Pairs of a relay and what is looked for in it, as JSON. */
    private static String keys(Map<Long, List<Join>> joins, Key key) {
        StringBuilder pairs = new StringBuilder(1024).append('[');
        joins.forEach((relay, some) -> some.forEach(join -> {
            key.write(
                    pairs.append(pairs.length() == 1 ? "[" : ",[")
                            .append(relay.longValue())
                            .append(','),
                    join);
            pairs.append(']');
        }));
        return pairs.append(']').toString();
    }

    /** By relay; some of it more than once, which is harmless. */
    static Map<Long, List<Held>> read(ResultSet row) throws SQLException {
        Map<Long, List<Held>> held = new HashMap<>();
        while (row.next()) {
            held.computeIfAbsent(row.getLong("relay_id"), id -> new ArrayList<>())
                    .add(RelayRows.held(row));
        }
        return held;
    }
}
