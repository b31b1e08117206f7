package org.lanekeeper.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.springframework.beans.factory.annotation.Autowired;

/** Platforms that take a message and never say so. */
@WithDelivery
class AtMostTwiceTest {
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
    void asksAPersonAfterTheSecondDoubt() {
        String openid = round.person(true, false);
        outside.arm("mp", "lost", 5);
        street.draw(round.relay, 1);

        round.await(Map.of("CALL TO_CALL", 1));

        assertThat(round.got("mp", openid)).hasSize(2);
        assertThat(round.lastError()).isEqualTo("uncertain");
        assertThat(possiblyTwice()).isTrue();
    }

    @Test
    void countsAPartForAGroupAsSentAfterTheSecondDoubt() {
        round.signUp(1);
        street.groupChat(round.committee, "楼组长群");
        street.jdbc().update("UPDATE household SET phone = NULL");
        int before = outside.sent("wecom-robot").size();
        outside.arm("wecom-robot", "lost", 5);
        street.draw(round.relay, 1);

        round.await(Map.of("CALL TO_CALL", 1, "ROBOT SENT", 1));

        assertThat(outside.sent("wecom-robot")).hasSize(before + 2);
        assertThat(street.jdbc()
                        .queryForObject(
                                "SELECT CONCAT(last_error, parts_sent, possibly_twice) FROM delivery"
                                        + " WHERE group_chat_id IS NOT NULL",
                                String.class))
                .isEqualTo("uncertain11");
    }

    @Test
    void goesOnWhereTheGatewaySendsEachRequestOnce() {
        round.person(false, false);
        outside.arm("sms", "lost", 3);
        street.draw(round.relay, 1);

        round.await(Map.of("SMS SENT", 1));

        String code = street.jdbc().queryForObject("SELECT code FROM delivery", String.class);
        assertThat(round.got("sms", code)).hasSize(1);
    }

    private Boolean possiblyTwice() {
        return street.jdbc().queryForObject("SELECT possibly_twice FROM delivery", Boolean.class);
    }
}
