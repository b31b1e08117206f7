package org.lanekeeper.standalone.survival;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.lanekeeper.standalone.survival.check.Checker;
import org.lanekeeper.standalone.survival.crowd.Resident;
import org.lanekeeper.standalone.survival.crowd.Rush;
import org.lanekeeper.standalone.survival.crowd.Told;
import org.lanekeeper.standalone.survival.crowd.Waiting;
import org.lanekeeper.standalone.survival.town.Node;
import org.lanekeeper.standalone.survival.town.Town;

/** One rush for one new relay, in the middle of which something goes wrong; what goes wrong when follows from the seed. */
final class Experiment {
    private static final Duration SOON = Duration.ofSeconds(15);

    final Town town;
    final long seed;
    final long relay;
    final Random chance;

    private Experiment(Town town, long seed) {
        this.town = town;
        this.seed = seed;
        this.relay = town.desk().openRelay();
        this.chance = new Random(seed);
    }

    static Experiment in(Town town, long seed) {
        return new Experiment(town, seed);
    }

    /** One in the short form, as many as the setting says in the long one. */
    static LongStream seeds() {
        long first = Long.getLong("survival.seed", 1);
        return LongStream.range(first, first + Integer.getInteger("survival.runs", 1));
    }

    Rush.Plan plan() {
        return Rush.Plan.of(relay, seed);
    }

    static List<URI> addresses(List<Node> nodes) {
        return nodes.stream().map(Node::address).toList();
    }

    /** Waits until a part of the people has a number, and then a moment that differs. */
    void somewhereIn(Rush rush, int people) {
        rush.awaitNumbers(people / 10 + chance.nextInt(people / 2));
        Waiting.millis(chance.nextInt(15));
    }

    /**
     * How long it takes until somebody new gets a number, which must not be long.
     *
     * @param newcomer who has not signed up yet
     */
    Told firstNumberAfter(String what, Resident newcomer, List<URI> servers) {
        long begun = System.nanoTime();
        Told told = Rush.begin(plan().withClients(1).withEndurance(SOON), List.of(newcomer), servers)
                .finish();
        System.out.printf(
                "%s: next number after %d ms%n",
                what, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return told;
    }

    /** Compares with the database; everybody must have come through. */
    void everybodyIsIn(String what, Told told, URI server) throws SQLException {
        System.out.printf("%s, seed %d: %s%n", what, seed, told.summary());
        try (Connection connection = town.database().connect()) {
            new Checker(relay, seed, connection, server).everybodyIsIn(told);
        }
    }
}
