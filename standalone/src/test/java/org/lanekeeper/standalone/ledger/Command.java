package org.lanekeeper.standalone.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** The verifying program as a process, as a sceptic runs it. */
final class Command {
    private static final Path SOURCE = Path.of("..", "verifier", "VerifyLedger.java");
    private static final Pattern FAULT = Pattern.compile("^([A-Z]+) 第 (\\d+) 条");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final List<String> start;

    private Command(List<String> start) {
        this.start = start;
    }

    /** Straight from its source. */
    static Command fromSource() {
        return new Command(List.of(JAVA, "-Dstdout.encoding=UTF-8", SOURCE.toString()));
    }

    /** Compiled once, for many runs. */
    static Command compiled(Path folder) {
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-Xlint:all", "-Werror", "-d", folder.toString(), SOURCE.toString());
        if (failed != 0) {
            throw new IllegalStateException("the verifying program does not compile");
        }
        return new Command(List.of(
                JAVA,
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                folder.toString(),
                "VerifyLedger"));
    }

    /** What it said and how it ended. */
    record Said(int exit, String text) {
        /** As {@code ALTERED 8}, in its order. */
        List<String> faults() {
            return text.lines()
                    .map(FAULT::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1) + " " + found.group(2))
                    .toList();
        }
    }

    Said run(Path ledger, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(start);
        command.add(ledger.toString());
        command.addAll(List.of(options));
        Path screen = Files.createTempFile(Path.of("target"), "verifier", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(screen.toFile())
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the verifying program does not end");
            }
            return new Said(process.exitValue(), Files.readString(screen, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
            Files.delete(screen);
        }
    }
}
