package org.lanekeeper.community.relay;

import java.time.Instant;
import java.util.List;

/** How far relays have come, stored under their locks. */
final class CounterRows {
    /** The new values go as a table, joined by the key: choosing one of hundreds for each row takes half as long again. */
    private static final String TABLE = """
            ]', '$[*]' COLUMNS (relay BIGINT PATH '$[0]', number INT PATH '$[1]', seq BIGINT PATH '$[2]',
              head VARCHAR(64) CHARACTER SET ascii PATH '$[3]', effective DATETIME(6) PATH '$[4]')) AS reached
            STRAIGHT_JOIN relay r FORCE INDEX (PRIMARY) ON r.id = reached.relay
            SET r.last_number = reached.number, r.last_seq = reached.seq, r.ledger_head = reached.head,
              r.last_effective_at = reached.effective""";

    private CounterRows() {}

    /**
     * @param decided and written; not empty
     */
    static SqlText write(SqlText sql, List<DecidedJoins> decided) {
        sql.sql("UPDATE JSON_TABLE('[");
        String before = "[";
        for (DecidedJoins one : decided) {
            sql.sql(before).value(one.relay().id()).sql(",");
            sql.value(one.policy().lastNumber()).sql(",");
            // hexadecimal digits
            sql.value(one.chain().lastSeq()).sql(",\"").sql(one.chain().head()).sql("\"");
            Instant effective = one.policy().lastEffective();
            if (effective != null) {
                sql.sql(",").json(effective);
            }
            // what is missing is NULL; a null old versions of MySQL take for a word that is no time
            sql.sql("]");
            before = ",[";
        }
        return sql.sql(TABLE);
    }
}
