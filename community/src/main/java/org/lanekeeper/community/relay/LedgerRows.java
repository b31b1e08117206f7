package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.lanekeeper.community.ledger.LedgerBlock;

/** Stores blocks of ledgers by plain JDBC, in the transaction of the joins they tell of. */
final class LedgerRows {
    private LedgerRows() {}

    static void insert(Connection connection, List<LedgerBlock> blocks) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO ledger_block (relay_id, first_seq, last_seq, committee_id, head, records, written_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            for (LedgerBlock block : blocks) {
                statement.setLong(1, block.relayId());
                statement.setLong(2, block.firstSeq());
                statement.setLong(3, block.lastSeq());
                statement.setLong(4, block.committeeId());
                statement.setString(5, block.head());
                statement.setString(6, block.records());
                statement.setTimestamp(7, Timestamp.from(block.writtenAt()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
