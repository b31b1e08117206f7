package org.lanekeeper.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** On which of the machine's processors a process may run; only where the system's {@code taskset} is at hand. */
public final class Affinity {
    private static final int TRIES = 5;

    /** As {@code taskset} writes it: {@code 0-3,8}. */
    private final String all;

    private final List<Integer> processors;

    private Affinity(String all) {
        this.all = all;
        this.processors = List.of(all.split(",")).stream()
                .map(range -> range.split("-"))
                .flatMap(range -> IntStream.rangeClosed(
                                Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]))
                        .boxed())
                .toList();
    }

    /** Of this process, whose children have the same. */
    public static Affinity own() throws InterruptedException {
        long pid = ProcessHandle.current().pid();
        try {
            String list = taskset("-c", "-p", String.valueOf(pid)).strip();
            Affinity own = new Affinity(list.substring(list.lastIndexOf(' ') + 1));
            own.set(pid, own.all);
            return own;
        } catch (IOException | NumberFormatException unknown) {
            return new Affinity("0");
        }
    }

    /** Whether so many processes can have a processor each. */
    public boolean isEnoughFor(int processes) {
        return processors.size() >= processes;
    }

    /**
     * All threads of the process share one processor from now on.
     *
     * @param which counted from 0
     */
    public void confine(long pid, int which) throws IOException, InterruptedException {
        set(pid, String.valueOf(processors.get(which)));
    }

    /** It may run everywhere again. */
    public void release(long pid) throws IOException, InterruptedException {
        set(pid, all);
    }

    private void set(long pid, String list) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                taskset("-a", "-c", "-p", list, String.valueOf(pid));
                // of threads that were begun meanwhile some are as their parents were
                taskset("-a", "-c", "-p", list, String.valueOf(pid));
                return;
            } catch (IOException e) {
                // a thread that ends meanwhile is reason enough
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static String taskset(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("taskset"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
        return said;
    }
}
