package org.lanekeeper.standalone.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.standalone.survival.crowd.Answer;
import org.lanekeeper.standalone.survival.crowd.Doubles;
import org.lanekeeper.standalone.survival.crowd.Phone;
import org.lanekeeper.standalone.survival.crowd.Resident;
import org.lanekeeper.standalone.survival.crowd.Told;
import org.lanekeeper.standalone.survival.town.InTown;
import org.lanekeeper.standalone.survival.town.Town;

/** The same household a hundred times at the same moment, at two servers. */
@InTown
class DoublesIT {
    private static final int TIMES = 100;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void oneRequestSentAHundredTimes(long seed, Town town) throws Exception {
        List<URI> servers = Experiment.addresses(town.nodes(2));
        Experiment experiment = Experiment.in(town, seed);
        Resident resident = town.residents(200).get(experiment.chance.nextInt(200));
        Told told = Doubles.atOnce(phone(experiment), resident, Collections.nCopies(TIMES, "tap-" + seed), servers);
        assertThat(told.answers()).extracting(Answer::status).containsOnly(201);
        assertThat(told.answers()).extracting(Answer::number).containsOnly(1);
        assertThat(told.answers())
                .extracting(Answer::receipt)
                .containsOnly(told.answers().get(0).receipt());
        experiment.assertEverybodyIsIn("one request 100 times", told);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void aHundredRequestsOfOneHousehold(long seed, Town town) throws Exception {
        List<URI> servers = Experiment.addresses(town.nodes(2));
        Experiment experiment = Experiment.in(town, seed);
        Resident resident = town.residents(200).get(experiment.chance.nextInt(200));
        List<String> keys =
                IntStream.range(0, TIMES).mapToObj(i -> "tap-" + seed + "-" + i).toList();
        Told told = Doubles.atOnce(phone(experiment), resident, keys, servers);
        assertThat(told.answers()).extracting(Answer::number).containsOnly(1);
        assertThat(told.answers()).filteredOn(Answer::isOwn).hasSize(1);
        experiment.assertEverybodyIsIn("100 requests of one household", told);
    }

    private static Phone phone(Experiment experiment) {
        return new Phone(experiment.relay, Duration.ofSeconds(30));
    }
}
