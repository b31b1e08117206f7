package org.lanekeeper.bot.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanekeeper.bot.Memory;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.bot.door.Knock.EntryDoor;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.sandbox.platform.crypto.MessageCipher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every attack on every door: the status as in the table, and no effect. */
@WithBotServer
@Import(Memory.class)
class AttacksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String JOIN = "接龙 3-502 张三";

    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    Memory memory;

    private final String run = Long.toString(System.nanoTime());
    private Relay relay;

    @BeforeEach
    void openARelay() {
        street.empty();
        long committee = street.committee("幸福居委会", "");
        street.household(committee, "幸福里小区", "3", "", "502", "张三", "13800000001");
        relay = street.openRelay(committee);
    }

    private static List<List<String>> table() throws IOException {
        try (InputStream table = AttacksTest.class.getResourceAsStream("attacks.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(",")))
                    .toList();
        }
    }

    private void comesIn(Knock knock) {
        assertThat(outside.send(knock.request(outside)).statusCode()).isEqualTo(200);
    }

    private void awaitEntries(int count) {
        await().atMost(PATIENCE).until(() -> street.queue(relay).size() == count);
    }

    private int people(String name) {
        return street.jdbc().queryForObject("SELECT COUNT(*) FROM resident WHERE external_id = ?", Integer.class, name);
    }

    @ParameterizedTest
    @EnumSource(EntryDoor.class)
    void nobodyElseComesIn(EntryDoor door) throws IOException {
        List<List<String>> table = table();
        int column = table.get(0).indexOf(door.name());
        assertThat(table.stream().skip(1).map(row -> row.get(0)))
                .containsExactlyElementsOf(
                        Stream.of(Attack.values()).map(Enum::name).toList());
        for (List<String> row : table.subList(1, table.size())) {
            if (row.get(column).equals("-")) {
                continue;
            }
            Attack attack = Attack.valueOf(row.get(0));
            HttpRequest.Builder forged = attack.on(door.knock(run + attack.ordinal(), "attacker", JOIN))
                    .request(outside);
            HttpResponse<String> answer = outside.send(forged);
            assertThat(answer.statusCode()).as("%s at %s", attack, door).isEqualTo(Integer.parseInt(row.get(column)));
            assertThat(answer.body()).as("%s at %s", attack, door).doesNotContain("张三", "Exception", "org.");
        }
        comesIn(door.knock(run + "99", "neighbour", JOIN));
        awaitEntries(1);
        assertThat(people("attacker")).isZero();
        assertThat(people("neighbour")).isEqualTo(1);
    }

    /** While a key is being changed; the answer is under the key of the question. */
    @ParameterizedTest
    @CsvSource({"MP", "WECOM_APP", "WECOM_BOT", "FEISHU"})
    void theKeyBeforeTheChangeStillOpens(EntryDoor door) {
        Knock old = door.knock(run + "1", "neighbour", JOIN).beforeTheChange();
        HttpResponse<String> answer = outside.send(old.request(outside));
        assertThat(answer.statusCode()).isEqualTo(200);
        awaitEntries(1);
        comesIn(door.knock(run + "2", "neighbour", "帮助"));
        if (door != EntryDoor.FEISHU) {
            String sealed = answer.body()
                    .replaceAll("(?s).*(?:<Encrypt><!\\[CDATA\\[|\"encrypt\":\")([A-Za-z0-9+/=]+).*", "$1");
            assertThat(new MessageCipher(Outside.OLD_KEY, old.receiver).decrypt(sealed))
                    .contains("第 1 号");
        }
    }

    /** The platform's clock and ours never agree wholly. */
    @ParameterizedTest
    @CsvSource({"MP", "MP_PLAIN", "WECOM_APP", "WECOM_BOT", "DINGTALK", "FEISHU"})
    void aClockThatIsMinutesOffDoesNoHarm(EntryDoor door) {
        comesIn(door.knock(run + "1", "early", "帮助").at(Instant.now().plus(Duration.ofMinutes(10))));
        comesIn(door.knock(run + "2", "late", JOIN).at(Instant.now().minus(Duration.ofMinutes(10))));
        awaitEntries(1);
        assertThat(people("early")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(EntryDoor.class)
    void aReplayedRequestHasNoSecondEffect(EntryDoor door) {
        HttpRequest.Builder join = door.knock(run + "1", "neighbour", JOIN).request(outside);
        String first = outside.send(join).body();
        awaitEntries(1);
        assertThat(people("neighbour")).isEqualTo(1);
        for (int again = 0; again < 2; again++) {
            HttpResponse<String> answer = outside.send(join);
            assertThat(answer.statusCode()).isEqualTo(200);
            if (door == EntryDoor.MP_PLAIN) {
                assertThat(content(answer.body())).isEqualTo(content(first)).contains("第 1 号");
            }
            memory.lose();
        }
        HttpRequest.Builder leave = door.knock(run + "2", "neighbour", "退出接龙").request(outside);
        outside.send(leave);
        await().atMost(PATIENCE)
                .until(() -> street.jdbc().queryForObject("SELECT COUNT(*) FROM conversation", Integer.class) == 1);
        HttpRequest.Builder sure = door.knock(run + "3", "neighbour", "退出1").request(outside);
        outside.send(sure);
        await().atMost(PATIENCE).until(() -> street.queue(relay).get(0).status() == EntryStatus.WITHDRAWN);
        memory.lose();
        assertThat(outside.send(join).statusCode()).isEqualTo(200);
        settle(door);
        assertThat(street.queue(relay))
                .as("a join from before brings nobody back who has left")
                .singleElement()
                .satisfies(entry -> assertThat(entry.status()).isEqualTo(EntryStatus.WITHDRAWN));
        comesIn(door.knock(run + "4", "neighbour", JOIN));
        awaitEntries(2);
        memory.lose();
        outside.send(leave);
        settle(door);
        outside.send(sure);
        settle(door);
        assertThat(street.queue(relay).get(1).status())
                .as("an old farewell takes no new place away")
                .isNotEqualTo(EntryStatus.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(EntryDoor.class)
    void whatOvertakesIsHeardAsItComes(EntryDoor door) {
        HttpRequest.Builder leave = door.knock(run + "2", "neighbour", "退出接龙").request(outside);
        HttpRequest.Builder sure = door.knock(run + "3", "neighbour", "退出1").request(outside);
        outside.send(leave);
        outside.send(sure);
        settle(door);
        assertThat(street.queue(relay)).isEmpty();
        comesIn(door.knock(run + "1", "neighbour", JOIN));
        awaitEntries(1);
        // the platform delivers once more what it had delivered too early
        outside.send(leave);
        outside.send(sure);
        settle(door);
        assertThat(street.queue(relay))
                .singleElement()
                .satisfies(entry -> assertThat(entry.status()).isNotEqualTo(EntryStatus.WITHDRAWN));
    }

    /** One more message of somebody else has been worked on: those before it have been as well. */
    private void settle(EntryDoor door) {
        String other = "other-" + System.nanoTime();
        comesIn(door.knock(run + System.nanoTime() % 1_000_000, other, "帮助"));
        await().atMost(PATIENCE).until(() -> people(other) == 1);
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String content(String xml) {
        return xml.replaceAll("(?s).*<Content>(.*)</Content>.*", "$1");
    }
}
