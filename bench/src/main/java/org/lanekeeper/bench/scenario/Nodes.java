package org.lanekeeper.bench.scenario;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.bench.load.Answers;
import org.lanekeeper.bench.load.Crowd;
import org.lanekeeper.bench.load.Load;
import org.lanekeeper.bench.load.Requests;
import org.lanekeeper.bench.process.Affinity;
import org.lanekeeper.bench.process.ServerProcess;
import org.lanekeeper.bench.report.Chart;
import org.lanekeeper.bench.report.Numbers;
import org.lanekeeper.bench.report.Report;
import org.lanekeeper.bench.report.Table;
import org.lanekeeper.bench.town.Range;

/** Several server processes on the same relay and on several, with nobody leading; what was answered is checked. */
public final class Nodes implements Scenario {
    private static final int CLIENTS = 500;
    private static final int CROWD = 2_000;
    private static final int MOST = 3;
    private static final int SEVERAL = 8;
    private static final Duration MOST_FOR_TOKENS = Duration.ofSeconds(10);

    private final Table table = new Table(
            "relays",
            "clients",
            "servers",
            "processors",
            "per second",
            "ratio",
            "p50 ms",
            "p99 ms",
            "server µs",
            "database µs",
            "batch",
            "others %");
    private final Chart chart = new Chart("Joins a second by servers", "all on the same machine; one server is 1");

    private Affinity affinity;

    @Override
    public void run(Rig rig, Report report) throws IOException, InterruptedException, SQLException {
        affinity = Affinity.own();
        while (rig.servers().size() < MOST) {
            rig.addServer();
        }
        new Warming(rig, report).warm();
        compare(rig, report, new Rush(1, CLIENTS, false), List.of(1, 2, 3));
        compare(rig, report, new Rush(SEVERAL, CLIENTS, false), List.of(1, 2));
        compare(rig, report, new Rush(SEVERAL, CROWD, false), List.of(1, 2));
        if (affinity.isEnoughFor(2)) {
            compare(rig, report, new Rush(SEVERAL, CLIENTS, true), List.of(1, 2));
        }
        report.section(
                "Several servers",
                "Closed loop, the clients spread over the servers; another goes first in each round. Ratios are to one server,"
                        + " median of the rounds. Each server knows the residents' tokens from a moment ago."
                        + " On all processors, one server has the whole machine and further ones share it; with one each, a"
                        + " second server brings its own, as a small machine would. Database and clients are on all."
                        + " After each round: numbers gapless, and every acknowledged one kept exactly once for its"
                        + " household.",
                table);
        report.chart("nodes", chart);
    }

    /**
     * How many sign up at once, and for how many relays.
     *
     * @param confined whether each server has one processor, and not all of them
     */
    private record Rush(int relays, int clients, boolean confined) {
        @Override
        public String toString() {
            return (relays == 1 ? "one relay" : relays + " relays")
                    + (clients == CLIENTS ? "" : ", " + Numbers.round(clients) + " clients")
                    + (confined ? ", a processor each" : "");
        }
    }

    private void compare(Rig rig, Report report, Rush rush, List<Integer> counts)
            throws IOException, InterruptedException, SQLException {
        warm(rig, report, rush, counts);
        Map<Integer, List<Trial.Outcome>> outcomes = new LinkedHashMap<>();
        for (int round = 0; round < rig.scale().rounds(); round++) {
            for (int servers : counts) {
                outcomes.computeIfAbsent(servers, it -> new ArrayList<>())
                        .add(measure(rig, report, rush, servers, turned(rig, counts, round)));
            }
        }
        chart.group(rush.toString());
        List<Trial.Outcome> single = outcomes.get(1);
        outcomes.forEach((servers, list) -> {
            double rate = Rounds.median(list, it -> it.result().perSecond());
            table.row(
                    String.valueOf(rush.relays()),
                    String.valueOf(rush.clients()),
                    String.valueOf(servers),
                    rush.confined() ? "one each" : "all",
                    Numbers.round(rate),
                    servers == 1
                            ? "–"
                            : Numbers.ratio(
                                    Rounds.ratio(list, single, it -> it.result().perSecond())),
                    Numbers.round(Rounds.median(list, it -> it.result().millisAt(50))),
                    Numbers.round(Rounds.median(list, it -> it.result().millisAt(99))),
                    Numbers.round(Rounds.median(list, it -> it.cost().server())),
                    Numbers.round(Rounds.median(list, it -> it.cost().database())),
                    Numbers.round(Rounds.median(list, Trial.Outcome::batch)),
                    Numbers.percent(Rounds.median(list, Trial.Outcome::others)));
            chart.bar(servers + (servers == 1 ? " server" : " servers"), rate, 0);
            if (servers > 1) {
                report.summary(
                        servers + " servers on " + rush,
                        Numbers.round(rate) + " joins a second",
                        Numbers.ratio(Rounds.ratio(
                                        list, single, it -> it.result().perSecond()))
                                + (rush.confined() ? " of one server that has one" : " of one server"));
            }
        });
    }

