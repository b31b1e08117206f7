package org.lanekeeper.standalone.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.standalone.survival.crowd.Desk;
import org.lanekeeper.standalone.survival.crowd.Rush;
import org.lanekeeper.standalone.survival.crowd.Told;
import org.lanekeeper.standalone.survival.crowd.Waiting;
import org.lanekeeper.standalone.survival.town.InTown;
import org.lanekeeper.standalone.survival.town.Node;
import org.lanekeeper.standalone.survival.town.Town;
import tools.jackson.databind.JsonNode;

/** A batch is being called when the server or the database dies; the secretary tries again. */
@InTown
class BatchIT {
    private static final int PEOPLE = 250;
    private static final int SIZE = 40;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void isCalledOnceWhateverDies(long seed, Town town) throws Exception {
        Node server = town.nodes(1).get(0);
        Experiment experiment = Experiment.in(town, seed);
        Told told = Rush.begin(experiment.plan(), town.residents(PEOPLE), List.of(server.address()))
                .finish();
        for (int number = 1; number <= 3; number++) {
            String key = "batch-" + seed + "-" + number;
            int size = Math.min(SIZE, experiment.callable());
            CompletableFuture<JsonNode> called =
                    CompletableFuture.supplyAsync(() -> call(town.desk(), experiment.relay, key));
            Waiting.millis(experiment.chance.nextInt(60));
            if ((seed + number) % 4 == 0) {
                server.kill();
                server.launch();
                server.awaitUp();
            } else {
                town.database().kill();
                town.database().start();
            }
            JsonNode batch = called.join();
            assertThat(batch.get("number").asInt()).as("batch, seed %d", seed).isEqualTo(number);
            assertThat(call(town.desk(), experiment.relay, key).get("number").asInt())
                    .as("the same request once more, seed %d", seed)
                    .isEqualTo(number);
            balances(batch.get("balance"), size, seed);
        }
        experiment.assertEverybodyIsIn("batches called while parts die", told);
    }

    private static JsonNode call(Desk desk, long relay, String key) {
        return desk.call(relay, SIZE, key);
    }

    /** Everybody in a batch is told in one way. */
    static void balances(JsonNode balance, int size, long seed) {
        int sum = balance.get("messages").asInt()
                + balance.get("calls").asInt()
                + balance.get("waiting").asInt()
                + balance.get("failed").asInt();
        assertThat(sum).as("%s, seed %d", balance.get("equation"), seed).isEqualTo(size);
    }
}
