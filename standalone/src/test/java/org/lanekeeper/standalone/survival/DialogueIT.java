package org.lanekeeper.standalone.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.standalone.survival.crowd.Chat;
import org.lanekeeper.standalone.survival.crowd.Resident;
import org.lanekeeper.standalone.survival.crowd.Waiting;
import org.lanekeeper.standalone.survival.town.InTown;
import org.lanekeeper.standalone.survival.town.Town;

/** A talk with the chat server outlives the server. */
@InTown
class DialogueIT {
    private static final int LOOKS = 1_000;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void aHalfFinishedSignUpGoesOnAtAnotherServerAndAfterARestart(long seed, Town town) {
        Experiment experiment = Experiment.in(town, seed);
        town.desk().closeAllBut(experiment.relay);
        Resident resident = town.residents(300).get(experiment.chance.nextInt(300));
        String person = "draft-" + System.nanoTime();
        assertThat(town.chat().say(person, "我要两包口罩")).contains("几号楼几室");
        town.killChat();
        Chat other = town.otherChat();
        assertThat(other.say(person, resident.compound() + " " + resident.address()))
                .contains("姓名");
        town.killOtherChat();
        // the register knows other people there: the entry is looked into, and has its number all the same
        assertThat(town.chat().say(person, "王建国")).contains("第 1 号", "口罩 2 份");
    }

    /** The number is given, the person was asked to wait, and the server dies with the words in its hand. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.lanekeeper.standalone.survival.Experiment#seeds")
    void killedBetweenTheCommitAndTheLateAnswer(long seed, Town town) throws Exception {
        Experiment experiment = Experiment.in(town, seed);
        town.desk().closeAllBut(experiment.relay);
        Resident resident = town.residents(300).get(experiment.chance.nextInt(300));
        String person = "late-" + System.nanoTime();
        String signUp = "接龙 " + resident.compound() + " " + resident.address() + " " + resident.name();
        town.chat().say(person, "帮助");
        try (Connection row = town.database().connect();
                Connection words = town.database().connect()) {
            row.setAutoCommit(false);
            run(row, "SELECT id FROM relay WHERE id = " + experiment.relay + " FOR UPDATE");
            assertThat(town.chat().say(person, signUp)).contains("结果马上发给您");
            run(words, "LOCK TABLES staff_reply WRITE");
            row.commit();
            awaitEntry(town, experiment.relay);
            town.killChat();
            run(words, "UNLOCK TABLES");
        }
        Chat chat = town.chat();
        assertThat(chat.say(person, "排到几号了")).contains("第 1 号");
        assertThat(chat.say(person, signUp)).contains("已登记", "第 1 号");
        assertThat(entries(town, experiment.relay)).isEqualTo(1);
        assertThat(chat.writtenTo(person)).hasSizeLessThanOrEqualTo(1);
    }

    private static void awaitEntry(Town town, long relay) throws SQLException {
        for (int i = 0; i < LOOKS && entries(town, relay) == 0; i++) {
            Waiting.millis(5);
        }
    }

    private static int entries(Town town, long relay) throws SQLException {
        try (Connection connection = town.database().connect();
                Statement statement = connection.createStatement();
                ResultSet count =
                        statement.executeQuery("SELECT COUNT(*) FROM relay_entry WHERE relay_id = " + relay)) {
            count.next();
            return count.getInt(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
