package org.lanekeeper.bench.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/** A recording of a running server, begun and ended from outside. */
public final class Recording {
    private static final int SHOWN = 25;
    private static final long PATIENCE_SECONDS = 60;

    private final long pid;
    private final Path file;
    private final String name;

    private Recording(long pid, Path file, String name) {
        this.pid = pid;
        this.file = file;
        this.name = name;
    }

    public static Recording begin(long pid, Path file, String name) throws IOException, InterruptedException {
        Recording recording = new Recording(pid, file.toAbsolutePath(), name);
        recording.command("JFR.start", "name=" + name, "settings=profile", "filename=" + recording.file);
        return recording;
    }

    /** Ends it and says in which methods the threads that ran were seen most often. */
    public String end() throws IOException, InterruptedException {
        command("JFR.stop", "name=" + name);
        List<RecordedEvent> samples = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
                .filter(event -> event.getStackTrace() != null
                        && !event.getStackTrace().getFrames().isEmpty())
                .toList();
        return "samples: " + samples.size() + "\n"
                + top("by thread", samples, Recording::thread)
                + top("by method at work", samples, event -> name(frames(event).get(0)))
                + top("by our method", samples, Recording::ours)
                + top(
                        "by package at work",
                        samples,
                        event -> packageOf(frames(event).get(0)));
    }

    private void command(String... words) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(pid)));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("jcmd " + words[0] + " failed");
        }
    }

    private static String top(String title, List<RecordedEvent> samples, Function<RecordedEvent, String> by) {
        Map<String, Long> counts =
                samples.stream().collect(Collectors.groupingBy(by, HashMap::new, Collectors.counting()));
        StringBuilder text = new StringBuilder("\n").append(title).append('\n');
        new TreeMap<>(counts)
                .entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(SHOWN)
                        .forEach(entry -> text.append(String.format(
                                Locale.ROOT,
                                "%6.1f %%  %s%n",
                                100.0 * entry.getValue() / samples.size(),
                                entry.getKey())));
        return text.toString();
    }

    private static List<RecordedFrame> frames(RecordedEvent event) {
        return event.getStackTrace().getFrames();
    }

    private static String thread(RecordedEvent event) {
        var thread = event.getThread("sampledThread");
        String name = thread == null ? null : thread.getJavaName();
        return name == null ? "none" : name.replaceAll("\\d+", "N");
    }

    private static String name(RecordedFrame frame) {
        RecordedMethod method = frame.getMethod();
        return method.getType().getName() + "." + method.getName();
    }

    private static String packageOf(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        String[] parts = type.split("\\.");
        return String.join(".", List.of(parts).subList(0, Math.min(3, parts.length - 1)));
    }

    private static String ours(RecordedEvent event) {
        return frames(event).stream()
                .map(Recording::name)
                .filter(name -> name.startsWith("org.lanekeeper."))
                .findFirst()
                .orElse("none of ours");
    }
}
