package org.lanekeeper.bench.scenario;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param clients numbers of keep-alive clients
 * @param rounds how often each measurement is repeated, in turn with what it is compared with
 * @param settle at the beginning of each, not counted
 * @param warming cycles through all endpoints before the first
 */
public record Scale(
        List<Integer> clients,
        int rounds,
        Duration settle,
        Duration span,
        int warming,
        int households,
        int residents,
        String heap) {
    public static Scale whole() {
        return new Scale(
                List.of(64, 500, 2000), 3, Duration.ofMillis(700), Duration.ofSeconds(5), 4, 150_000, 6_000, "512m");
    }

    public static Scale brief() {
        return new Scale(List.of(500), 2, Duration.ofMillis(500), Duration.ofSeconds(3), 2, 100_000, 6_000, "512m");
    }

    public Scale withClients(List<Integer> others) {
        return new Scale(others, rounds, settle, span, warming, households, residents, heap);
    }

    public Scale withRounds(int others) {
        return new Scale(clients, others, settle, span, warming, households, residents, heap);
    }

    public Scale withHeap(String other) {
        return new Scale(clients, rounds, settle, span, warming, households, residents, other);
    }
}
