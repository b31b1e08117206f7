package org.lanekeeper.standalone.survival;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.lanekeeper.standalone.survival.check.Checker;
import org.lanekeeper.standalone.survival.crowd.Phone;
import org.lanekeeper.standalone.survival.crowd.Resident;
import org.lanekeeper.standalone.survival.crowd.Rush;
import org.lanekeeper.standalone.survival.crowd.Told;
import org.lanekeeper.standalone.survival.crowd.Waiting;
import org.lanekeeper.standalone.survival.town.Node;
import org.lanekeeper.standalone.survival.town.Town;

/** One rush for one new relay, in the middle of which something goes wrong; what goes wrong when follows from the seed. */
final class Experiment {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int QUOTA = 150;

    final Town town;
    final long seed;
    final long relay;
    final Random chance;

    private Experiment(Town town, long seed, Instant opens, Map<String, Object> special) {
        this.town = town;
        this.seed = seed;
        this.chance = new Random(seed);
        Map<String, Object> rule = new HashMap<>(rule());
        rule.putAll(special);
        this.relay = town.desk().announce(opens, rule);
    }

    /** In strict order, in units, shared out among the buildings, or with a part reserved for walk-ins. */
    private Map<String, Object> rule() {
        int quota = QUOTA + chance.nextInt(QUOTA);
        return switch ((int) (seed % 4)) {
            case 0 -> Map.of("quota", quota);
            case 1 -> Map.of("quota", quota, "measure", "UNITS");
            case 2 -> Map.of("quota", quota, "perBuilding", true);
            default -> Map.of("quota", quota, "walkIns", quota / 4);
        };
    }

    /** With a relay that has been open for a minute. */
    static Experiment in(Town town, long seed) {
        return opening(town, seed, Instant.now().minus(Duration.ofMinutes(1)));
    }

    static Experiment opening(Town town, long seed, Instant opens) {
        return new Experiment(town, seed, opens, Map.of());
    }

    /** As {@link #in}, with a relay whose order is drawn. */
    static Experiment byLot(Town town, long seed) {
        return new Experiment(town, seed, Instant.now().minus(Duration.ofMinutes(1)), Map.of("serving", "DRAW"));
    }

    /** One in the short form, as many as the setting says in the long one. */
    static LongStream seeds() {
        long first = Long.getLong("survival.seed", 1);
        return LongStream.range(first, first + Integer.getInteger("survival.runs", 1));
    }

    Rush.Plan plan() {
        return plan(PATIENCE);
    }

    /**
     * @param patience how long an answer is waited for before the person tries again
     */
    Rush.Plan plan(Duration patience) {
        return Rush.Plan.of(new Phone(relay, patience), seed);
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
     * @param soon what is bearable; far more than is usual, since the machine may be busy with other things
     */
    Told firstNumberAfter(String what, Resident newcomer, List<URI> servers, Duration soon) {
        long begun = System.nanoTime();
        Told told = Rush.begin(plan().withClients(1).withEndurance(soon), List.of(newcomer), servers)
                .finish();
        System.out.printf(
                "%s: next number after %d ms%n",
                what, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return told;
    }

    /** Compares with the database; everybody must have come through. */
    void assertEverybodyIsIn(String what, Told told) throws SQLException {
        System.out.printf("%s, seed %d: %s%n", what, seed, told.summary());
        try (Connection connection = town.database().connect()) {
            new Checker(relay, seed, connection).assertEverybodyIsIn(told);
        }
    }

    /** How many wait within the quota: buildings have shares of their own, and not everybody comes. */
    int callable() throws SQLException {
        try (Connection connection = town.database().connect();
                PreparedStatement statement = connection.prepareStatement("SELECT COUNT(*) FROM relay_entry"
                        + " WHERE relay_id = ? AND status = 'ACCEPTED' AND secured AND batch IS NULL")) {
            statement.setLong(1, relay);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Whether lots were drawn, and then for everybody. */
    boolean isDrawnWholly() throws SQLException {
        try (Connection connection = town.database().connect()) {
            return new Checker(relay, seed, connection).isDrawnWholly();
        }
    }

    /** By the verifier that everybody has. */
    void assertLedgerVerifies() throws SQLException {
        try (Connection connection = town.database().connect()) {
            new Checker(relay, seed, connection).assertLedgerVerifies();
        }
    }
}
