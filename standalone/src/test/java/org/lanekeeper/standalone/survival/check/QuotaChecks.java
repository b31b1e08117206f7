package org.lanekeeper.standalone.survival.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lanekeeper.standalone.survival.crowd.Answer;
import org.lanekeeper.standalone.survival.crowd.Told;

/** No share of a quota is exceeded, nobody who waits was overtaken, and people were told which of the two they are. */
final class QuotaChecks {
    private QuotaChecks() {}

    private record Cell(String name, int quota, int taken, int waiting) {}

    static List<String> faults(long relay, Told told, List<Row> rows, Connection database) throws SQLException {
        List<String> faults = new ArrayList<>();
        try (PreparedStatement statement =
                database.prepareStatement("SELECT cell, quota, taken, waiting FROM relay_quota WHERE relay_id = ?")) {
            statement.setLong(1, relay);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Cell cell = new Cell(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4));
                    check(cell, rows, faults);
                }
            }
        }
        if (DrawCheck.isDrawn(relay, database)) {
            // they were told that nobody knew yet
            return faults;
        }
        Map<Integer, Boolean> secured = rows.stream().collect(Collectors.toMap(Row::number, Row::secured, (a, b) -> a));
        for (Answer answer : told.answers()) {
            if (!answer.receipt().isEmpty() && Boolean.valueOf(answer.standby()).equals(secured.get(answer.number()))) {
                faults.add("was told otherwise about the quota: " + answer);
            }
        }
        return faults;
    }

    /** What fits is a prefix of the serving order; behind the first who does not fit everybody waits. */
    private static void check(Cell cell, List<Row> rows, List<String> faults) {
        List<Row> inOrder = rows.stream()
                .filter(row -> row.counts() && row.cell().equals(cell.name()))
                .sorted(Row.IN_SERVING_ORDER)
                .toList();
        int taken = 0;
        int waiting = 0;
        for (Row row : inOrder) {
            boolean fits = waiting == 0 && taken + row.units() <= cell.quota();
            taken += fits ? row.units() : 0;
            waiting += fits ? 0 : 1;
            if (row.secured() != fits) {
                faults.add("overtaken or left out: " + row + " in " + cell);
                return;
            }
        }
        if (taken != cell.taken() || waiting != cell.waiting()) {
            faults.add(cell + " but " + taken + " taken and " + waiting + " waiting of " + inOrder.size());
        }
    }
}
