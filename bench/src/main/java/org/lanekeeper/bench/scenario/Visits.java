package org.lanekeeper.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lanekeeper.bench.load.Answers;
import org.lanekeeper.bench.load.Crowd;
import org.lanekeeper.bench.load.Load;
import org.lanekeeper.bench.load.LoadResult;
import org.lanekeeper.bench.process.Processor;
import org.lanekeeper.bench.report.Numbers;
import org.lanekeeper.bench.report.Report;
import org.lanekeeper.bench.report.Table;
import org.lanekeeper.bench.town.Visitors;

/** What registering a visitor costs beside an endpoint that does nothing, and what a guard's look costs once a million are kept. */
public final class Visits implements Scenario {
    private static final int CLIENTS = 128;
    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int LOOKS = 2_000;
    /** Of the empty endpoint. */
    private static final double LEAST = 0.4;
    /** How much more a look may cost. */
    private static final double MOST = 2;

    static final String REGISTER = "/api/gates/" + Visitors.POSTER + "/visits";
    private static final String EMPTY = "/api/bench/empty/gates/" + Visitors.POSTER + "/visits";
    private static final String SELECT = "SELECT " + org.lanekeeper.community.visit.Visits.COLUMNS + " FROM visit ";

    /**
     * One round of one kind.
     *
     * @param server microseconds of processor time a request
     */
    private record Outcome(LoadResult result, double server, double database, double others) {}

    @Override
    public void run(Rig rig, Report report) throws IOException, InterruptedException, SQLException {
        Visitors visitors = rig.town().visitors();
        visitors.openGate();
        register(rig, report, visitors);
        look(report, visitors);
    }

    private void register(Rig rig, Report report, Visitors visitors)
            throws IOException, InterruptedException, SQLException {
        List<Outcome> ours = new ArrayList<>();
        List<Outcome> theirs = new ArrayList<>();
        try (Crowd crowd = Crowd.connect(CLIENTS, List.of(rig.server().address()))) {
            warm(rig, report, visitors, crowd);
            for (int round = 0; round < rig.scale().rounds(); round++) {
                ours.add(measure(rig, report, visitors, crowd, REGISTER));
                theirs.add(measure(rig, report, visitors, crowd, EMPTY));
            }
        }
        Table table =
                new Table("what", "per second", "ratio", "p50 ms", "p99 ms", "server µs", "database µs", "others %");
        double ratio = Rounds.ratio(ours, theirs, it -> it.result().perSecond());
        row(table, "register a visitor", ours, Numbers.ratio(ratio));
        row(table, "empty endpoint", theirs, "–");
        report.section(
                "Visits: registering",
                CLIENTS + " clients, closed loop: checked, sealed, flags computed, durable. The ratio is the median of"
                        + " the rounds.",
                table);
        report.summary(
                "visitors registered",
                Numbers.round(Rounds.median(ours, it -> it.result().perSecond())) + " a second",
                Numbers.ratio(ratio) + " of the empty endpoint");
        if (ratio < LEAST) {
            report.fault("a registration has " + Numbers.ratio(ratio) + " of the empty endpoint's rate");
        }
    }

    private static void warm(Rig rig, Report report, Visitors visitors, Crowd crowd)
            throws IOException, InterruptedException, SQLException {
        Warming warming = new Warming(rig, report);
        for (int cycle = 0; cycle < rig.scale().warming(); cycle++) {
            long begun = System.nanoTime();
            long compiled = warming.compiling(rig.server());
            measure(rig, report, visitors, crowd, REGISTER);
            measure(rig, report, visitors, crowd, EMPTY);
            if (warming.isWarm(rig.server(), compiled, begun)) {
                break;
            }
        }
    }

    private static void row(Table table, String what, List<Outcome> outcomes, String ratio) {
        table.row(
                what,
                Numbers.round(Rounds.median(outcomes, it -> it.result().perSecond())),
                ratio,
                Numbers.round(Rounds.median(outcomes, it -> it.result().millisAt(50))),
                Numbers.round(Rounds.median(outcomes, it -> it.result().millisAt(99))),
                Numbers.round(Rounds.median(outcomes, Outcome::server)),
                Numbers.round(Rounds.median(outcomes, Outcome::database)),
                Numbers.percent(Rounds.median(outcomes, Outcome::others)));
    }

