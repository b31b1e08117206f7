package org.lanekeeper.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.bench.report.Report;
import org.lanekeeper.bench.scenario.Addresses;
import org.lanekeeper.bench.scenario.Burst;
import org.lanekeeper.bench.scenario.Deliveries;
import org.lanekeeper.bench.scenario.Growth;
import org.lanekeeper.bench.scenario.Joins;
import org.lanekeeper.bench.scenario.Mornings;
import org.lanekeeper.bench.scenario.Nodes;
import org.lanekeeper.bench.scenario.Pastes;
import org.lanekeeper.bench.scenario.Planning;
import org.lanekeeper.bench.scenario.Profile;
import org.lanekeeper.bench.scenario.Reads;
import org.lanekeeper.bench.scenario.Rig;
import org.lanekeeper.bench.scenario.Scenario;
import org.lanekeeper.bench.scenario.Visits;
import org.lanekeeper.bench.scenario.Webhooks;

/** Measures on this machine and writes down what it found. */
public final class Bench {
    static final Map<String, Scenario> SCENARIOS = new LinkedHashMap<>();

    static {
        SCENARIOS.put("joins", Joins.whole());
        SCENARIOS.put("burst", new Burst());
        SCENARIOS.put("reads", new Reads());
        SCENARIOS.put("growth", new Growth());
        SCENARIOS.put("nodes", new Nodes());
        SCENARIOS.put("pastes", new Pastes());
        SCENARIOS.put("peaks", Joins.peaksOnly());
        SCENARIOS.put("profile", new Profile());
        SCENARIOS.put("addresses", new Addresses());
        SCENARIOS.put("planning", new Planning());
        SCENARIOS.put("webhooks", new Webhooks());
        SCENARIOS.put("deliveries", new Deliveries());
        SCENARIOS.put("visits", new Visits());
        SCENARIOS.put("mornings", new Mornings());
    }

    /** What is measured when nobody says what. */
    private static final List<String> ALL = List.of("joins", "burst", "reads", "growth", "nodes");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        boolean sound = measure(options);
        System.exit(sound ? 0 : 1);
    }

    private static boolean measure(Options options) throws Exception {
        List<String> names = options.scenarios().isEmpty() ? ALL : options.scenarios();
        try (Rig rig = Rig.start(options.data(), options.scale())) {
            Report report = new Report(options.results(), Machine.described(rig, options));
            for (String name : names) {
                System.out.println(name);
                SCENARIOS.get(name).run(rig, report);
            }
            return report.isSound();
        }
    }
}
