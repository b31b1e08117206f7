package org.lanekeeper.community.relay;

import java.util.List;
import org.lanekeeper.community.ledger.LedgerBlock;

/** Stores blocks of ledgers, in the transaction of the joins they tell of. */
final class LedgerRows {
    private LedgerRows() {}

    static SqlText insert(SqlText sql, List<LedgerBlock> blocks) {
        sql.sql(
                "INSERT INTO ledger_block (relay_id, first_seq, last_seq, committee_id, head, records, written_at) VALUES ");
        String before = "(";
        for (LedgerBlock block : blocks) {
            sql.sql(before).value(block.relayId()).sql(", ");
            sql.value(block.firstSeq()).sql(", ");
            sql.value(block.lastSeq()).sql(", ");
            sql.value(block.committeeId()).sql(", ");
            sql.value(block.head()).sql(", ");
            sql.lines(block.records()).sql(", ");
            sql.value(block.writtenAt()).sql(")");
            before = ", (";
        }
        return sql;
    }
}