    private static Outcome measure(Rig rig, Report report, Visitors visitors, Crowd crowd, String path)
            throws IOException, InterruptedException, SQLException {
        visitors.clear();
        Processor processor = rig.processor();
        processor.awaitCalm(rig.scale().calm().toMillis());
        Processor.Moment before = processor.now();
        long server = rig.serverNanos();
        long database = rig.databaseNanos();
        LoadResult result = crowd.run(Load.closed(
                visitors.registrations(path),
                Answers.ignored(),
                rig.scale().settle(),
                rig.scale().span()));
        double micros = 1000.0 * Math.max(1, result.all());
        Outcome outcome = new Outcome(
                result,
                (rig.serverNanos() - server) / micros,
                (rig.databaseNanos() - database) / micros,
                before.othersUntil(processor.now()));
        if (!result.failures().isEmpty()) {
            report.progress(path + ": not answered with 2xx: " + result.failures());
        }
        if (path.equals(REGISTER) && visitors.count() < result.good()) {
            report.fault(result.good() + " registrations were acknowledged, " + visitors.count() + " are kept");
        }
        report.progress(path + ": " + Numbers.round(result.perSecond()) + "/s, others "
                + Numbers.percent(outcome.others()) + " %");
        return outcome;
    }

    private void look(Report report, Visitors visitors) throws SQLException {
        Map<String, Long> few = looks(visitors, FEW);
        Map<String, Long> many = looks(visitors, MANY);
        Table table = new Table("what", FEW + " visits, µs", MANY + " visits, µs", "ratio");
        few.forEach((what, nanos) -> {
            double ratio = (double) many.get(what) / nanos;
            table.row(what, Numbers.round(nanos / 1e3), Numbers.round(many.get(what) / 1e3), Numbers.ratio(ratio));
            report.summary(
                    what + " among 1 000 000 visits",
                    Numbers.round(many.get(what) / 1e3) + " µs",
                    Numbers.ratio(ratio) + " of the same among 1 000");
            if (ratio > MOST) {
                report.fault(what + " costs " + Numbers.ratio(ratio) + " times as much among " + MANY + " visits");
            }
        });
        report.section(
                "Visits: looking",
                "One connection, the median of " + LOOKS + " questions as the mappers ask them, spread over all that is"
                        + " kept; rows read. The database has room for all of it in memory (2 GB).",
                table);
    }

    private static Map<String, Long> looks(Visitors visitors, int visits) throws SQLException {
        visitors.clear();
        visitors.fill(visits);
        Map<String, Long> looks = new TreeMap<>();
        Timestamp since = Timestamp.from(Instant.now().minus(Duration.ofDays(31)));
        for (int warm = 0; warm < 2; warm++) {
            // of the gate that has them all in the small table there are as many in a page as in the large one
            looks.put(
                    "guard's list",
                    visitors.median(
                            SELECT + "WHERE committee_id = ? AND gate_id = ? AND registered_at >= ? AND state <>"
                                    + " 'WITHDRAWN' ORDER BY registered_at DESC LIMIT 5",
                            LOOKS,
                            (statement, time) -> {
                                statement.setLong(1, visitors.committee());
                                statement.setLong(2, 1000 + time % 169);
                                statement.setTimestamp(3, since);
                            }));
            looks.put(
                    "pass code",
                    visitors.median(
                            SELECT + "WHERE committee_id = ? AND code = LPAD(CONV(? * 7919, 10, 32), 8, '0')",
                            LOOKS,
                            (statement, time) -> {
                                statement.setLong(1, visitors.committee());
                                statement.setInt(2, (int) ((long) time * 7907 % visits));
                            }));
            looks.put(
                    "document",
                    visitors.median(
                            SELECT + "WHERE committee_id = ? AND state <> 'WITHDRAWN' AND document_lookup IN"
                                    + " (SHA2(CONCAT('d', ?), 256)) ORDER BY registered_at DESC, id DESC LIMIT 50",
                            LOOKS,
                            (statement, time) -> {
                                statement.setLong(1, visitors.committee());
                                statement.setInt(2, (int) ((long) time * 7907 % visits));
                            }));
        }
        return looks;
    }
}
