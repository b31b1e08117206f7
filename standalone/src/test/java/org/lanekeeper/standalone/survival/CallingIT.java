package org.lanekeeper.standalone.survival;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lanekeeper.sandbox.process.LoopbackPorts;
import org.lanekeeper.standalone.survival.crowd.Phone;
import org.lanekeeper.standalone.survival.crowd.Resident;
import org.lanekeeper.standalone.survival.crowd.Rush;
import org.lanekeeper.standalone.survival.crowd.Waiting;
import org.lanekeeper.standalone.survival.town.InTown;
import org.lanekeeper.standalone.survival.town.Node;
import org.lanekeeper.standalone.survival.town.Platforms;
import org.lanekeeper.standalone.survival.town.Program;
import org.lanekeeper.standalone.survival.town.Town;

/**
 * Two hundred households are called to buy while everything goes wrong: tokens expire, consents are gone, a robot is shut
 * out, the gateway for text messages is down, and the sender is killed, in the long form four times, each time between two
 * other steps. What the platforms took is compared with what the database says.
 */
@InTown
class CallingIT {
    private static final int NO_CONSENT_LEFT = 30;
    private static final Duration GATEWAY_AWAY = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Map<String, String> QUICK = Map.ofEntries(
            entry("lanekeeper.warm-up.messages", "0"),
            entry("lanekeeper.delivery.every", "200ms"),
            entry("lanekeeper.delivery.claim", "5s"),
            entry("lanekeeper.delivery.ahead", "2s"),
            entry("lanekeeper.delivery.backoff", "300ms"),
            entry("lanekeeper.delivery.longest-backoff", "2s"),
            entry("lanekeeper.delivery.rest-after-faults", "1s"),
            entry("lanekeeper.wechat.timeout", "2500ms"),
            entry("db-scheduler.polling-interval", "200ms"),
            entry("db-scheduler.heartbeat-interval", "1s"),
            entry("lanekeeper.groups.every", "24h"));

    /** What goes wrong in the midst of it. */
    private interface Trouble {
        void happen(Node sender, Platforms platforms) throws InterruptedException;
    }

    @Test
    void twoHundredAreToldOnceThoughTheSenderIsKilled(Town town) throws Exception {
        call(town, CallingIT::oneDeath);
    }

    @Tag("long")
    @Test
    void twoHundredAreToldOnceWhateverGoesWrong(Town town) throws Exception {
        call(town, CallingIT::fourDeaths);
    }

    private static void call(Town town, Trouble trouble) throws Exception {
        town.closeChat();
        long relay = signUp(town);
        int port = LoopbackPorts.choose(0);
        Map<String, String> settings = new HashMap<>(QUICK);
        settings.put("LANEKEEPER_SIM_PORT", String.valueOf(port));
        Node sender = town.newNode("sender", Program.BOT, settings);
        try (Connection database = town.database().connect();
                Platforms platforms = Platforms.before(sender.address(), port);
                sender) {
            CalledPeople.prepare(database, town.residents(CalledPeople.BATCH));
            sender.launch();
            sender.awaitUp();
            for (Resident resident : town.residents(CalledPeople.IN_MINI_PROGRAM)) {
                platforms.consent(CalledPeople.openid(resident));
            }
            await(database, "SELECT COALESCE(SUM(remaining), 0) >= " + CalledPeople.IN_MINI_PROGRAM + " FROM consent");
            CalledPeople.bind(database, town.residents(CalledPeople.IN_MINI_PROGRAM));
            platforms.arm("sms", "refuse", 100_000);
            platforms.arm("dingtalk-robot", "130101", 1);
            platforms.arm("miniapp", "40001", 2);
            platforms.arm("miniapp", "43101", NO_CONSENT_LEFT);
            platforms.arm("miniapp", "lost", 2);
            platforms.slow("miniapp", 2);
            town.desk().call(relay, CalledPeople.BATCH, "calling-" + relay);
            trouble.happen(sender, platforms);
            await(
                    database,
                    "SELECT COUNT(*) = 0 FROM delivery WHERE status IN ('WAITING', 'SENDING')"
                            + " AND household_id IS NOT NULL");
            await(
                    database,
                    "SELECT COUNT(*) = 1 FROM delivery d JOIN notice n ON n.id = d.notice_id"
                            + " JOIN group_chat g ON g.id = d.group_chat_id WHERE n.relay_id = " + relay
                            + " AND n.kind = 'CALL_TO_BUY' AND g.robot = '楼组长群' AND d.status = 'SENT'");
            for (Resident resident : town.residents(CalledPeople.BATCH)) {
                platforms.reportAgain(CalledPeople.phone(resident));
            }
            Waiting.millis(1500);
            compare(database, platforms, relay);
        }
    }

    /** Taken by the platform, not recorded by the sender; the rest is claimed and not begun. */
    private static void oneDeath(Node sender, Platforms platforms) {
        Instant down = Instant.now();
        awaitSent(platforms, "miniapp", 4);
        restart(sender);
        awaitEndOfOutage(down);
        platforms.disarm();
        platforms.arm("dingtalk-robot", "130101", 1);
        platforms.arm("sms-report", "lost", 20);
    }