    /** Together they go other ways than each alone, and a server that is at it half as often warms half as fast. */
    private void warm(Rig rig, Report report, Rush rush, List<Integer> counts)
            throws IOException, InterruptedException, SQLException {
        Warming warming = new Warming(rig, report);
        boolean warm = false;
        for (int cycle = 0; !warm && cycle < rig.scale().warming(); cycle++) {
            warm = true;
            List<ServerProcess> all = turned(rig, counts, cycle);
            for (int servers : counts) {
                long begun = System.nanoTime();
                List<Long> compiled = new ArrayList<>();
                for (ServerProcess server : rig.servers()) {
                    compiled.add(warming.compiling(server));
                }
                measure(rig, report, rush, servers, all);
                for (int i = 0; i < compiled.size(); i++) {
                    warm &= warming.isWarm(rig.servers().get(i), compiled.get(i), begun);
                }
            }
        }
    }

    /** One is quicker than another for as long as it lives, so each goes first in its round. */
    private static List<ServerProcess> turned(Rig rig, List<Integer> counts, int round) {
        List<ServerProcess> all = new ArrayList<>(rig.servers().subList(0, Collections.max(counts)));
        Collections.rotate(all, round);
        return all;
    }

    /**
     * @param all of whom so many are at it
     */
    private Trial.Outcome measure(Rig rig, Report report, Rush rush, int servers, List<ServerProcess> all)
            throws IOException, InterruptedException, SQLException {
        List<InetSocketAddress> addresses =
                all.subList(0, servers).stream().map(ServerProcess::address).toList();
        rig.town().relays().clear();
        List<Long> relays = rig.town().relays().open(rush.relays());
        for (InetSocketAddress address : addresses) {
            introduce(rig, relays, address);
        }
        Trial trial = new Trial(rig, report);
        try (Crowd crowd = Crowd.connect(rush.clients(), addresses)) {
            for (ServerProcess server : rush.confined() ? all : List.<ServerProcess>of()) {
                affinity.confine(server.pid(), rig.servers().indexOf(server));
            }
            Trial.Outcome outcome =
                    trial.run(Kind.JOIN, relays, rig.town().joins(Kind.JOIN.path(), relays), crowd, trial.closed());
            report.progress(servers + " servers, " + rush + ": "
                    + Numbers.round(outcome.result().perSecond()) + "/s, others "
                    + Numbers.percent(outcome.others()) + " %");
            return outcome;
        } finally {
            for (ServerProcess server : rush.confined() ? all : List.<ServerProcess>of()) {
                affinity.release(server.pid());
            }
        }
    }

    /** Each resident's token becomes known there: they come so often that several servers would look up each several times. */
    private static void introduce(Rig rig, List<Long> relays, InetSocketAddress server) throws IOException {
        Requests once = rig.town()
                .joins(Kind.EMPTY.path(), relays, new Range(0, rig.town().residents()), 0);
        try (Crowd crowd = Crowd.connect(CLIENTS, List.of(server))) {
            long answered = crowd.run(Load.closed(once, Answers.ignored(), Duration.ZERO, MOST_FOR_TOKENS))
                    .good();
            if (answered < rig.town().residents()) {
                throw new IOException("only " + answered + " tokens are known to the server");
            }
        }
    }
}
