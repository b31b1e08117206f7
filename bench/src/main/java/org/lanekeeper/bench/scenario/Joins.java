package org.lanekeeper.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.lanekeeper.bench.load.Crowd;
import org.lanekeeper.bench.load.LoadResult;
import org.lanekeeper.bench.process.Usage;
import org.lanekeeper.bench.report.Chart;
import org.lanekeeper.bench.report.Numbers;
import org.lanekeeper.bench.report.Report;
import org.lanekeeper.bench.report.Table;

/** Durable joins with authentication, against an endpoint that does nothing and against one transaction a request. */
public final class Joins implements Scenario {
    /** Of the peak of the slower one. */
    private static final List<Double> SHARES = List.of(0.5, 0.8);

    private final boolean waiting;
    private final Table peaks = new Table(
            "clients",
            "what",
            "per second",
            "ratio",
            "p50 ms",
            "p99 ms",
            "p99.9 ms",
            "p99 ratio",
            "batch",
            "server µs",
            "database µs",
            "client µs",
            "cost ratio",
            "RSS MB",
            "heap MB",
            "others %");
    private final Table waits = new Table(
            "clients",
            "per second",
            "of the peak of",
            "what",
            "p50 ms",
            "p99 ms",
            "p99.9 ms",
            "p99 ratio",
            "p50 ratio",
            "others %");
    private final Chart peakChart = new Chart("Answers a second, closed loop", "one server, all on the same machine");
    private final Chart waitChart =
            new Chart("p99 in milliseconds, constant arrival rate", "counted from the instant a request was due");

    private Joins(boolean waiting) {
        this.waiting = waiting;
    }

    public static Joins whole() {
        return new Joins(true);
    }

    /** Without the waiting at a constant rate, which takes most of the time. */
    public static Joins peaksOnly() {
        return new Joins(false);
    }

    @Override
    public void run(Rig rig, Report report) throws IOException, InterruptedException, SQLException {
        Trial trial = new Trial(rig, report);
        new Warming(rig, report).warm();
        for (int clients : rig.scale().clients()) {
            try (Crowd crowd = Crowd.connect(clients, List.of(rig.server().address()))) {
                Rounds closed = closed(rig, report, trial, crowd, clients);
                if (waiting) {
                    for (double share : SHARES) {
                        open(rig, report, trial, crowd, new Question(clients, Kind.EMPTY, share, closed));
                    }
                    open(rig, report, trial, crowd, new Question(clients, Kind.PLAIN, SHARES.get(1), closed));
                }
            }
        }
        report.section(
                "Joins: peak",
                "Closed loop: each client asks again as soon as it was answered. Ratios are joins to what stands in the"
                        + " row, median of the rounds. Server, database and client: processor"
                        + " time a request, and cost their sum. Others: share of the"
                        + " machine taken by processes that are not ours. Heap: in use after a"
                        + " collection.",
                peaks);
        report.chart("joins-peak", peakChart);
        if (!waiting) {
            return;
        }
        report.section(
                "Joins: waiting",
                "Constant arrival rate, a share of the peak of the slower of the two compared; latency counts from when a"
                        + " request was due. Ratios are joins to what stands in the row, median of the rounds.",
                waits);
        report.chart("joins-p99", waitChart);
    }

