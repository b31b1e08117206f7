package org.lanekeeper.standalone.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.standalone.survival.crowd.Rush;
import org.lanekeeper.standalone.survival.crowd.Told;
import org.lanekeeper.standalone.survival.crowd.Waiting;
import org.lanekeeper.standalone.survival.town.InTown;
import org.lanekeeper.standalone.survival.town.SmallDisk;
import org.lanekeeper.standalone.survival.town.Town;

/** The database's disk is full in the middle of a rush, until somebody tidies up. */
@InTown
class DiskFullIT {
    private static final int PEOPLE = 500;
    /** The tables have some room left in their files, which several rushes use up. */
    private static final int MOST_RUSHES = 12;

    private static final Duration SOON = Duration.ofSeconds(15);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void promisesNothingItCannotKeepAndRecoversByItself(long seed, Town town) throws Exception {
        List<URI> servers = Experiment.addresses(town.nodes(1));
        Optional<SmallDisk> laid = SmallDisk.under(town.database());
        assumeTrue(laid.isPresent(), "needs root to mount a small file system");
        try (SmallDisk disk = laid.get()) {
            town.nodes(1);
            disk.fill();
            boolean felt = false;
            for (int i = 0; i < MOST_RUSHES && !felt; i++) {
                felt = rush(town, seed * MOST_RUSHES + i, servers, disk);
            }
            assertThat(felt)
                    .as("somebody noticed that the disk was full, seed %d", seed)
                    .isTrue();
        }
    }

    /** False if everybody came through in spite of the full disk. */
    private static boolean rush(Town town, long seed, List<URI> servers, SmallDisk disk) throws Exception {
        Experiment experiment = Experiment.in(town, seed);
        Rush rush = Rush.begin(experiment.plan(), town.residents(PEOPLE), servers);
        while (!rush.isOver() && rush.refusals() == 0) {
            Waiting.millis(5);
        }
        boolean felt = !rush.isOver();
        Told told;
        if (felt) {
            Waiting.millis(3_000);
            System.out.println("disk full: " + rush.numbers() + " numbers, " + rush.refusals() + " told to come again");
            disk.free();
            if (!town.database().isUp()) {
                town.database().start();
            }
            Told next = experiment.firstNumberAfter(
                    "disk full", town.residents(PEOPLE + 1).get(PEOPLE), servers, SOON);
            told = rush.finish().and(next);
            assertThat(told.silent())
                    .as("requests without an answer, seed %d", seed)
                    .isZero();
        } else {
            told = rush.finish();
        }
        experiment.assertEverybodyIsIn("disk full", told);
        return felt;
    }
}
