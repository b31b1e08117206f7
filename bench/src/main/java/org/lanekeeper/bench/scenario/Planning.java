package org.lanekeeper.bench.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.bench.report.Numbers;
import org.lanekeeper.bench.report.Report;
import org.lanekeeper.bench.report.Table;

/**
 * How long the plan of an announcement to a hundred thousand households takes, beside writing as many rows of the same table
 * with everything known beforehand, as fast as the same database takes them.
 */
public final class Planning implements Scenario {
    private static final int HOUSEHOLDS = 100_000;
    private static final int SMALL = 10_000;
    private static final int ROWS = 1000;
    /** Households in one transaction, as the plan has them. */
    private static final int STRETCH = 5000;

    private static final Pattern FIGURE = Pattern.compile("\"(\\w+)\":(\\d+)");

    private final HttpClient client = HttpClient.newHttpClient();

    /** What one plan took. */
    private record Plan(int households, double millis, double allocated) {}

    @Override
    public void run(Rig rig, Report report) throws IOException, InterruptedException, SQLException {
        Connection database = rig.town().connection();
        prepare(database);
        limit(database, SMALL);
        for (int i = 0; i < 3; i++) {
            plan(rig, database);
        }
        Plan small = plan(rig, database);
        limit(database, HOUSEHOLDS);
        List<Double> plans = new ArrayList<>();
        List<Double> inserts = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        Plan last = small;
        for (int round = 0; round < rig.scale().rounds(); round++) {
            last = plan(rig, database);
            double insert = insert(database, last.households());
            plans.add(last.millis());
            inserts.add(insert);
            ratios.add(last.millis() / insert);
            report.progress("planned " + last.households() + " in " + Numbers.round(last.millis()) + " ms, inserted in "
                    + Numbers.round(insert) + " ms");
        }
        if (last.households() != HOUSEHOLDS) {
            report.fault("planned " + last.households() + " of " + HOUSEHOLDS + " households");
        }
        write(report, small, last, Numbers.median(plans), Numbers.median(inserts), Numbers.median(ratios));
        limit(database, Integer.MAX_VALUE);
    }

    private static void write(Report report, Plan small, Plan last, double planned, double inserted, double ratio) {
        Table table =
                new Table("households", "planned, ms", "rows of the same table, ms", "×", "KB allocated by the server");
        table.row(
                String.valueOf(small.households()),
                Numbers.round(small.millis()),
                "–",
                "–",
                Numbers.round(small.allocated() / 1024));
        table.row(
                String.valueOf(last.households()),
                Numbers.round(planned),
                Numbers.round(inserted),
                Numbers.ratio(ratio),
                Numbers.round(last.allocated() / 1024));
        report.section(
                "Planning an announcement",
                "Nine in ten have a mobile, one in fifty has opted out; each gets words with its own name and door. Beside it,"
                        + " as many finished rows written by multi-row INSERTs of " + ROWS + " in transactions of "
                        + STRETCH
                        + ". Medians of the rounds.",
                table);
        report.summary(
                "planning " + last.households() + " households",
                Numbers.round(planned) + " ms",
                Numbers.ratio(ratio) + " × of merely inserting as many finished rows");
    }

    /** What makes the choice of a channel a choice. */
    private static void prepare(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("UPDATE household SET phone = CONCAT('139', LPAD(id MOD 100000000, 8, '0'))"
                    + " WHERE id MOD 10 <> 0");
            statement.executeUpdate("INSERT IGNORE INTO opt_out (committee_id, household_id, opted_out_at)"
                    + " SELECT committee_id, id, NOW(6) FROM household WHERE id MOD 50 = 1");
            statement.execute("ANALYZE TABLE household, delivery, resident, opt_out");
        }
    }

    /** So many are on the roster, the first ones. */
    private static void limit(Connection database, int most) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("UPDATE household h JOIN (SELECT MIN(id) AS first FROM household) f"
                    + " SET h.standing = CASE WHEN h.id < f.first + " + most
                    + " THEN 'REGISTERED' ELSE 'UNVERIFIED' END");
        }
    }

    private Plan plan(Rig rig, Connection database) throws IOException, InterruptedException, SQLException {
        empty(database);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + rig.server().address().getPort() + "/api/bench/plan"))
                .header("Authorization", "Bearer " + rig.town().token(0))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        String answer =
                client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return new Plan((int) figure(answer, "households"), figure(answer, "millis"), figure(answer, "allocated"));
    }

    private static double figure(String answer, String name) throws IOException {
        Matcher figure = FIGURE.matcher(answer);
        while (figure.find()) {
            if (figure.group(1).equals(name)) {
                return Long.parseLong(figure.group(2));
            }
        }
        throw new IOException("no " + name + " in the server's answer");
    }

    /** Milliseconds for as many rows, with everything in them known beforehand. */
    private static double insert(Connection database, int rows) throws SQLException {
        empty(database);
        long begun = System.nanoTime();
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            for (int from = 0; from < rows; from += ROWS) {
                StringBuilder sql =
                        new StringBuilder("INSERT INTO delivery (committee_id, notice_id, household_id, wording,"
                                + " channel, status, segments, due_at)");
                for (int i = from; i < Math.min(from + ROWS, rows); i++) {
                    sql.append(i == from ? " VALUES " : ", ")
                            .append("(1, 1, ")
                            .append(i)
                            .append(", '张三（3号楼502）：明天上午 9 点到 12 点停水，请提前存水。有困难请打居委会电话。', 'SMS', 'PLANNED', 1, NOW(6))");
                }
                statement.executeUpdate(sql.toString());
                if ((from + ROWS) % STRETCH == 0) {
                    database.commit();
                }
            }
            database.commit();
        } finally {
            database.setAutoCommit(true);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void empty(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("TRUNCATE TABLE delivery");
        }
    }
}
