package org.lanekeeper.standalone.survival.town;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** What an operating system can do to a process without asking it. */
enum Signal {
    KILL,
    STOP,
    CONT;

    /** Returns when the signal was delivered; after {@link #KILL}, when the process is gone. */
    void send(ProcessHandle process) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name(), String.valueOf(process.pid()))
                    .redirectErrorStream(true)
                    .start();
            kill.getInputStream().readAllBytes();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException(name() + " could not be sent to process " + process.pid());
            }
            if (this == KILL) {
                process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
