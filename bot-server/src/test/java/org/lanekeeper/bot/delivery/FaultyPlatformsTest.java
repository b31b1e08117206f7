package org.lanekeeper.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.springframework.beans.factory.annotation.Autowired;

/** A batch is called, and everybody hears of it, whatever the platforms do. */
@WithDelivery
class FaultyPlatformsTest {
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
    void fetchesANewTokenAndTriesAgain() {
        String openid = round.person(true, false);
        outside.arm("mp", "40001", 1);
        street.draw(round.relay, 1);
        round.await(Map.of("ACCOUNT SENT", 1));
        assertThat(round.got("mp", openid)).hasSize(1);
    }

    @Test
    void triesAgainLaterWhenThePlatformIsBusyOrDown() {
        for (String fault : List.of("45009", "-1", "500", "refuse")) {
            round.begin();
            String openid = round.person(true, false);
            // what may have gone out is tried once more and not twice
            outside.arm("mp", fault, fault.equals("45009") || fault.equals("-1") ? 2 : 1);
            street.draw(round.relay, 1);
            round.await(Map.of("ACCOUNT SENT", 1));
            assertThat(round.got("mp", openid)).as(fault).hasSize(1);
        }
    }

    @Test
    void givesUpOnADeadChannelAfterSomeTries() {
        round.person(true, false);
        outside.arm("mp", "45009", 1000);
        street.draw(round.relay, 1);
        round.await(Map.of("SMS SENT", 1));
    }

    @Test
    void marksWhatMayHaveGoneOutTwice() {
        round.person(true, false);
        outside.arm("mp", "lost", 1);
        street.draw(round.relay, 1);
        round.await(Map.of("ACCOUNT SENT", 1));
        assertThat(street.jdbc().queryForObject("SELECT possibly_twice FROM delivery", Boolean.class))
                .isTrue();
    }

    @Test
    void asksTheGatewayOnceForEachMessageThoughItsAnswerGotLost() {
        round.person(false, false);
        outside.arm("sms", "lost", 1);
        street.draw(round.relay, 1);
        round.await(Map.of("SMS SENT", 1));
        String code = street.jdbc().queryForObject("SELECT code FROM delivery", String.class);
        assertThat(round.got("sms", code)).hasSize(1);
    }

    @Test
    void aHangingGatewayHoldsUpNobodyElse() {
        round.signUp(60);
        String openid = "hang-" + System.nanoTime();
        street.household(round.committee, "幸福里小区", "30", "", "502", "张三", "13912345678");
        assertThat(outside.say(openid, "接龙 30-502 张三")).contains("第 61 号");
        street.groupChat(round.committee, "楼组长群");
        outside.arm("sms", "slow", 10_000);
        street.draw(round.relay, 61);
        Instant until = Instant.now().plusSeconds(5);
        while (!(round.sums().getOrDefault("ACCOUNT SENT", 0) == 1
                        && round.sums().getOrDefault("ROBOT SENT", 0) == 1)
                && Instant.now().isBefore(until)) {
            round.pause(50);
        }
        assertThat(round.sums()).containsEntry("ACCOUNT SENT", 1).containsEntry("ROBOT SENT", 1);
        assertThat(round.sums()).containsEntry("CALL TO_CALL", 6);
        // in the end the others are told by telephone
        round.await(Duration.ofSeconds(40), Map.of("ACCOUNT SENT", 1, "ROBOT SENT", 1, "CALL TO_CALL", 60));
    }

    @Test
    void aGatewayThatIsDownForAWhileSendsInTheEnd() {
        round.signUp(30);
        outside.arm("sms", "500", 7);
        street.draw(round.relay, 30);
        round.await(Map.of("SMS SENT", 27, "CALL TO_CALL", 3));
    }

    @Test
    void goesOnWithTheNextPartAfterAFault() {
        round.signUp(300);
        street.groupChat(round.committee, "楼组长群");
        int before = outside.sent("wecom-robot").size();
        outside.arm("wecom-robot", "-1", 1);
        street.draw(round.relay, 300);
        outside.arm("wecom-robot", "45009", 1);
        round.await(Map.of("SMS SENT", 270, "CALL TO_CALL", 30, "ROBOT SENT", 1));
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
        round.signUp(1);
        street.groupChat(round.committee, "没有的群");
        street.draw(round.relay, 1);
        round.await(Map.of("SMS SENT", 1, "ROBOT FAILED", 1));
    }

    @Test
    void triesTheNextChannelWhenOurTemplateIsWrong() {
        round.person(false, true);
        outside.arm("miniapp", "47003", 1);
        street.draw(round.relay, 1);
        round.await(Map.of("SMS SENT", 1));
        assertThat(round.lastError()).isNull();
        assertThat(street.jdbc().queryForObject("SELECT refused_by FROM delivery", String.class))
                .isEqualTo("SUBSCRIBE");
    }
}
