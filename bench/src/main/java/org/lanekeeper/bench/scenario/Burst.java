package org.lanekeeper.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lanekeeper.bench.load.Answers;
import org.lanekeeper.bench.load.Crowd;
import org.lanekeeper.bench.load.Load;
import org.lanekeeper.bench.load.LoadResult;
import org.lanekeeper.bench.report.Chart;
import org.lanekeeper.bench.report.Numbers;
import org.lanekeeper.bench.report.Report;
import org.lanekeeper.bench.report.Table;

/** Thousands of households at one instant, each on a connection of its own: the minute a relay opens. */
public final class Burst implements Scenario {
    private static final int HOUSEHOLDS = 5000;
    /** Longer than a server remembers a token. */
    private static final Duration FORGOTTEN = Duration.ofSeconds(11);

    private final Table table = new Table(
            "tokens", "what", "all answered s", "ratio", "p50 ms", "p99 ms", "answered 2xx", "batch", "others %");
    private final Chart chart = new Chart(
            "Seconds until all are answered", HOUSEHOLDS + " households at one instant, each on its own connection");

    @Override
    public void run(Rig rig, Report report) throws IOException, InterruptedException, SQLException {
        new Warming(rig, report).warm();
        try (Crowd crowd = Crowd.connect(HOUSEHOLDS, List.of(rig.server().address()))) {
            for (boolean remembered : List.of(true, false)) {
                measure(rig, report, crowd, remembered);
            }
        }
        report.section(
                "Burst",
                HOUSEHOLDS + " households, all due at one instant. Tokens are known to the server from a moment ago, or"
                        + " looked up in the database. Ratios are joins to what stands in the row, median of the rounds.",
                table);
        report.chart("burst", chart);
    }

    private void measure(Rig rig, Report report, Crowd crowd, boolean remembered)
            throws IOException, InterruptedException, SQLException {
        Trial trial = new Trial(rig, report);
        Rounds rounds = new Rounds();
        for (int round = 0; round < rig.scale().rounds(); round++) {
            for (Kind kind : Kind.values()) {
                Trial.Outcome outcome = once(rig, trial, crowd, kind, remembered);
                rounds.add(kind, outcome);
                report.progress("burst, " + kind.label() + ": all answered after "
                        + Numbers.round(outcome.result().worstMillis()) + " ms, others "
                        + Numbers.percent(outcome.others()) + " %");
            }
        }
        String tokens = remembered ? "known" : "looked up";
        chart.group("tokens " + tokens);
        for (Kind kind : Kind.values()) {
            LoadResult sum = rounds.sum(kind);
            double seconds = rounds.median(kind, it -> it.result().worstMillis()) / 1000;
            table.row(
                    tokens,
                    kind.label(),
                    Numbers.round(seconds),
                    kind == Kind.JOIN
                            ? "–"
                            : Numbers.ratio(rounds.ratio(kind, it -> it.result().worstMillis())),
                    Numbers.round(sum.millisAt(50)),
                    Numbers.round(sum.millisAt(99)),
                    sum.good() + " of " + (long) HOUSEHOLDS * rig.scale().rounds(),
                    Numbers.ratio(rounds.median(kind, Trial.Outcome::batch)),
                    Numbers.percent(rounds.median(kind, Trial.Outcome::others)));
            chart.bar(kind.label(), seconds, kind.ordinal());
        }
        report.summary(
                "burst of " + HOUSEHOLDS + " households, tokens " + tokens,
                "all answered after "
                        + Numbers.round(
                                rounds.median(Kind.JOIN, it -> it.result().worstMillis()) / 1000) + " s",
                Numbers.ratio(rounds.ratio(Kind.EMPTY, it -> it.result().worstMillis())) + " × the empty endpoint, "
                        + Numbers.ratio(
                                rounds.ratio(Kind.PLAIN, it -> it.result().worstMillis()))
                        + " of one transaction each");
    }

    private static Trial.Outcome once(Rig rig, Trial trial, Crowd crowd, Kind kind, boolean remembered)
            throws IOException, InterruptedException, SQLException {
        rig.town().relays().clear();
        List<Long> relays = rig.town().relays().open(1);
        if (remembered) {
            crowd.run(Load.atOnce(HOUSEHOLDS, rig.town().reads("/api/bench/empty/1/entries/mine"), Answers.ignored()));
        } else {
            TimeUnit.MILLISECONDS.sleep(FORGOTTEN.toMillis());
        }
        return trial.run(
                kind,
                relays,
                rig.town().ownJoins(kind.path(), relays),
                crowd,
                (requests, answers) -> Load.atOnce(HOUSEHOLDS, requests, answers));
    }
}
