package org.lanekeeper.standalone.survival;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.standalone.survival.crowd.Rush;
import org.lanekeeper.standalone.survival.crowd.Waiting;
import org.lanekeeper.standalone.survival.town.InTown;
import org.lanekeeper.standalone.survival.town.Node;
import org.lanekeeper.standalone.survival.town.Town;

/** Two and three servers give the numbers of one relay; one of them stands still for a while. */
@InTown
class SeveralServersIT {
    private static final int PEOPLE = 500;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void twoShareOneRelay(long seed, Town town) throws Exception {
        List<URI> servers = Experiment.addresses(town.nodes(2));
        Experiment experiment = Experiment.in(town, seed);
        Rush rush = Rush.begin(experiment.plan(), town.residents(PEOPLE), servers);
        experiment.everybodyIsIn("two servers", rush.finish(), servers.get(0));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void oneOfThreeStandsStill(long seed, Town town) throws Exception {
        List<Node> nodes = town.nodes(3);
        List<URI> servers = Experiment.addresses(nodes);
        Experiment experiment = Experiment.in(town, seed);
        Rush rush = Rush.begin(experiment.plan().withPatience(Duration.ofSeconds(3)), town.residents(PEOPLE), servers);
        experiment.somewhereIn(rush, PEOPLE);
        Node still = nodes.get(experiment.chance.nextInt(nodes.size()));
        still.pause();
        int before = rush.numbers();
        for (int i = 0; i < 30 && !rush.isOver(); i++) {
            Waiting.millis(1000);
            System.out.println("still for " + i + " s: " + rush.numbers() + " after " + before);
        }
        still.resume();
        experiment.everybodyIsIn("one of three stopped", rush.finish(), servers.get(0));
    }
}
