package org.lanekeeper.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import org.lanekeeper.bench.report.Report;

/** A question and how it is answered. */
public interface Scenario {
    void run(Rig rig, Report report) throws IOException, InterruptedException, SQLException;
}
