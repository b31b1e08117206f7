package org.lanekeeper.standalone.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.standalone.survival.crowd.Visitor;
import org.lanekeeper.standalone.survival.crowd.Waiting;
import org.lanekeeper.standalone.survival.town.CommitCut;
import org.lanekeeper.standalone.survival.town.InTown;
import org.lanekeeper.standalone.survival.town.Node;
import org.lanekeeper.standalone.survival.town.Town;

/** Visitors register, on the page and by program, while the database is away or the answer to a COMMIT is lost. */
@InTown
class RegisteringIT {
    private static final int ON_PAGE = 12;
    private static final int BY_PROGRAM = 24;
    private static final int MOST_TRIES = 60;
    private static final Duration LONGEST_AWAY = Duration.ofSeconds(25);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void theDatabaseIsAwayForTenSecondsAndUntilAllHavePressed(long seed, Town town) throws Exception {
        Node server = town.nodes(1).get(0);
        String poster = poster(town, "away", seed);
        List<Visitor> visitors = visitors(town, server, poster, seed);
        // everybody has pressed once by then, however busy the machine is
        CountDownLatch answered = new CountDownLatch(visitors.size());
        server.wire().refuse();
        CompletableFuture<Void> back = CompletableFuture.runAsync(() -> {
            Waiting.millis(10_000);
            Waiting.until(answered, LONGEST_AWAY);
            server.wire().mend();
        });
        List<List<Visitor.Told>> told;
        try {
            told = registerAll(visitors, answered::countDown);
        } finally {
            back.join();
        }
        for (List<Visitor.Told> one : told) {
            List<Visitor.Told> before = one.subList(0, one.size() - 1);
            assertThat(before).as("told to come again").isNotEmpty();
            assertThat(before).extracting(Visitor.Told::status).containsOnly(503);
            assertThat(before).extracting(Visitor.Told::keeps).containsOnly(true);
        }
        everybodyIsKeptOnce(town, poster, visitors, told);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void isCutAroundTheCommit(long seed, Town town) throws Exception {
        Node server = town.nodes(1).get(0);
        String poster = poster(town, "cut", seed);
        for (CommitCut cut : CommitCut.values()) {
            List<Visitor> visitors = visitors(town, server, poster, 10 * seed + cut.ordinal());
            int before = kept(town, poster).size();
            int cuts = server.wire().cutsMade();
            server.wire().cutAtCommit(cut);
            List<List<Visitor.Told>> told = registerAll(visitors);
            assertThat(server.wire().cutsMade()).as("connections cut").isEqualTo(cuts + 1);
            assertThat(kept(town, poster)).hasSize(before + visitors.size());
            assertThat(codes(told)).hasSize(visitors.size());
        }
    }

    private static void everybodyIsKeptOnce(
            Town town, String poster, List<Visitor> visitors, List<List<Visitor.Told>> told) throws SQLException {
        assertThat(kept(town, poster)).hasSize(visitors.size()).isEqualTo(codes(told));
        // whoever presses once more is shown the same pass
        assertThat(codes(registerAll(visitors))).isEqualTo(codes(told));
        assertThat(kept(town, poster)).hasSize(visitors.size());
    }

    private static Set<String> codes(List<List<Visitor.Told>> told) {
        Set<String> codes = new TreeSet<>();
        told.forEach(one -> codes.add(one.get(one.size() - 1).code()));
        return codes;
    }

    private static List<List<Visitor.Told>> registerAll(List<Visitor> visitors) {
        return registerAll(visitors, () -> {});
    }

    /**
     * Each presses again until there is a pass.
     *
     * @param first is run for each when there is an answer to the first time
     */
    private static List<List<Visitor.Told>> registerAll(List<Visitor> visitors, Runnable first) {
        ExecutorService telephones = Executors.newFixedThreadPool(visitors.size());
        try {
            List<CompletableFuture<List<Visitor.Told>>> all = visitors.stream()
                    .map(visitor -> CompletableFuture.supplyAsync(() -> persist(visitor, first), telephones))
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            telephones.shutdown();
        }
    }

    private static List<Visitor.Told> persist(Visitor visitor, Runnable first) {
        List<Visitor.Told> told = new ArrayList<>();
        while (told.size() < MOST_TRIES) {
            told.add(visitor.register());
            if (told.size() == 1) {
                first.run();
            }
            if (!told.get(told.size() - 1).code().isEmpty()) {
                return told;
            }
            Waiting.millis(500);
        }
        throw new IllegalStateException("not registered: " + told);
    }

    private static List<Visitor> visitors(Town town, Node server, String poster, long seed) {
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < ON_PAGE; i++) {
            visitors.add(Visitor.onPage(server.address(), poster, passport(seed, i)));
        }
        for (int i = 0; i < BY_PROGRAM; i++) {
            visitors.add(Visitor.inMiniProgram(
                    server.address(),
                    poster,
                    passport(seed, ON_PAGE + i),
                    town.residents(BY_PROGRAM).get(i)));
        }
        return visitors;
    }

    private static String passport(long seed, int person) {
        return String.format("E%05d%03d", seed, person);
    }

    /** A gate of its own, and the code of its poster. */
    private static String poster(Town town, String what, long seed) throws SQLException {
        String name = what + seed;
        String poster = String.format("%12s", name.toUpperCase(Locale.ROOT))
                .replace(' ', '0')
                .replace('U', 'V');
        try (Connection connection = town.database().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO gate (committee_id, compound_id, name, created_at)"
                    + " SELECT c.committee_id, c.id, '" + name + "', NOW(6) FROM compound c WHERE c.name = '幸福里小区'");
            statement.executeUpdate("INSERT INTO gate_poster (gate_id, edition, committee_id, code, issued_at)"
                    + " SELECT id, 1, committee_id, '" + poster + "', NOW(6) FROM gate WHERE name = '" + name + "'");
        }
        return poster;
    }

    /** Pass codes of those who registered there; as many as rows. */
    private static Set<String> kept(Town town, String poster) throws SQLException {
        Set<String> kept = new TreeSet<>();
        try (Connection connection = town.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT v.code FROM visit v JOIN gate_poster p"
                        + " ON p.gate_id = v.gate_id WHERE p.code = '" + poster + "'")) {
            while (row.next()) {
                kept.add(row.getString(1));
            }
        }
        return kept;
    }
}
