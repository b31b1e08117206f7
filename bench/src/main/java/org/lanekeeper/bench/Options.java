package org.lanekeeper.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lanekeeper.bench.scenario.Scale;

/**
 * What was asked for on the command line.
 *
 * @param scenarios by name, in the order given
 * @param data what the database and the logs live in
 * @param results what the report is written to
 */
record Options(List<String> scenarios, Scale scale, Path data, Path results) {
    static final String USAGE = """
            scripts/bench [--short] [--clients 64,500] [--rounds 3] [--span seconds] [--warming cycles]
                          [--calm seconds] [--heap 1g] [--data folder] [--results folder] [scenario …]""";

    /**
     * @throws IllegalArgumentException if something is not understood
     */
    static Options of(String... arguments) {
        List<String> scenarios = new ArrayList<>();
        Scale scale = Arrays.asList(arguments).contains("--short") ? Scale.brief() : Scale.whole();
        Path data = Path.of("bench", "target", "data");
        Path results = Path.of("bench", "results");
        for (int i = 0; i < arguments.length; i++) {
            String word = arguments[i];
            if (word.equals("--short")) {
                continue;
            }
            if (!word.startsWith("--")) {
                scenarios.add(word);
                continue;
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(word + " needs a value");
            }
            String value = arguments[++i];
            switch (word) {
                case "--clients" ->
                    scale = scale.withClients(Arrays.stream(value.split(","))
                            .map(Integer::valueOf)
                            .toList());
                case "--rounds" -> scale = scale.withRounds(Integer.parseInt(value));
                case "--span" -> scale = scale.withSpan(scale.settle(), Duration.ofSeconds(Long.parseLong(value)));
                case "--warming" -> scale = scale.withWarming(Integer.parseInt(value));
                case "--heap" -> scale = scale.withHeap(value);
                case "--calm" -> scale = scale.withCalm(Duration.ofSeconds(Long.parseLong(value)));
                case "--data" -> data = Path.of(value);
                case "--results" -> results = Path.of(value);
                default -> throw new IllegalArgumentException(word + " is not known");
            }
        }
        for (String name : scenarios) {
            if (!Bench.SCENARIOS.containsKey(name)) {
                throw new IllegalArgumentException(name + " is not a scenario: " + Bench.SCENARIOS.keySet());
            }
        }
        return new Options(scenarios, scale, data, results);
    }
}
