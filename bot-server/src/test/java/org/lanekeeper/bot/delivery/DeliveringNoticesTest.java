package org.lanekeeper.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A batch is called, and everybody hears of it by the best way that is open. */
@WithDelivery
class DeliveringNoticesTest {
    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    CallingRound round;

    @BeforeEach
    void begin() {
        round.begin();
    }

    @AfterEach
    void disarm() {
        outside.disarm();
    }

    @Test
    void sendsTextMessagesAndPutsTheOthersOnTheCallList() {
        round.signUp(200);
        street.draw(round.relay, 200);
        round.await(Map.of("SMS SENT", 180, "CALL TO_CALL", 20));
        // what other accounts sent has no text of ours
        List<JsonNode> mine = round.got("sms", "幸福路药房").stream()
                .filter(it -> it.path("body").has("text"))
                .toList();
        String one = mine.get(mine.size() - 1).path("body").path("text").asString();
        assertThat(one).contains("口罩2份", "幸福路药房", "领取码", "/v/").doesNotContain("null");
        assertThat(new HashSet<>(mine.stream()
                        .map(it -> it.path("body").path("requestId").asString())
                        .toList()))
                .hasSameSizeAs(mine);
    }

    @Test
    void spendsAConsentFirst() {
        String openid = round.person(true, true);
        street.draw(round.relay, 1);
        round.await(Map.of("SUBSCRIBE ARRIVED", 1));
        JsonNode card = round.got("miniapp", openid).get(0).path("body").path("data");
        assertThat(card.path("thing1").path("value").asString()).isEqualTo("请领口罩 2份");
        assertThat(card.path("character_string2").path("value").asString()).isEqualTo("1");
        assertThat(card.path("thing3").path("value").asString()).isEqualTo("幸福路药房");
        assertThat(card.path("character_string5").path("value").asString()).matches("\\d{4} \\d{4} \\d{4}");
        assertThat(street.jdbc().queryForObject("SELECT SUM(remaining) FROM consent", Integer.class))
                .isZero();
    }

    @Test
    void writesIntoTheOpenWindowAndSpendsIt() {
        String openid = round.person(true, false);
        street.draw(round.relay, 1);
        round.await(Map.of("ACCOUNT SENT", 1));
        String text = round.got("mp", openid)
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
        String openid = round.person(true, true);
        outside.arm("miniapp", "43101", 1);
        street.draw(round.relay, 1);
        round.await(Map.of("ACCOUNT SENT", 1));
        assertThat(round.got("mp", openid)).hasSize(1);
        assertThat(round.got("miniapp", openid)).isEmpty();
        assertThat(street.jdbc().queryForObject("SELECT SUM(remaining) FROM consent", Integer.class))
                .isZero();
        assertThat(street.jdbc().queryForObject("SELECT refused_by FROM delivery", String.class))
                .isEqualTo("SUBSCRIBE");
    }

    @Test
    void sendsATextMessageWhenTheWindowIsShut() {
        round.person(true, false);
        outside.arm("mp", "45015", 1);
        street.draw(round.relay, 1);
        round.await(Map.of("SMS SENT", 1));
        assertThat(street.jdbc().queryForObject("SELECT window_left FROM resident", Integer.class))
                .isZero();
    }

    @Test
    void tellsTheGroupInPartsWithoutNamesOrDoors() {
        round.signUp(300);
        street.groupChat(round.committee, "楼组长群");
        int before = outside.sent("wecom-robot").size();
        street.draw(round.relay, 300);
        round.await(Map.of("SMS SENT", 270, "CALL TO_CALL", 30, "ROBOT SENT", 1));
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
}