    private Rounds closed(Rig rig, Report report, Trial trial, Crowd crowd, int clients)
            throws IOException, InterruptedException, SQLException {
        Rounds rounds = new Rounds();
        for (int round = 0; round < rig.scale().rounds(); round++) {
            for (Kind kind : Kind.values()) {
                Trial.Outcome outcome = trial.closed(kind, crowd);
                rounds.add(kind, outcome);
                report.progress(clients + " clients, " + kind.label() + ": "
                        + Numbers.round(outcome.result().perSecond()) + "/s, others "
                        + Numbers.percent(outcome.others()) + " %");
            }
        }
        String heap = Numbers.megabytes(
                rig.server().figures(rig.town().token(0), true).heap());
        peakChart.group(clients + " clients");
        for (Kind kind : Kind.values()) {
            LoadResult sum = rounds.sum(kind);
            double rate = rounds.median(kind, it -> it.result().perSecond());
            peaks.row(
                    String.valueOf(clients),
                    kind.label(),
                    Numbers.round(rate),
                    compared(kind, rounds.ratio(kind, it -> it.result().perSecond())),
                    Numbers.round(sum.millisAt(50)),
                    Numbers.round(sum.millisAt(99)),
                    Numbers.round(sum.millisAt(99.9)),
                    compared(kind, rounds.ratio(kind, it -> it.result().millisAt(99))),
                    Numbers.ratio(rounds.median(kind, Trial.Outcome::batch)),
                    Numbers.round(rounds.median(kind, it -> it.cost().server())),
                    Numbers.round(rounds.median(kind, it -> it.cost().database())),
                    Numbers.round(rounds.median(kind, it -> it.cost().client())),
                    compared(kind, rounds.ratio(kind, it -> it.cost().sum())),
                    Numbers.megabytes(Usage.resident(rig.server().pid())),
                    heap,
                    Numbers.percent(rounds.median(kind, Trial.Outcome::others)));
            peakChart.bar(kind.label(), rate, kind.ordinal());
        }
        report.summary(
                "joins, " + clients + " clients",
                Numbers.round(rounds.median(Kind.JOIN, it -> it.result().perSecond())) + " a second, p99 "
                        + Numbers.round(rounds.sum(Kind.JOIN).millisAt(99)) + " ms, batch "
                        + Numbers.round(rounds.median(Kind.JOIN, Trial.Outcome::batch)),
                Numbers.ratio(rounds.ratio(Kind.EMPTY, it -> it.result().perSecond()))
                        + " of the empty endpoint (p99 "
                        + Numbers.ratio(
                                rounds.ratio(Kind.EMPTY, it -> it.result().millisAt(99))) + "), "
                        + Numbers.ratio(
                                rounds.ratio(Kind.PLAIN, it -> it.result().perSecond()))
                        + " × one transaction each");
        return rounds;
    }

    /** How fast to ask, and whom. */
    private record Question(int clients, Kind rival, double share, Rounds closed) {
        Kind slower() {
            return peak(Kind.JOIN) < peak(rival) ? Kind.JOIN : rival;
        }

        double rate() {
            return share * peak(slower());
        }

        private double peak(Kind kind) {
            return closed.median(kind, it -> it.result().perSecond());
        }
    }

    private void open(Rig rig, Report report, Trial trial, Crowd crowd, Question question)
            throws IOException, InterruptedException, SQLException {
        Rounds rounds = new Rounds();
        List<Kind> compared = List.of(Kind.JOIN, question.rival());
        for (int round = 0; round < rig.scale().rounds(); round++) {
            for (Kind kind : compared) {
                Trial.Outcome outcome = trial.steady(kind, crowd, question.rate());
                rounds.add(kind, outcome);
                report.progress(question.clients() + " clients, " + kind.label() + " at "
                        + Numbers.round(question.rate()) + "/s: p99 "
                        + Numbers.round(outcome.result().millisAt(99)) + " ms, others "
                        + Numbers.percent(outcome.others()) + " %");
            }
        }
        waitChart.group(question.clients() + " clients, " + Numbers.round(question.rate()) + " a second");
        for (Kind kind : compared) {
            LoadResult sum = rounds.sum(kind);
            waits.row(
                    String.valueOf(question.clients()),
                    Numbers.round(question.rate()),
                    Numbers.percent(question.share()) + " %, "
                            + question.slower().label(),
                    kind.label(),
                    Numbers.round(sum.millisAt(50)),
                    Numbers.round(sum.millisAt(99)),
                    Numbers.round(sum.millisAt(99.9)),
                    compared(kind, rounds.ratio(kind, it -> it.result().millisAt(99))),
                    compared(kind, rounds.ratio(kind, it -> it.result().millisAt(50))),
                    Numbers.percent(rounds.median(kind, Trial.Outcome::others)));
            waitChart.bar(kind.label(), sum.millisAt(99), kind.ordinal());
        }
    }

    private static String compared(Kind kind, double ratio) {
        return kind == Kind.JOIN ? "–" : Numbers.ratio(ratio);
    }
}
