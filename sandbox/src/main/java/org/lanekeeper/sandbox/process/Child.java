package org.lanekeeper.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program started from a folder that is ours alone. Its output goes to a file, not to a pipe, so that it outlives a killed JVM
 * unharmed until the next start finds it.
 */
public final class Child {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LOG_LIMIT = 2_000_000;
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Process process;
    private final Path log;
    private final long logStart;

    private Child(Process process, Path log, long logStart) {
        this.process = process;
        this.log = log;
        this.logStart = logStart;
    }

    /** Starts the program; the first word of the command is its file. Output is appended to the log. */
    public static Child start(List<String> command, Path workingFolder, Map<String, String> environment, Path log)
            throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
        long logStart = Files.exists(log) ? Files.size(log) : 0;
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            // away from the terminal's process group: Ctrl-C is for the JVM, which stops its children last
            words.add(SETSID.toString());
        }
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(workingFolder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new Child(process, log, logStart);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** What the program has written since it was started, at most the last 64 KiB. */
    public String output() {
        try (var file = Files.newByteChannel(log)) {
            file.position(Math.max(logStart, file.size() - 65_536));
            return new String(java.nio.channels.Channels.newInputStream(file).readAllBytes());
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Asks the program to end, waits, and makes it end. */
    public void stop() {
        stop(process.toHandle());
    }

    /**
     * Ends whatever a killed JVM left running from this file. Call it only while holding the folder's lock: then nobody else can own
     * such a process.
     */
    public static void stopOrphansOf(Path executable) throws IOException {
        if (!Files.exists(executable)) {
            return;
        }
        String file = executable.toRealPath().toString();
        ProcessHandle.allProcesses()
                .filter(process -> process.info().command().filter(file::equals).isPresent())
                .forEach(Child::stop);
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        if (!ended(process, PATIENCE)) {
            process.destroyForcibly();
            ended(process, Duration.ofSeconds(5));
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        boolean interrupted = Thread.interrupted();
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException gone) {
            return !process.isAlive();
        } catch (InterruptedException hurry) {
            interrupted = true;
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
