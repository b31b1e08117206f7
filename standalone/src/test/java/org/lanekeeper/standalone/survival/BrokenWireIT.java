package org.lanekeeper.standalone.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.standalone.survival.crowd.Resident;
import org.lanekeeper.standalone.survival.crowd.Rush;
import org.lanekeeper.standalone.survival.crowd.Told;
import org.lanekeeper.standalone.survival.crowd.Waiting;
import org.lanekeeper.standalone.survival.town.CommitCut;
import org.lanekeeper.standalone.survival.town.InTown;
import org.lanekeeper.standalone.survival.town.Node;
import org.lanekeeper.standalone.survival.town.Town;

/** The database is there, but the way to it is not: refusing, slow, silent, or cut at the worst moment. */
@InTown
class BrokenWireIT {
    private static final int PEOPLE = 300;
    private static final int CUTS = 6;
    private static final Duration SOON = Duration.ofSeconds(15);
    /**
     * Nobody tells that a connection leads nowhere: the first is found out by waiting for ten seconds. All others are thrown
     * away with it, but whoever was using one finds out likewise, and a sign-up may have to come again.
     */
    private static final Duration AFTER_THE_TIMEOUT = Duration.ofSeconds(30);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void refusesForTenSeconds(long seed, Town town) throws Exception {
        Node server = town.nodes(1).get(0);
        Experiment experiment = Experiment.in(town, seed);
        Rush rush = begin(experiment, server);
        experiment.somewhereIn(rush, PEOPLE);
        server.wire().refuse();
        Waiting.millis(10_000);
        server.wire().mend();
        Told told = finish("database refusing for 10 s", experiment, rush, server);
        assertThat(told.silent()).as("requests without an answer").isZero();
        assertThat(told.busy()).as("told to come again").isPositive();
    }

    @Tag("long")
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void isSlow(long seed, Town town) throws Exception {
        Node server = town.nodes(1).get(0);
        Experiment experiment = Experiment.in(town, seed);
        Rush rush = begin(experiment, server);
        experiment.somewhereIn(rush, PEOPLE);
        server.wire().slow(Duration.ofMillis(500));
        Waiting.millis(12_000);
        server.wire().mend();
        Told told = finish("database slow by 1 s a statement", experiment, rush, server);
        assertThat(told.silent()).as("requests without an answer").isZero();
    }

    @Tag("long")
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void fallsSilentForTenSeconds(long seed, Town town) throws Exception {
        Node server = town.nodes(1).get(0);
        Experiment experiment = Experiment.in(town, seed);
        Rush rush = begin(experiment, server);
        experiment.somewhereIn(rush, PEOPLE);
        server.wire().silence();
        Waiting.millis(10_000);
        server.wire().cut();
        server.wire().mend();
        Told told = finish("database silent for 10 s", experiment, rush, server);
        assertThat(told.silent()).as("requests without an answer").isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void forgetsTheConnectionsThereAre(long seed, Town town) throws Exception {
        Node server = town.nodes(1).get(0);
        Experiment experiment = Experiment.in(town, seed);
        Rush rush = begin(experiment, server);
        experiment.somewhereIn(rush, PEOPLE);
        server.wire().forget();
        Told told = finish("connections forgotten", experiment, rush, server, AFTER_THE_TIMEOUT);
        assertThat(told.silent()).as("requests without an answer").isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void isCutAroundTheCommit(long seed, Town town) throws Exception {
        Node server = town.nodes(1).get(0);
        Experiment experiment = Experiment.in(town, seed);
        List<URI> servers = List.of(server.address());
        List<Resident> people = town.residents(PEOPLE);
        CommitCut[] cuts = CommitCut.values();
        int before = server.wire().cutsMade();
        Told told = null;
        for (int i = 0; i < CUTS; i++) {
            server.wire().cutAtCommit(cuts[experiment.chance.nextInt(cuts.length)]);
            // however few commits a crowd needs, one of them is cut
            Told crowd = Rush.begin(
                            experiment.plan(), people.subList(PEOPLE * i / CUTS, PEOPLE * (i + 1) / CUTS), servers)
                    .finish();
            told = told == null ? crowd : told.and(crowd);
        }
        experiment.assertEverybodyIsIn("connection cut at COMMIT", told);
        assertThat(server.wire().cutsMade() - before).as("connections cut").isEqualTo(CUTS);
        assertThat(told.silent()).as("requests without an answer").isZero();
    }

    private static Rush begin(Experiment experiment, Node server) {
        return Rush.begin(experiment.plan(), experiment.town.residents(PEOPLE), List.of(server.address()));
    }

    private static Told finish(String what, Experiment experiment, Rush rush, Node server) throws Exception {
        return finish(what, experiment, rush, server, SOON);
    }

    private static Told finish(String what, Experiment experiment, Rush rush, Node server, Duration soon)
            throws Exception {
        List<URI> servers = List.of(server.address());
        Told afterwards = experiment.firstNumberAfter(
                what, experiment.town.residents(PEOPLE + 1).get(PEOPLE), servers, soon);
        Told told = rush.finish().and(afterwards);
        experiment.assertEverybodyIsIn(what, told);
        return told;
    }
}
