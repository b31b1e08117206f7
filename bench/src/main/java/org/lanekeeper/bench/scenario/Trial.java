package org.lanekeeper.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.lanekeeper.bench.check.AnswerBook;
import org.lanekeeper.bench.load.Answers;
import org.lanekeeper.bench.load.Crowd;
import org.lanekeeper.bench.load.Load;
import org.lanekeeper.bench.load.LoadResult;
import org.lanekeeper.bench.load.Requests;
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
     */
    record Outcome(LoadResult result, double batch) {}

    /** Makes a load out of requests and whoever sees the answers. */
    interface Making {
        Load of(Requests requests, Answers answers);
    }

    Outcome closed(Kind kind, Crowd crowd) throws IOException, SQLException {
        Scale scale = rig.scale();
        return run(kind, crowd, (requests, answers) -> Load.closed(requests, answers, scale.settle(), scale.span()));
    }

    Outcome steady(Kind kind, Crowd crowd, double perSecond) throws IOException, SQLException {
        Scale scale = rig.scale();
        return run(
                kind,
                crowd,
                (requests, answers) -> Load.steady(perSecond, requests, answers, scale.settle(), scale.span()));
    }

    Outcome run(Kind kind, Crowd crowd, Making making) throws IOException, SQLException {
        rig.town().clearEntries();
        long relay = rig.town().openRelay();
        AnswerBook book = new AnswerBook();
        Requests requests = rig.town().joins(kind.path(relay));
        // nothing to compare where nothing is written
        Answers answers = kind.writes() ? book : Answers.ignored();
        LoadResult result = crowd.run(making.of(requests, answers));
        if (!result.failures().isEmpty()) {
            report.progress(kind.label() + ": not answered with 2xx: " + result.failures());
        }
        if (!kind.writes()) {
            return new Outcome(result, 0);
        }
        for (String wrong : book.compare(rig.town().connection(), relay)) {
            report.fault(kind.label() + ": " + wrong);
        }
        return new Outcome(result, rig.town().meanBatch(relay));
    }

    /** Brings the server to the state it has after its first minute. */
    void warm() throws IOException, SQLException {
        report.progress("warming");
        try (Crowd crowd = Crowd.connect(128, java.util.List.of(rig.server().address()))) {
            for (int cycle = 0; cycle < rig.scale().warming(); cycle++) {
                warm(Kind.JOIN, crowd, 5);
                warm(Kind.EMPTY, crowd, 2);
                warm(Kind.PLAIN, crowd, 2);
            }
        }
    }

    private void warm(Kind kind, Crowd crowd, int seconds) throws IOException, SQLException {
        run(
                kind,
                crowd,
                (requests, answers) -> Load.closed(requests, answers, Duration.ZERO, Duration.ofSeconds(seconds)));
    }
}
