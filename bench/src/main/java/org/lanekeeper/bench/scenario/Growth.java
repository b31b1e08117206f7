package org.lanekeeper.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.bench.load.Crowd;
import org.lanekeeper.bench.report.Numbers;
import org.lanekeeper.bench.report.Report;
import org.lanekeeper.bench.report.Table;
import org.lanekeeper.bench.town.Range;

/** Whether a join costs more in a long relay, or while a thousand relays are open. */
public final class Growth implements Scenario {
    private static final int CLIENTS = 500;
    private static final int CROWD = 2_000;
    private static final int SHORT = 1_000;
    private static final int LONG = 100_000;
    private static final int MANY = 1_000;

    private final Table table = new Table(
            "case",
            "per second",
            "rate ratio",
            "server µs",
            "database µs",
            "cost ratio",
            "batch",
            "p99 ms",
            "others %");

    /**
     * A state of the queue.
     *
     * @param entries that stand in the first relay beforehand
     */
    private record Case(String name, int relays, int entries) {}

    @Override
    public void run(Rig rig, Report report) throws IOException, InterruptedException, SQLException {
        new Warming(rig, report).warm();
        compare(rig, report, CLIENTS, new Case("a relay of 1 000", 1, SHORT), new Case("a relay of 100 000", 1, LONG));
        compare(rig, report, CLIENTS, new Case("one relay", 1, 0), new Case("1 000 relays at once", MANY, 0));
        compare(
                rig,
                report,
                CROWD,
                new Case("one relay, 2 000 clients", 1, 0),
                new Case("1 000 relays at once, 2 000 clients", MANY, 0));
        report.section(
                "Growth",
                CLIENTS
                        + " clients unless said otherwise, closed loop. Ratios are the second of each pair to the first, median of the rounds;"
                        + " cost is processor time of server, database and client.",
                table);
    }

    private void compare(Rig rig, Report report, int clients, Case first, Case second)
            throws IOException, InterruptedException, SQLException {
        List<Trial.Outcome> firsts = new ArrayList<>();
        List<Trial.Outcome> seconds = new ArrayList<>();
        try (Crowd crowd = Crowd.connect(clients, List.of(rig.server().address()))) {
            warm(rig, report, crowd, first, second);
            for (int round = 0; round < rig.scale().rounds(); round++) {
                firsts.add(measure(rig, report, crowd, first));
                seconds.add(measure(rig, report, crowd, second));
            }
        }
        row(first, firsts, firsts);
        row(second, seconds, firsts);
        report.summary(
                second.name(),
                Numbers.round(Rounds.median(seconds, it -> it.result().perSecond())) + " joins a second",
                "a join costs "
                        + Numbers.ratio(
                                Rounds.ratio(seconds, firsts, it -> it.cost().sum())) + " × of " + first.name());
    }

    /** What only one of them runs through is not compiled yet, and is compiled anew when the other has run. */
    private static void warm(Rig rig, Report report, Crowd crowd, Case first, Case second)
            throws IOException, InterruptedException, SQLException {
        Warming warming = new Warming(rig, report);
        for (int cycle = 0; cycle < rig.scale().warming(); cycle++) {
            long begun = System.nanoTime();
            long compiled = warming.compiling(rig.server());
            measure(rig, report, crowd, first);
            measure(rig, report, crowd, second);
            if (warming.isWarm(rig.server(), compiled, begun)) {
                break;
            }
        }
    }

    private static Trial.Outcome measure(Rig rig, Report report, Crowd crowd, Case one)
            throws IOException, InterruptedException, SQLException {
        rig.town().relays().clear();
        List<Long> relays = rig.town().relays().open(one.relays());
        if (one.entries() > 0) {
            rig.town().relays().fill(relays.get(0), one.entries());
        }
        Trial trial = new Trial(rig, report);
        Range others = new Range(0, rig.town().households() - one.entries());
        Trial.Outcome outcome = trial.run(
                Kind.JOIN, relays, rig.town().joins(Kind.JOIN.path(), relays, others, 0), crowd, trial.closed());
        report.progress(one.name() + ": " + Numbers.round(outcome.result().perSecond()) + "/s, "
                + Numbers.round(outcome.cost().sum()) + " µs, others " + Numbers.percent(outcome.others()) + " %");
        return outcome;
    }

    private void row(Case one, List<Trial.Outcome> outcomes, List<Trial.Outcome> firsts) {
        boolean first = outcomes == firsts;
        table.row(
                one.name(),
                Numbers.round(Rounds.median(outcomes, it -> it.result().perSecond())),
                first
                        ? "–"
                        : Numbers.ratio(
                                Rounds.ratio(outcomes, firsts, it -> it.result().perSecond())),
                Numbers.round(Rounds.median(outcomes, it -> it.cost().server())),
                Numbers.round(Rounds.median(outcomes, it -> it.cost().database())),
                first
                        ? "–"
                        : Numbers.ratio(
                                Rounds.ratio(outcomes, firsts, it -> it.cost().sum())),
                Numbers.round(Rounds.median(outcomes, Trial.Outcome::batch)),
                Numbers.round(Rounds.median(outcomes, it -> it.result().millisAt(99))),
                Numbers.percent(Rounds.median(outcomes, Trial.Outcome::others)));
    }
}
