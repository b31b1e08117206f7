package org.lanekeeper.standalone.survival.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Batches call those whose turn it is, each once, and everything that hangs on a batch is there for each of them. */
final class BatchChecks {
    private BatchChecks() {}

    static List<String> faults(long relay, List<Row> rows, Connection database) throws SQLException {
        List<String> faults = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement("""
                SELECT b.number, b.size,
                  (SELECT COUNT(*) FROM relay_entry e WHERE e.relay_id = b.relay_id AND e.batch = b.number),
                  (SELECT COUNT(*) FROM voucher v WHERE v.relay_id = b.relay_id AND v.batch = b.number),
                  (SELECT COUNT(DISTINCT d.household_id) FROM delivery d JOIN notice n ON n.id = d.notice_id
                    WHERE n.relay_id = b.relay_id AND n.batch = b.number AND d.household_id IS NOT NULL),
                  (SELECT COUNT(*) FROM delivery d JOIN notice n ON n.id = d.notice_id
                    WHERE n.relay_id = b.relay_id AND n.batch = b.number AND d.household_id IS NOT NULL)
                FROM batch b WHERE b.relay_id = ? ORDER BY b.number""")) {
            statement.setLong(1, relay);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    for (int column = 3; column <= 6; column++) {
                        if (row.getInt(column) != row.getInt(2)) {
                            faults.add("batch " + row.getInt(1) + " of " + row.getInt(2) + " has " + row.getInt(3)
                                    + " entries, " + row.getInt(4) + " vouchers, " + row.getInt(6) + " deliveries to "
                                    + row.getInt(5) + " households");
                            break;
                        }
                    }
                }
            }
        }
        faults.addAll(outOfTurn(rows));
        return faults;
    }

    /** In serving order the batches never go back, and nobody secured is left out between two called ones. */
    private static List<String> outOfTurn(List<Row> rows) {
        List<Row> inOrder = rows.stream()
                .filter(row -> row.counts() && row.secured())
                .sorted(Row.IN_SERVING_ORDER)
                .toList();
        List<String> faults = new ArrayList<>();
        int batch = 1;
        for (Row row : inOrder) {
            int called = row.batch() == 0 ? Integer.MAX_VALUE : row.batch();
            if (called < batch) {
                faults.add("called out of turn: " + row);
            }
            batch = called;
        }
        return faults;
    }
}
