package org.lanekeeper.standalone.survival;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.standalone.survival.crowd.Chat;
import org.lanekeeper.standalone.survival.crowd.Rush;
import org.lanekeeper.standalone.survival.crowd.Waiting;
import org.lanekeeper.standalone.survival.town.InTown;
import org.lanekeeper.standalone.survival.town.Town;

/**
 * People sign up in chat, each message delivered three times, while Redis, which remembers what was answered, forgets it
 * or is not there.
 */
@InTown
class RedisIT {
    private static final int PEOPLE = 200;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void isEmptiedAgainAndAgain(long seed, Town town) throws Exception {
        Chat chat = town.chat();
        Experiment experiment = Experiment.in(town, seed);
        Rush rush = begin(experiment, chat);
        while (!rush.isOver()) {
            town.cache().empty();
            Waiting.millis(20 + experiment.chance.nextInt(100));
        }
        experiment.assertEverybodyIsIn("Redis emptied in a rush in chat", rush.finish());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void isKilledAndStaysAwayForAWhile(long seed, Town town) throws Exception {
        Chat chat = town.chat();
        Experiment experiment = Experiment.in(town, seed);
        Rush rush = begin(experiment, chat);
        experiment.somewhereIn(rush, PEOPLE);
        town.cache().kill();
        Waiting.millis(2_000);
        town.cache().start();
        experiment.assertEverybodyIsIn("Redis away in a rush in chat", rush.finish());
    }

    @Tag("long")
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void isNotThereAtAll(long seed, Town town) throws Exception {
        Chat chat = town.chat();
        Experiment experiment = Experiment.in(town, seed);
        town.cache().kill();
        experiment.assertEverybodyIsIn("no Redis", begin(experiment, chat).finish());
    }

    private static Rush begin(Experiment experiment, Chat chat) {
        experiment.town.desk().closeAllBut(experiment.relay);
        Rush.Plan plan = Rush.Plan.of(chat, experiment.seed).withClients(8);
        return Rush.begin(plan, experiment.town.residents(PEOPLE), List.of(URI.create("chat:/")));
    }
}
