package org.lanekeeper.community.relay;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a batch of joins is looked up by. It goes as a table of keys and is joined to the entries: comparing each entry
 * found with hundreds of alternatives costs more than finding it, and so does choosing among many indexes, so the index
 * is named.
 */
enum AskedKeys {
    HOUSEHOLDS("entry_household", "claim", "BIGINT", join -> join.household().id()),
    REQUESTS("entry_request", "request_key", "VARCHAR(80) CHARACTER SET ascii", Join::requestKey),
    RESIDENTS("entry_resident", "resident_id", "BIGINT", Join::residentId);

    private static final String TABLE = """
            , '$[*]' COLUMNS (relay BIGINT PATH '$[0]', wanted %s PATH '$[1]')) AS asked
            STRAIGHT_JOIN relay_entry e FORCE INDEX (%s) ON e.relay_id = asked.relay AND e.%s = asked.wanted
            """;

    private final String table;
    private final Function<Join, Object> key;

    AskedKeys(String index, String column, String type, Function<Join, Object> key) {
        this.table = String.format(TABLE, type, index, column);
        this.key = key;
    }

    /** Entries {@code e} with these keys; nothing is found for a join that has none. */
    SqlText join(SqlText sql, Map<Long, List<Join>> joins) {
        return sql.sql("JSON_TABLE(").value(keys(joins)).sql(table);
    }

    /** Pairs of a relay and what is looked for in it, as JSON. */
    private String keys(Map<Long, List<Join>> joins) {
        StringBuilder pairs = new StringBuilder(1024).append('[');
        joins.forEach((relay, some) -> some.forEach(join -> {
            pairs.append(pairs.length() == 1 ? "[" : ",[")
                    .append(relay.longValue())
                    .append(',');
            write(pairs, key.apply(join));
            pairs.append(']');
        }));
        return pairs.append(']').toString();
    }

    private static void write(StringBuilder text, Object key) {
        if (!(key instanceof String words)) {
            text.append(key);
            return;
        }
        text.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
