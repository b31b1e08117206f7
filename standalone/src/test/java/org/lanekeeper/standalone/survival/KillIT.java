package org.lanekeeper.standalone.survival;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.standalone.survival.crowd.Resident;
import org.lanekeeper.standalone.survival.crowd.Rush;
import org.lanekeeper.standalone.survival.crowd.Told;
import org.lanekeeper.standalone.survival.town.InTown;
import org.lanekeeper.standalone.survival.town.Node;
import org.lanekeeper.standalone.survival.town.Town;

/** A part dies in the middle of the rush, without a last word, and comes back. */
@InTown
class KillIT {
    private static final int PEOPLE = 400;
    private static final Duration SOON = Duration.ofSeconds(15);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void theOnlyServer(long seed, Town town) throws Exception {
        Node server = town.nodes(1).get(0);
        Experiment experiment = Experiment.in(town, seed);
        Rush rush = begin(experiment, List.of(server.address()));
        experiment.somewhereIn(rush, PEOPLE);
        server.kill();
        server.launch();
        server.awaitUp();
        Told told = withANewcomer("server killed", experiment, rush, List.of(server.address()));
        experiment.assertEverybodyIsIn("server killed", told);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void theDatabase(long seed, Town town) throws Exception {
        List<URI> servers = Experiment.addresses(town.nodes(1));
        Experiment experiment = Experiment.in(town, seed);
        Rush rush = begin(experiment, servers);
        experiment.somewhereIn(rush, PEOPLE);
        town.database().kill();
        town.database().start();
        Told told = withANewcomer("database killed", experiment, rush, servers);
        experiment.assertEverybodyIsIn("database killed", told);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void redis(long seed, Town town) throws Exception {
        List<URI> servers = Experiment.addresses(town.nodes(1));
        Experiment experiment = Experiment.in(town, seed);
        Rush rush = begin(experiment, servers);
        experiment.somewhereIn(rush, PEOPLE);
        town.cache().kill();
        town.cache().start();
        Told told = withANewcomer("Redis killed", experiment, rush, servers);
        experiment.assertEverybodyIsIn("Redis killed", told);
    }

    @Tag("long")
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void everything(long seed, Town town) throws Exception {
        List<Node> nodes = town.nodes(2);
        List<URI> servers = Experiment.addresses(nodes);
        Experiment experiment = Experiment.in(town, seed);
        Rush rush = begin(experiment, servers);
        experiment.somewhereIn(rush, PEOPLE);
        town.cache().kill();
        nodes.forEach(Node::kill);
        town.database().kill();
        town.cache().start();
        town.database().start();
        town.nodes(2);
        Told told = withANewcomer("everything killed", experiment, rush, servers);
        experiment.assertEverybodyIsIn("everything killed", told);
    }

    private static Rush begin(Experiment experiment, List<URI> servers) {
        return Rush.begin(experiment.plan(), experiment.town.residents(PEOPLE), servers);
    }

    /** What all were told, and somebody who comes afterwards: numbers are given again soon. */
    private static Told withANewcomer(String what, Experiment experiment, Rush rush, List<URI> servers) {
        Resident newcomer = experiment.town.residents(PEOPLE + 1).get(PEOPLE);
        Told afterwards = experiment.firstNumberAfter(what, newcomer, servers, SOON);
        return rush.finish().and(afterwards);
    }
}
