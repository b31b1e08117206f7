package org.lanekeeper.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.BotTest;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Join;
import org.lanekeeper.community.relay.JoiningRelay;
import org.lanekeeper.community.relay.Relay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A batch is called, and everybody hears of it, whatever the platforms do. */
@BotTest
@TestPropertySource(
        properties = {
            "lanekeeper.delivery.every=100ms",
            "db-scheduler.polling-interval=100ms",
            "lanekeeper.delivery.attempts=5",
            "lanekeeper.delivery.backoff=200ms",
            "lanekeeper.delivery.rest-after-faults=300ms",
            "lanekeeper.platform-calls.read=700ms",
            "lanekeeper.platform-calls.connect=300ms"
        })
class DeliveringNoticesTest {
    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    Households households;

    @Autowired
    JoiningRelay joining;

    private final String run = Long.toString(System.nanoTime(), 36);
    private long committee;
    private Relay relay;

    @BeforeEach
    void openARelay() {
        street.empty();
        committee = street.committee("幸福居委会", "");
    }

    @AfterEach
    void disarm() {
        outside.disarm();
    }

    /** Each with a mobile but every tenth. */
    private void signUp(int count) {
        street.households(committee, count);
        relay = street.openRelay(committee);
        for (Household household : households.registered(committee)) {
            joining.submit(new Join(
                            relay.id(),
                            household,
                            household.name(),
                            null,
                            2,
                            Door.CHAT,
                            null,
                            "k" + household.id(),
                            Instant.now()))
                    .join();
        }
    }

    private Map<String, Integer> sums() {
        Map<String, Integer> sums = new TreeMap<>();
        street.jdbc()
                .query(
                        "SELECT COALESCE(channel, '-') AS channel, status, COUNT(*) AS n FROM delivery GROUP BY 1, 2",
                        row -> {
                            sums.put(row.getString("channel") + " " + row.getString("status"), row.getInt("n"));
                        });
        return sums;
    }

    private void await(Map<String, Integer> wanted) {
        await(Duration.ofSeconds(20), wanted);
    }

