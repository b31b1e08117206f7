package org.lanekeeper.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.lanekeeper.bench.load.Answers;
import org.lanekeeper.bench.load.Crowd;
import org.lanekeeper.bench.load.Load;
import org.lanekeeper.bench.load.LoadResult;
import org.lanekeeper.bench.report.Chart;
import org.lanekeeper.bench.report.Numbers;
import org.lanekeeper.bench.report.Report;
import org.lanekeeper.bench.report.Table;
import org.lanekeeper.bench.town.Range;

/** People ask where they stand and look at the board while others sign up. */
public final class Reads implements Scenario {
    private static final int READERS = 1000;
    private static final int JOINERS = 64;
    private static final double SHARE_OF_PEAK = 0.3;
    private static final double READS_PER_JOIN = 0.5;

    private final Table peaks = new Table("what", "a second", "ratio", "p50 ms", "p99 ms", "joins p99 ms", "others %");
    private final Chart chart = new Chart("Reads a second while joins run", "closed loop, joins at a constant rate");
    private final Table table = new Table(
            "what", "a second", "p50 ms", "p99 ms", "p99.9 ms", "p99 ratio", "2xx", "joins p99 ms", "others %");

    /** What is read. */
    private enum Page {
        STANDING("own standing", "/api/relays/%d/entries/mine"),
        BOARD("board", "/b/%d"),
        EMPTY("empty endpoint", "/api/bench/empty/%d/entries/mine");

        private final String label;
        private final String path;

        Page(String label, String path) {
            this.label = label;
            this.path = path;
        }
    }

    /** How the readers ask. */
    private enum Pace {
        PEAK,
        STEADY
    }

    private record Outcome(LoadResult reads, Trial.Outcome joins) {}

    @Override
    public void run(Rig rig, Report report) throws IOException, InterruptedException, SQLException {
        new Warming(rig, report).warm();
        try (Crowd readers = Crowd.connect(READERS, List.of(rig.server().address()));
                Crowd joiners = Crowd.connect(JOINERS, List.of(rig.server().address()))) {
            double rate = SHARE_OF_PEAK
                    * new Trial(rig, report).closed(Kind.JOIN, joiners).result().perSecond();
            peaks(rig, report, readers, joiners, rate);
            waiting(rig, report, readers, joiners, rate);
        }
    }

    /** How many are answered at most. */
    private void peaks(Rig rig, Report report, Crowd readers, Crowd joiners, double rate)
            throws IOException, InterruptedException, SQLException {
        Map<Page, List<Outcome>> outcomes = outcomes(rig, report, readers, joiners, rate, Pace.PEAK);
        chart.group(Numbers.round(rate) + " joins a second besides");
        outcomes.forEach((page, list) -> {
            LoadResult sum = new LoadResult();
            list.forEach(outcome -> sum.plus(outcome.reads()));
            double perSecond = Rounds.median(list, it -> it.reads().perSecond());
            peaks.row(
                    page.label,
                    Numbers.round(perSecond),
                    page == Page.EMPTY
                            ? "–"
                            : Numbers.ratio(Rounds.ratio(
                                    list,
                                    outcomes.get(Page.EMPTY),
                                    it -> it.reads().perSecond())),
                    Numbers.round(sum.millisAt(50)),
                    Numbers.round(sum.millisAt(99)),
                    Numbers.round(Rounds.median(list, it -> it.joins().result().millisAt(99))),
                    Numbers.percent(Rounds.median(list, it -> it.joins().others())));
            chart.bar(page.label, perSecond, page == Page.EMPTY ? 1 : 0);
            if (page != Page.EMPTY) {
                report.summary(
                        page.label + ", while " + Numbers.round(rate) + " join a second",
                        Numbers.round(perSecond) + " a second",
                        Numbers.ratio(Rounds.ratio(
                                        list,
                                        outcomes.get(Page.EMPTY),
                                        it -> it.reads().perSecond())) + " of the empty endpoint");
            }
        });
        report.section(
                "Reads: peak while joins run",
                Numbers.round(rate) + " joins a second (" + Numbers.percent(SHARE_OF_PEAK)
                        + " % of their peak) at a constant rate, and " + READERS + " clients who read in a closed loop."
                        + " Ratios are to the empty endpoint while the same joins run, median of the rounds.",
                peaks);
        report.chart("reads", chart);
    }

