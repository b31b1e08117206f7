package org.lanekeeper.standalone.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.standalone.survival.crowd.Rush;
import org.lanekeeper.standalone.survival.crowd.Told;
import org.lanekeeper.standalone.survival.crowd.Waiting;
import org.lanekeeper.standalone.survival.town.InTown;
import org.lanekeeper.standalone.survival.town.Node;
import org.lanekeeper.standalone.survival.town.Town;

/** Two and three servers give the numbers of one relay; one of them stands still for a while. */
@InTown
class SeveralServersIT {
    private static final int PEOPLE = 500;
    /** More than the database bears an idle transaction; usually a fraction of it. */
    private static final Duration SOON = Duration.ofSeconds(45);
    /** People whose phone gives a server up and asks another one. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final long STILL = Long.getLong("survival.still", 9_000);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void twoShareOneRelay(long seed, Town town) throws Exception {
        List<URI> servers = Experiment.addresses(town.nodes(2));
        Experiment experiment = Experiment.in(town, seed);
        Rush rush = Rush.begin(experiment.plan(), town.residents(PEOPLE), servers);
        experiment.assertEverybodyIsIn("two servers", rush.finish());
    }

    /** What it holds in the database must not hold the others up for as long as it stands. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void oneOfThreeStandsStill(long seed, Town town) throws Exception {
        List<Node> nodes = town.nodes(3);
        Experiment experiment = Experiment.in(town, seed);
        Rush rush = Rush.begin(experiment.plan(PATIENCE), town.residents(PEOPLE), Experiment.addresses(nodes));
        experiment.somewhereIn(rush, PEOPLE);
        Node still = nodes.get(experiment.chance.nextInt(nodes.size()));
        still.pause();
        long begun = System.nanoTime();
        List<URI> others = Experiment.addresses(
                nodes.stream().filter(node -> node != still).toList());
        Told during = experiment.firstNumberAfter(
                "one of three stopped", town.residents(PEOPLE + 1).get(PEOPLE), others, SOON);
        assertThat(during.unheard())
                .as("people at the other servers without a number, seed %d", seed)
                .isEmpty();
        Waiting.millis(
                Math.max(0, STILL - Duration.ofNanos(System.nanoTime() - begun).toMillis()));
        still.resume();
        experiment.assertEverybodyIsIn("one of three stopped", rush.finish().and(during));
    }
}