    private void await(Duration patience, Map<String, Integer> wanted) {
        Instant until = Instant.now().plus(patience);
        while (!sums().equals(wanted) && Instant.now().isBefore(until)) {
            pause(50);
        }
        assertThat(sums()).isEqualTo(wanted);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What this run's people got. */
    private List<JsonNode> got(String platform, String word) {
        return outside.sent(platform).stream()
                .filter(message -> message.toString().contains(word))
                .toList();
    }

    /** The one household of a test, in the chat and with a consent. */
    private String person(boolean writes, boolean consents) {
        String openid = "d-" + run + "-" + System.nanoTime();
        street.household(committee, "幸福里小区", "3", "", "502", "张三", "13912345678");
        relay = street.openRelay(committee);
        if (writes) {
            assertThat(outside.say(openid, "接龙 3-502 张三 2包")).contains("第 1 号");
        } else {
            signUpOnly();
        }
        if (consents) {
            outside.consent(openid, true, 1);
            street.jdbc()
                    .update("UPDATE resident SET household_id = (SELECT id FROM household) WHERE platform = 'MINIAPP'");
        }
        return openid;
    }

    private void signUpOnly() {
        Household household = households.registered(committee).get(0);
        joining.submit(new Join(relay.id(), household, "张三", null, 2, Door.CHAT, null, "only", Instant.now()))
                .join();
    }

    private String lastError() {
        return street.jdbc().queryForObject("SELECT last_error FROM delivery", String.class);
    }

    @Test
    void sendsTextMessagesAndPutsTheOthersOnTheCallList() {
        signUp(200);
        street.draw(relay, 200);
        await(Map.of("SMS SENT", 180, "CALL TO_CALL", 20));
        List<JsonNode> mine = got("sms", "幸福路药房");
        String one = mine.get(mine.size() - 1).path("body").path("text").asString();
        assertThat(one).contains("口罩2份", "幸福路药房", "领取码", "/v/").doesNotContain("null");
        assertThat(new HashSet<>(mine.stream()
                        .map(it -> it.path("body").path("requestId").asString())
                        .toList()))
                .hasSameSizeAs(mine);
    }

    @Test
    void spendsAConsentFirst() {
        String openid = person(true, true);
        street.draw(relay, 1);
        await(Map.of("SUBSCRIBE SENT", 1));
        JsonNode card = got("miniapp", openid).get(0).path("body").path("data");
        assertThat(card.path("thing1").path("value").asString()).isEqualTo("请领口罩 2份");
        assertThat(card.path("character_string2").path("value").asString()).isEqualTo("1");
        assertThat(card.path("thing3").path("value").asString()).isEqualTo("幸福路药房");
        assertThat(card.path("character_string5").path("value").asString()).matches("\\d{4} \\d{4} \\d{4}");
        assertThat(street.jdbc().queryForObject("SELECT SUM(remaining) FROM consent", Integer.class))
                .isZero();
    }

    @Test
    void writesIntoTheOpenWindowAndSpendsIt() {
        String openid = person(true, false);
        street.draw(relay, 1);
        await(Map.of("ACCOUNT SENT", 1));
        String text = got("mp", openid)
                .get(0)
                .path("body")
                .path("text")
                .path("content")
                .asString();
        assertThat(text).contains("轮到您家了", "第 1 号", "口罩 2 份", "幸福路药房", "领取码");
        assertThat(street.jdbc().queryForObject("SELECT window_left FROM resident", Integer.class))
                .isEqualTo(4);
    }

    @Test
    void goesOnToTheNextChannelWhenNoConsentIsLeft() {
        String openid = person(true, true);
        outside.arm("miniapp", "43101", 1);
        street.draw(relay, 1);
        await(Map.of("ACCOUNT SENT", 1));
        assertThat(got("mp", openid)).hasSize(1);
        assertThat(got("miniapp", openid)).isEmpty();
        assertThat(street.jdbc().queryForObject("SELECT SUM(remaining) FROM consent", Integer.class))
                .isZero();
        assertThat(street.jdbc().queryForObject("SELECT refused_by FROM delivery", String.class))
                .isEqualTo("SUBSCRIBE");
    }

    @Test
    void sendsATextMessageWhenTheWindowIsShut() {
        person(true, false);
        outside.arm("mp", "45015", 1);
        street.draw(relay, 1);
        await(Map.of("SMS SENT", 1));
        assertThat(street.jdbc().queryForObject("SELECT window_left FROM resident", Integer.class))
                .isZero();
    }

    @Test
    void fetchesANewTokenAndTriesAgain() {
        String openid = person(true, false);
        outside.arm("mp", "40001", 1);
        street.draw(relay, 1);
        await(Map.of("ACCOUNT SENT", 1));
        assertThat(got("mp", openid)).hasSize(1);
    }

    @Test
    void triesAgainLaterWhenThePlatformIsBusyOrDown() {
        for (String fault : List.of("45009", "-1", "500", "refuse")) {
            street.empty();
            committee = street.committee("幸福居委会", "");
            String openid = person(true, false);
            outside.arm("mp", fault, 2);
            street.draw(relay, 1);
            await(Map.of("ACCOUNT SENT", 1));
            assertThat(got("mp", openid)).as(fault).hasSize(1);
        }
    }

    @Test
    void givesUpOnADeadChannelAfterSomeTries() {
        person(true, false);
        outside.arm("mp", "45009", 1000);
        street.draw(relay, 1);
        await(Map.of("SMS SENT", 1));
    }

    @Test
    void marksWhatMayHaveGoneOutTwice() {
        person(true, false);
        outside.arm("mp", "lost", 1);
        street.draw(relay, 1);
        await(Map.of("ACCOUNT SENT", 1));
        assertThat(street.jdbc().queryForObject("SELECT possibly_twice FROM delivery", Boolean.class))
                .isTrue();
    }

    @Test
    void asksTheGatewayOnceForEachMessageThoughItsAnswerGotLost() {
        person(false, false);
        outside.arm("sms", "lost", 1);
        street.draw(relay, 1);
        await(Map.of("SMS SENT", 1));
        String code = street.jdbc().queryForObject("SELECT code FROM delivery", String.class);
        assertThat(got("sms", code)).hasSize(1);
    }

    @Test
    void aHangingGatewayHoldsUpNobodyElse() {
        signUp(60);
        String openid = "hang-" + run;
        street.household(committee, "幸福里小区", "30", "", "502", "张三", "13912345678");
        assertThat(outside.say(openid, "接龙 30-502 张三")).contains("第 61 号");
        street.groupChat(committee, "楼组长群");
        outside.arm("sms", "slow", 10_000);
        street.draw(relay, 61);
        Instant until = Instant.now().plusSeconds(5);
        while (!(sums().getOrDefault("ACCOUNT SENT", 0) == 1 && sums().getOrDefault("ROBOT SENT", 0) == 1)
                && Instant.now().isBefore(until)) {
            pause(50);
        }
        assertThat(sums()).containsEntry("ACCOUNT SENT", 1).containsEntry("ROBOT SENT", 1);
        assertThat(sums()).containsEntry("CALL TO_CALL", 6);
        // in the end the others are told by telephone
        await(Duration.ofSeconds(40), Map.of("ACCOUNT SENT", 1, "ROBOT SENT", 1, "CALL TO_CALL", 60));
    }

    @Test
    void aGatewayThatIsDownForAWhileSendsInTheEnd() {
        signUp(30);
        outside.arm("sms", "500", 7);
        street.draw(relay, 30);
        await(Map.of("SMS SENT", 27, "CALL TO_CALL", 3));
    }

    @Test
    void tellsTheGroupInPartsWithoutNamesOrDoors() {
        signUp(300);
        street.groupChat(committee, "楼组长群");
        int before = outside.sent("wecom-robot").size();
        street.draw(relay, 300);
        await(Map.of("SMS SENT", 270, "CALL TO_CALL", 30, "ROBOT SENT", 1));
        List<String> parts = outside.sent("wecom-robot").stream()
                .skip(before)
                .map(it -> it.path("body").path("markdown").path("content").asString())
                .toList();
        assertThat(parts.size()).isGreaterThan(1);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i)).contains("(" + (i + 1) + "/" + parts.size() + ")");
            assertThat(parts.get(i).getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(4096);
            assertThat(parts.get(i)).doesNotContain("号楼101").doesNotContain(Street.name(5));
        }
        String all = String.join("\n", parts);
        for (int number = 1; number <= 300; number++) {
            assertThat(all).contains("第 " + number + " 号 `");
        }
    }

    @Test
    void goesOnWithTheNextPartAfterAFault() {
        signUp(300);
        street.groupChat(committee, "楼组长群");
        int before = outside.sent("wecom-robot").size();
        outside.arm("wecom-robot", "-1", 1);
        street.draw(relay, 300);
        outside.arm("wecom-robot", "45009", 1);
        await(Map.of("SMS SENT", 270, "CALL TO_CALL", 30, "ROBOT SENT", 1));
        List<String> parts = outside.sent("wecom-robot").stream()
                .skip(before)
                .map(it -> it.path("body").path("markdown").path("content").asString())
                .toList();
        assertThat(parts).doesNotHaveDuplicates();
        assertThat(street.jdbc()
                        .queryForObject(
                                "SELECT parts_sent FROM delivery WHERE group_chat_id IS NOT NULL", Integer.class))
                .isEqualTo(parts.size());
    }

    @Test
    void givesUpOnAGroupWhoseRobotIsNotSetUp() {
        signUp(1);
        street.groupChat(committee, "没有的群");
        street.draw(relay, 1);
        await(Map.of("SMS SENT", 1, "ROBOT FAILED", 1));
    }

    @Test
    void triesTheNextChannelWhenOurTemplateIsWrong() {
        person(false, true);
        outside.arm("miniapp", "47003", 1);
        street.draw(relay, 1);
        await(Map.of("SMS SENT", 1));
        assertThat(lastError()).isNull();
        assertThat(street.jdbc().queryForObject("SELECT refused_by FROM delivery", String.class))
                .isEqualTo("SUBSCRIBE");
    }
}
