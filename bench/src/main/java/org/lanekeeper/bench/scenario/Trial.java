package org.lanekeeper.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.lanekeeper.bench.check.AnswerBooks;
import org.lanekeeper.bench.load.Answers;
import org.lanekeeper.bench.load.Crowd;
import org.lanekeeper.bench.load.Load;
import org.lanekeeper.bench.load.LoadResult;
import org.lanekeeper.bench.load.Requests;
import org.lanekeeper.bench.process.Processor;
import org.lanekeeper.bench.report.Report;

/** One measurement of one kind, on a relay of its own, checked afterwards. */
final class Trial {
    private final Rig rig;
    private final Report report;

    Trial(Rig rig, Report report) {
        this.rig = rig;
        this.report = report;
    }

    /**
     * What one measurement gave.
     *
     * @param batch mean number of joins in a transaction, 0 if nothing was written
     * @param cost of one request
     * @param others share of the machine that was not ours
     */
    record Outcome(LoadResult result, double batch, Cost cost, double others) {}

    /** Processor time in microseconds: what a request costs however busy the machine is with others. */
    record Cost(double server, double database, double client) {
        double sum() {
            return server + database + client;
        }
    }

    /** Makes a load out of requests and whoever sees the answers. */
    interface Making {
        Load of(Requests requests, Answers answers);
    }

    Outcome closed(Kind kind, Crowd crowd) throws IOException, InterruptedException, SQLException {
        return run(kind, crowd, closed());
    }

    Outcome steady(Kind kind, Crowd crowd, double perSecond) throws IOException, InterruptedException, SQLException {
        Scale scale = rig.scale();
        return run(
                kind,
                crowd,
                (requests, answers) -> Load.steady(perSecond, requests, answers, scale.settle(), scale.span()));
    }

    /** As many as can be, for the span of the scale. */
    Making closed() {
        Scale scale = rig.scale();
        return (requests, answers) -> Load.closed(requests, answers, scale.settle(), scale.span());
    }

    /** On a fresh relay in tables that are empty otherwise. */
    Outcome run(Kind kind, Crowd crowd, Making making) throws IOException, InterruptedException, SQLException {
        rig.town().relays().clear();
        List<Long> relays = rig.town().relays().open(1);
        return run(kind, relays, rig.town().joins(kind.path(), relays), crowd, making);
    }

    /** On relays that stand ready. */
    Outcome run(Kind kind, List<Long> relays, Requests requests, Crowd crowd, Making making)
            throws IOException, InterruptedException, SQLException {
        AnswerBooks books = new AnswerBooks(relays);
        Processor processor = rig.processor();
        processor.awaitCalm(rig.scale().calm().toMillis());
        Processor.Moment before = processor.now();
        long server = rig.serverNanos();
        long database = rig.databaseNanos();
        long client = Rig.clientNanos();
        // nothing to compare where nothing is written
        LoadResult result = crowd.run(making.of(requests, kind.writes() ? books : Answers.ignored()));
        double micros = 1000.0 * Math.max(1, result.all());
        Cost cost = new Cost(
                (rig.serverNanos() - server) / micros,
                (rig.databaseNanos() - database) / micros,
                (Rig.clientNanos() - client) / micros);
        double others = before.othersUntil(processor.now());
        if (!result.failures().isEmpty()) {
            report.progress(kind.label() + ": not answered with 2xx: " + result.failures());
        }
        if (!kind.writes()) {
            return new Outcome(result, 0, cost, others);
        }
        for (String wrong : books.compare(rig.town().connection())) {
            report.fault(kind.label() + ": " + wrong);
        }
        return new Outcome(result, rig.town().relays().meanBatch(relays), cost, others);
    }
}