    private static void fourDeaths(Node sender, Platforms platforms) throws InterruptedException {
        Instant down = Instant.now();
        awaitSent(platforms, "miniapp", 4);
        restart(sender);
        platforms.disarm();
        platforms.arm("sms", "refuse", 100_000);
        platforms.slow("miniapp", 0.3);
        platforms.arm("dingtalk-robot", "130101", 1);
        // nothing can be recorded any more; then it dies
        awaitSent(platforms, "miniapp", 12);
        sender.wire().refuse();
        Waiting.millis(300);
        sender.kill();
        sender.wire().mend();
        sender.launch();
        sender.awaitUp();
        awaitEndOfOutage(down);
        platforms.disarm();
        platforms.arm("sms-report", "lost", 20);
        // somewhere in the midst of the text messages, between a message and its report
        awaitSent(platforms, "sms", 20);
        restart(sender);
        awaitSent(platforms, "sms", 60);
        restart(sender);
    }

    /** The gateway for text messages has refused everything since then. */
    private static void awaitEndOfOutage(Instant down) {
        Waiting.millis(Math.max(
                0, Duration.between(Instant.now(), down.plus(GATEWAY_AWAY)).toMillis()));
    }

    private static long signUp(Town town) {
        Node server = town.nodes(1).get(0);
        long relay = town.desk().announce(Instant.now().minusSeconds(60), Map.of("quota", CalledPeople.BATCH));
        Rush.begin(
                        Rush.Plan.of(new Phone(relay, Duration.ofSeconds(30)), 1),
                        town.residents(CalledPeople.BATCH),
                        List.of(server.address()))
                .finish();
        return relay;
    }

    private static void restart(Node node) {
        node.kill();
        node.launch();
        node.awaitUp();
    }

    private static void await(Connection database, String question) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Statement statement = database.createStatement()) {
            while (true) {
                try (ResultSet row = statement.executeQuery(question)) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return;
                    }
                }
                assertThat(System.nanoTime()).as(question).isLessThan(deadline);
                Waiting.millis(50);
            }
        }
    }

    private static void awaitSent(Platforms platforms, String platform, int count) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (platforms.sent(platform).size() < count) {
            assertThat(System.nanoTime()).as(platform).isLessThan(deadline);
            Waiting.millis(20);
        }
    }

    /** What was told to whom by the platforms' own ledger, against the record. */
    private static void compare(Connection database, Platforms platforms, long relay) throws SQLException {
        Map<String, Integer> got = new HashMap<>();
        platforms.sent("miniapp").forEach(it -> got.merge(it.get("to").asString(), 1, Integer::sum));
        Map<String, Integer> texts = new HashMap<>();
        platforms.sent("sms").forEach(it -> texts.merge(it.get("to").asString(), 1, Integer::sum));
        assertThat(texts.values()).as("one request id is one text message").allMatch(count -> count == 1);

        int messages = 0;
        int calls = 0;
        int hands = 0;
        List<String> faults = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT d.household_id, d.status, d.possibly_twice, h.phone FROM delivery d"
                                + " JOIN notice n ON n.id = d.notice_id JOIN household h ON h.id = d.household_id"
                                + " WHERE n.relay_id = " + relay + " AND n.kind = 'CALL_TO_BUY'")) {
            while (row.next()) {
                long household = row.getLong(1);
                String status = row.getString(2);
                boolean perhaps = row.getBoolean(3);
                int told = got.getOrDefault("survival-" + household, 0) + texts.getOrDefault(row.getString(4), 0);
                boolean message = status.equals("SENT") || status.equals("ARRIVED");
                messages += message ? 1 : 0;
                calls += status.equals("TO_CALL") ? 1 : 0;
                hands += status.equals("TO_DELIVER") ? 1 : 0;
                int least = message ? 1 : 0;
                int most = perhaps ? 2 : least;
                if (told < least || told > most) {
                    faults.add(status + (perhaps ? ", possibly twice" : "") + ": told " + told + " times");
                }
            }
        }
        System.out.printf(
                "%d = %d messages + %d calls + %d hand deliveries%n", messages + calls + hands, messages, calls, hands);
        assertThat(faults).isEmpty();
        assertThat(messages + calls + hands).as("households of the batch").isEqualTo(CalledPeople.BATCH);
        assertThat(hands).isEqualTo(CalledPeople.CARRIED);
        assertThat(calls)
                .as("without a mobile, and those that a person has to ask")
                .isBetween(CalledPeople.WITHOUT_MOBILE, CalledPeople.WITHOUT_MOBILE + 12);
        assertThat(number(
                        database,
                        "SELECT COUNT(*) FROM delivery d JOIN notice n ON n.id = d.notice_id" + " WHERE n.relay_id = "
                                + relay + " AND d.status = 'ARRIVED'"))
                .as("reports were heard")
                .isGreaterThan(50);
        assertThat(number(
                        database, "SELECT COUNT(*) FROM channel_trouble WHERE error = '130101' AND until IS NOT NULL"))
                .as("staff read of the robot that is shut out")
                .isEqualTo(1);
    }

    private static int number(Connection database, String question) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getInt(1);
        }
    }
}
