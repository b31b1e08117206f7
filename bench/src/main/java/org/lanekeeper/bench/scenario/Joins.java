package org.lanekeeper.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.bench.load.Crowd;
import org.lanekeeper.bench.load.LoadResult;
import org.lanekeeper.bench.process.Usage;
import org.lanekeeper.bench.report.Chart;
import org.lanekeeper.bench.report.Numbers;
import org.lanekeeper.bench.report.Report;
import org.lanekeeper.bench.report.Table;

/** Durable joins with authentication, against an endpoint that does nothing and against one transaction a request. */
public final class Joins implements Scenario {
    private static final double[] SHARES = {0.5, 0.8};

    private final Table peaks =
            new Table("clients", "what", "per second", "ratio", "p50 ms", "p99 ms", "p99.9 ms", "batch", "RSS MB");
    private final Table waits =
            new Table("clients", "per second", "of peak", "what", "p50 ms", "p99 ms", "p99.9 ms", "p99 ratio");
    private final Chart peakChart = new Chart("Answers a second, closed loop", "one server, all on the same machine");
    private final Chart waitChart =
            new Chart("p99 in milliseconds, constant arrival rate", "counted from the instant a request was due");

    @Override
    public void run(Rig rig, Report report) throws IOException, SQLException {
        Trial trial = new Trial(rig, report);
        trial.warm();
        for (int clients : rig.scale().clients()) {
            try (Crowd crowd = Crowd.connect(clients, List.of(rig.server().address()))) {
                Map<Kind, Double> peak = closed(rig, report, trial, crowd, clients);
                for (double share : SHARES) {
                    open(rig, report, trial, crowd, clients, Kind.EMPTY, share, peak);
                    open(rig, report, trial, crowd, clients, Kind.PLAIN, share, peak);
                }
            }
        }
        report.section(
                "Joins: peak",
                "Closed loop: each client asks again as soon as it was answered. Ratio: joins to what stands in the row,"
                        + " median of the rounds.",
                peaks);
        report.chart("joins-peak", peakChart);
        report.section(
                "Joins: waiting",
                "Constant arrival rate, a share of the peak of the slower of the two compared; latency counts from when a"
                        + " request was due. Ratio: p99 of joins to that of the row, median of the rounds.",
                waits);
        report.chart("joins-p99", waitChart);
    }

    private Map<Kind, Double> closed(Rig rig, Report report, Trial trial, Crowd crowd, int clients)
            throws IOException, SQLException {
        Map<Kind, List<Double>> rates = new EnumMap<>(Kind.class);
        Map<Kind, List<Double>> batches = new EnumMap<>(Kind.class);
        Map<Kind, LoadResult> sums = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            rates.put(kind, new ArrayList<>());
            batches.put(kind, new ArrayList<>());
        }
        for (int round = 0; round < rig.scale().rounds(); round++) {
            for (Kind kind : Kind.values()) {
                Trial.Outcome outcome = trial.closed(kind, crowd);
                rates.get(kind).add(outcome.result().perSecond());
                batches.get(kind).add(outcome.batch());
                sums.merge(kind, outcome.result(), LoadResult::plus);
                report.progress(clients + " clients, " + kind.label() + ": "
                        + Numbers.round(outcome.result().perSecond()) + "/s");
            }
        }
        peakChart.group(clients + " clients");
        Map<Kind, Double> peak = new EnumMap<>(Kind.class);
        String resident = Numbers.megabytes(Usage.resident(rig.server().pid()));
        for (Kind kind : Kind.values()) {
            peak.put(kind, Numbers.median(rates.get(kind)));
            LoadResult sum = sums.get(kind);
            peaks.row(
                    String.valueOf(clients),
                    kind.label(),
                    Numbers.round(peak.get(kind)),
                    kind == Kind.JOIN ? "–" : Numbers.ratio(medianRatio(rates.get(Kind.JOIN), rates.get(kind))),
                    Numbers.round(sum.millisAt(50)),
                    Numbers.round(sum.millisAt(99)),
                    Numbers.round(sum.millisAt(99.9)),
                    kind.writes() ? Numbers.round(Numbers.median(batches.get(kind))) : "–",
                    resident);
            peakChart.bar(kind.label(), peak.get(kind), kind.ordinal());
        }
        return peak;
    }

    private void open(
            Rig rig,
            Report report,
            Trial trial,
            Crowd crowd,
            int clients,
            Kind rival,
            double share,
            Map<Kind, Double> peak)
            throws IOException, SQLException {
        double rate = share * Math.min(peak.get(Kind.JOIN), peak.get(rival));
        List<Kind> compared = List.of(Kind.JOIN, rival);
        Map<Kind, List<Double>> p99 = new EnumMap<>(Map.of(Kind.JOIN, new ArrayList<>(), rival, new ArrayList<>()));
        Map<Kind, LoadResult> sums = new EnumMap<>(Kind.class);
        for (int round = 0; round < rig.scale().rounds(); round++) {
            for (Kind kind : compared) {
                LoadResult result = trial.steady(kind, crowd, rate).result();
                p99.get(kind).add(result.millisAt(99));
                sums.merge(kind, result, LoadResult::plus);
                report.progress(clients + " clients, " + kind.label() + " at " + Numbers.round(rate) + "/s: p99 "
                        + Numbers.round(result.millisAt(99)) + " ms");
            }
        }
        waitChart.group(clients + " clients, " + Numbers.round(rate) + " a second");
        for (Kind kind : compared) {
            LoadResult sum = sums.get(kind);
            waits.row(
                    String.valueOf(clients),
                    Numbers.round(rate),
                    Math.round(share * 100) + " % of " + (rival == Kind.EMPTY ? "joins" : rival.label()),
                    kind.label(),
                    Numbers.round(sum.millisAt(50)),
                    Numbers.round(sum.millisAt(99)),
                    Numbers.round(sum.millisAt(99.9)),
                    kind == Kind.JOIN ? "–" : Numbers.ratio(medianRatio(p99.get(Kind.JOIN), p99.get(kind))));
            waitChart.bar(kind.label(), sum.millisAt(99), kind.ordinal());
        }
    }

    private static double medianRatio(List<Double> ours, List<Double> theirs) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
        }
        return Numbers.median(ratios);
    }
}
