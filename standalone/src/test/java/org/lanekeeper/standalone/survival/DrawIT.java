package org.lanekeeper.standalone.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.standalone.survival.crowd.Rush;
import org.lanekeeper.standalone.survival.crowd.Told;
import org.lanekeeper.standalone.survival.crowd.Waiting;
import org.lanekeeper.standalone.survival.town.InTown;
import org.lanekeeper.standalone.survival.town.Node;
import org.lanekeeper.standalone.survival.town.Town;
import tools.jackson.databind.JsonNode;

/** A relay by lot: the database or the server dies in the rush, and the other one while the lots are drawn. */
@InTown
class DrawIT {
    private static final int PEOPLE = 250;
    private static final int SIZE = 40;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void isDrawnOnceWhateverDies(long seed, Town town) throws Exception {
        Node server = town.nodes(1).get(0);
        Experiment experiment = Experiment.byLot(town, seed);
        boolean serverDiesWhileDrawing = seed % 2 == 1;
        Rush rush = Rush.begin(experiment.plan(), town.residents(PEOPLE), List.of(server.address()));
        experiment.somewhereIn(rush, PEOPLE);
        if (serverDiesWhileDrawing) {
            die(town);
        } else {
            die(server);
        }
        Told told = rush.finish();
        town.desk().close(experiment.relay);

        if (serverDiesWhileDrawing) {
            killInTheMiddle(experiment, server);
            server.launch();
            server.awaitUp();
            assertThat(experiment.isDrawnWholly()).as("drawn, seed %d", seed).isFalse();
        } else {
            CompletableFuture<?> unheard = drawOnce(experiment);
            Waiting.millis(experiment.chance.nextInt(300));
            die(town);
            unheard.exceptionally(broken -> null).join();
            System.out.printf("lots, seed %d: drawn before the death: %s%n", seed, experiment.isDrawnWholly());
        }

        JsonNode drawn = town.desk().draw(experiment.relay);
        assertThat(town.desk().draw(experiment.relay))
                .as("drawn again, seed %d", seed)
                .isEqualTo(drawn);
        assertThat(drawn.get("order")).hasSize(PEOPLE);
        assertThat(experiment.isDrawnWholly()).as("drawn, seed %d", seed).isTrue();
        int size = Math.min(SIZE, experiment.callable());
        JsonNode batch = town.desk().call(experiment.relay, SIZE, "lots-" + seed);
        BatchIT.balances(batch.get("balance"), size, seed);
        experiment.assertEverybodyIsIn("lots drawn while parts die", told);
        experiment.assertLedgerVerifies();
    }

    private static void die(Node server) {
        server.kill();
        server.launch();
        server.awaitUp();
    }

    private static void die(Town town) {
        town.database().kill();
        town.database().start();
    }

    private static CompletableFuture<?> drawOnce(Experiment experiment) {
        return experiment.town.desk().web().postLater("/api/relays/" + experiment.relay + "/draw", null);
    }

    /** Somebody holds one entry: the draw gets as far as giving out ranks, and no further. */
    private static void killInTheMiddle(Experiment experiment, Node server) throws SQLException {
        try (Connection other = experiment.town.database().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("SELECT number FROM relay_entry WHERE relay_id = " + experiment.relay
                    + " AND number = " + (1 + experiment.chance.nextInt(PEOPLE)) + " FOR UPDATE");
            CompletableFuture<?> unheard = drawOnce(experiment);
            while (!ranksAreGiven(experiment.town) && !unheard.isDone()) {
                Waiting.millis(5);
            }
            server.kill();
            assertThat(unheard.handle((answer, broken) -> broken != null).join())
                    .as("the draw was under way, seed %d", experiment.seed)
                    .isTrue();
            other.rollback();
        }
    }

    private static boolean ranksAreGiven(Town town) throws SQLException {
        try (Connection connection = town.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM information_schema.PROCESSLIST"
                        + " WHERE INFO LIKE 'UPDATE relay_entry SET draw_rank%'")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }
}
