package org.lanekeeper.bench.scenario;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param clients numbers of keep-alive clients
 * @param rounds how often each measurement is repeated, in turn with what it is compared with
 * @param settle at the beginning of each, not counted
 * @param warming most cycles of some seconds through all endpoints before the first
 * @param calm how long to wait before each for others to leave the machine alone
 */
public record Scale(
        List<Integer> clients,
        int rounds,
        Duration settle,
        Duration span,
        int warming,
        Duration calm,
        int households,
        int residents,
        String heap) {
    private static final int HOUSEHOLDS = 150_000;
    private static final int RESIDENTS = 6_000;

    public static Scale whole() {
        return new Scale(
                List.of(64, 500, 2000),
                3,
                Duration.ofMillis(700),
                Duration.ofSeconds(5),
                20,
                Duration.ZERO,
                HOUSEHOLDS,
                RESIDENTS,
                "1g");
    }

    public static Scale brief() {
        return whole().withClients(List.of(500))
                .withRounds(2)
                .withSpan(Duration.ofMillis(500), Duration.ofSeconds(3))
                .withWarming(7);
    }

    public Scale withClients(List<Integer> other) {
        return new Scale(other, rounds, settle, span, warming, calm, households, residents, heap);
    }

    public Scale withRounds(int other) {
        return new Scale(clients, other, settle, span, warming, calm, households, residents, heap);
    }

    public Scale withSpan(Duration newSettle, Duration newSpan) {
        return new Scale(clients, rounds, newSettle, newSpan, warming, calm, households, residents, heap);
    }

    public Scale withWarming(int other) {
        return new Scale(clients, rounds, settle, span, other, calm, households, residents, heap);
    }

    public Scale withCalm(Duration other) {
        return new Scale(clients, rounds, settle, span, warming, other, households, residents, heap);
    }

    public Scale withHeap(String other) {
        return new Scale(clients, rounds, settle, span, warming, calm, households, residents, other);
    }
}
