package org.lanekeeper.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lanekeeper.bench.load.Crowd;
import org.lanekeeper.bench.load.Load;
import org.lanekeeper.bench.process.ServerProcess;
import org.lanekeeper.bench.report.Numbers;
import org.lanekeeper.bench.report.Report;

/** Loads servers until their compilers have little left to do: a cold one is many times slower. */
final class Warming {
    private static final int CLIENTS = 128;
    /** Share of the time in which compilers work, below which a server counts as warm: what is left is no cost of a join. */
    private static final double WARM = 0.05;

    private static final Set<ServerProcess> DONE = new HashSet<>();

    private final Rig rig;
    private final Report report;

    Warming(Rig rig, Report report) {
        this.rig = rig;
        this.report = report;
    }

    /** Each server once, however many scenarios ask. */
    void warm() throws IOException, InterruptedException, SQLException {
        for (ServerProcess server : rig.servers()) {
            if (DONE.add(server)) {
                warm(server);
            }
        }
    }

    private void warm(ServerProcess server) throws IOException, InterruptedException, SQLException {
        long begun = System.nanoTime();
        boolean warm = false;
        try (Crowd crowd = Crowd.connect(CLIENTS, List.of(server.address()))) {
            for (int cycle = 1; !warm && cycle <= rig.scale().warming(); cycle++) {
                long compiled = compiling(server);
                long since = System.nanoTime();
                Trial.Outcome outcome = load(Kind.JOIN, crowd, 3);
                load(Kind.EMPTY, crowd, 1);
                load(Kind.PLAIN, crowd, 2);
                double share = share(server, compiled, since);
                report.progress(
                        "warming: joins " + Numbers.round(outcome.result().perSecond())
                                + "/s, compilers at work " + Numbers.percent(share) + " % of the time, others "
                                + Numbers.percent(outcome.others()) + " %");
                warm = share < WARM;
            }
        }
        report.progress(
                (warm ? "warm after " : "not yet warm after ") + (System.nanoTime() - begun) / 1_000_000_000 + " s");
    }

    /** Whether compilers had little to do since then. */
    boolean isWarm(ServerProcess server, long compiledBefore, long begunNanos) throws IOException {
        return share(server, compiledBefore, begunNanos) < WARM;
    }

    private double share(ServerProcess server, long compiledBefore, long begunNanos) throws IOException {
        return (compiling(server) - compiledBefore) * 1e6 / (System.nanoTime() - begunNanos);
    }

    /** Milliseconds that its compilers have worked so far. */
    long compiling(ServerProcess server) throws IOException {
        return server.figures(rig.town().token(0), false).compiling();
    }

    private Trial.Outcome load(Kind kind, Crowd crowd, int seconds)
            throws IOException, InterruptedException, SQLException {
        return new Trial(rig, report)
                .run(
                        kind,
                        crowd,
                        (requests, answers) ->
                                Load.closed(requests, answers, Duration.ZERO, Duration.ofSeconds(seconds)));
    }
}