    private void waiting(Rig rig, Report report, Crowd readers, Crowd joiners, double rate)
            throws IOException, InterruptedException, SQLException {
        Map<Page, List<Outcome>> outcomes = outcomes(rig, report, readers, joiners, rate, Pace.STEADY);
        for (Page page : Page.values()) {
            row(page, outcomes.get(page), outcomes.get(Page.EMPTY), rate * READS_PER_JOIN);
        }
        report.section(
                "Reads while joins run",
                Numbers.round(rate) + " joins a second (" + Numbers.percent(SHARE_OF_PEAK) + " % of their peak) and "
                        + Numbers.round(rate * READS_PER_JOIN)
                        + " reads a second, both at a constant arrival rate. Ratios are to the empty endpoint while"
                        + " the same joins run, median of the rounds.",
                table);
    }

    private static Map<Page, List<Outcome>> outcomes(
            Rig rig, Report report, Crowd readers, Crowd joiners, double rate, Pace pace)
            throws IOException, InterruptedException, SQLException {
        Map<Page, List<Outcome>> outcomes = new EnumMap<>(Page.class);
        for (int round = 0; round < rig.scale().rounds(); round++) {
            for (Page page : Page.values()) {
                Outcome outcome = measure(rig, report, readers, joiners, page, rate, pace);
                outcomes.computeIfAbsent(page, it -> new ArrayList<>()).add(outcome);
                report.progress(
                        page.label + ": " + Numbers.round(outcome.reads().perSecond()) + "/s, p99 "
                                + Numbers.round(outcome.reads().millisAt(99)) + " ms, others "
                                + Numbers.percent(outcome.joins().others()) + " %");
            }
        }
        return outcomes;
    }

    private static Outcome measure(
            Rig rig, Report report, Crowd readers, Crowd joiners, Page page, double rate, Pace pace)
            throws IOException, InterruptedException, SQLException {
        rig.town().relays().clear();
        List<Long> relays = rig.town().relays().open(1);
        // the readers have signed up before
        readers.run(Load.atOnce(READERS, rig.town().ownJoins(Kind.JOIN.path(), relays), Answers.ignored()));
        // and have looked once
        readers.run(Load.atOnce(READERS, rig.town().reads(String.format(page.path, relays.get(0))), Answers.ignored()));
        Duration settle = rig.scale().settle();
        Duration span = rig.scale().span();
        String path = String.format(page.path, relays.get(0));
        Load reading = pace == Pace.PEAK
                ? Load.closed(rig.town().reads(path), Answers.ignored(), settle, span)
                : Load.steady(rate * READS_PER_JOIN, rig.town().reads(path), Answers.ignored(), settle, span);
        CompletableFuture<LoadResult> reads = new CompletableFuture<>();
        Range others = new Range(READERS, rig.town().households());
        Trial.Outcome joins = new Trial(rig, report)
                .run(
                        Kind.JOIN,
                        relays,
                        rig.town().joins(Kind.JOIN.path(), relays, others, READERS),
                        joiners,
                        (requests, answers) -> {
                            reads.completeAsync(() -> run(readers, reading));
                            return Load.steady(rate, requests, answers, settle, span);
                        });
        return new Outcome(reads.join(), joins);
    }

    private static LoadResult run(Crowd readers, Load reading) {
        try {
            return readers.run(reading);
        } catch (IOException broken) {
            throw new CompletionException(broken);
        }
    }

    private void row(Page page, List<Outcome> outcomes, List<Outcome> empty, double rate) {
        LoadResult sum = new LoadResult();
        outcomes.forEach(outcome -> sum.plus(outcome.reads()));
        table.row(
                page.label,
                Numbers.round(rate),
                Numbers.round(sum.millisAt(50)),
                Numbers.round(sum.millisAt(99)),
                Numbers.round(sum.millisAt(99.9)),
                page == Page.EMPTY
                        ? "–"
                        : Numbers.ratio(
                                Rounds.ratio(outcomes, empty, it -> it.reads().millisAt(99))),
                sum.good() + (sum.failures().isEmpty() ? "" : ", others " + sum.failures()),
                Numbers.round(Rounds.median(outcomes, it -> it.joins().result().millisAt(99))),
                Numbers.percent(Rounds.median(outcomes, it -> it.joins().others())));
    }
}
