package org.lanekeeper.bench.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.lanekeeper.bench.load.Crowd;
import org.lanekeeper.bench.profile.Recording;
import org.lanekeeper.bench.report.Numbers;
import org.lanekeeper.bench.report.Report;

/** Where the server spends its time while it takes joins, and while it does nothing. */
public final class Profile implements Scenario {
    @Override
    public void run(Rig rig, Report report) throws IOException, InterruptedException, SQLException {
        Trial trial = new Trial(rig, report);
        // the first recording changes classes that run: whatever was compiled of them is thrown away
        Recording.begin(rig.server().pid(), rig.data().resolve("profile-warming.jfr"), "warming");
        new Warming(rig, report).warm();
        int clients = rig.scale().clients().get(0);
        try (Crowd crowd = Crowd.connect(clients, List.of(rig.server().address()))) {
            for (Kind kind : Kind.values()) {
                Path file = rig.data().resolve("profile-" + kind.name().toLowerCase(java.util.Locale.ROOT) + ".jfr");
                Files.deleteIfExists(file);
                Recording recording = Recording.begin(rig.server().pid(), file, "bench");
                Trial.Outcome outcome = trial.closed(kind, crowd);
                report.progress(kind.label() + " at " + clients + " clients: "
                        + Numbers.round(outcome.result().perSecond()) + "/s, server "
                        + Numbers.round(outcome.cost().server()) + " µs and database "
                        + Numbers.round(outcome.cost().database()) + " µs of processor a request");
                System.out.println(recording.end());
            }
        }
    }
}
