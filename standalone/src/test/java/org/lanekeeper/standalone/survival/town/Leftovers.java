package org.lanekeeper.standalone.survival.town;

import java.nio.file.Path;
import java.util.Arrays;

/** Servers that a killed test run has left behind. Their folder is in their command, so that nobody else's are ended. */
final class Leftovers {
    private Leftovers() {}

    static String mark(Path folder) {
        return "-Dsurvival.folder=" + folder;
    }

    /** To be called by the owner of the folder only. */
    static void endAll(Path folder) {
        String mark = mark(folder);
        ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> Arrays.asList(arguments).contains(mark))
                        .isPresent())
                .forEach(Signal.KILL::send);
    }
}
