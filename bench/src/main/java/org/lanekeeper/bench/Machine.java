package org.lanekeeper.bench;

import java.sql.SQLException;
import org.lanekeeper.bench.scenario.Rig;

/** Where it was measured, without a name. */
final class Machine {
    private Machine() {}

    static String described(Rig rig, Options options) throws SQLException {
        return Runtime.getRuntime().availableProcessors() + " cores shared by clients, server and database; JDK "
                + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + "; " + rig.town().text("SELECT VERSION()")
                + " (log flushed and binary log synced at every commit); server heap at most "
                + options.scale().heap() + ". " + options.scale().rounds() + " rounds of "
                + options.scale().span().toSeconds() + " s each, in turn. Ratios count, not times.\n";
    }
}
