package org.lanekeeper.standalone.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.standalone.survival.crowd.Answer;
import org.lanekeeper.standalone.survival.crowd.Doubles;
import org.lanekeeper.standalone.survival.crowd.Phone;
import org.lanekeeper.standalone.survival.crowd.Resident;
import org.lanekeeper.standalone.survival.crowd.Rush;
import org.lanekeeper.standalone.survival.crowd.Told;
import org.lanekeeper.standalone.survival.crowd.Waiting;
import org.lanekeeper.standalone.survival.town.InTown;
import org.lanekeeper.standalone.survival.town.Node;
import org.lanekeeper.standalone.survival.town.Town;

/** One of two servers has a clock that is wrong by minutes or an hour, before and after the opening. */
@InTown
class ClockIT {
    private static final int PEOPLE = 200;
    private static final List<Duration> AHEAD =
            List.of(Duration.ofHours(-1), Duration.ofHours(1), Duration.ofMinutes(-4), Duration.ofMinutes(4));
    private static final Duration UNTIL_OPENING = Duration.ofSeconds(6);
    private static final Duration LATEST_EARLY = Duration.ofSeconds(1);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void opensNothingEarlyAndKeepsNobodyOut(long seed, Town town) throws Exception {
        URI right = town.nodes(1).get(0).address();
        Duration ahead = AHEAD.get((int) (seed % AHEAD.size()));
        try (Node wrong = town.newShiftedNode(ahead)) {
            wrong.launch();
            wrong.awaitUp();
            List<URI> servers = List.of(wrong.address(), right);
            Instant opens = Instant.now().plus(UNTIL_OPENING);
            Experiment experiment = Experiment.opening(town, seed, opens);
            Phone phone = new Phone(experiment.relay, Duration.ofSeconds(30));
            while (Instant.now().isBefore(opens.minus(LATEST_EARLY))) {
                Resident eager = town.residents(PEOPLE).get(experiment.chance.nextInt(PEOPLE));
                Told early = Doubles.atOnce(phone, eager, List.of("early-a", "early-b"), servers);
                if (Instant.now().isBefore(opens)) {
                    assertThat(early.answers())
                            .as("before the opening, one clock %s ahead, seed %d", ahead, seed)
                            .extracting(Answer::problem)
                            .containsOnly("not-yet-open");
                }
                Waiting.millis(200);
            }
            Waiting.millis(Math.max(0, Duration.between(Instant.now(), opens).toMillis()) + 1_500);
            Rush rush = Rush.begin(experiment.plan(), town.residents(PEOPLE), servers);
            experiment.assertEverybodyIsIn("one clock " + ahead + " ahead", rush.finish());
        }
    }
}
