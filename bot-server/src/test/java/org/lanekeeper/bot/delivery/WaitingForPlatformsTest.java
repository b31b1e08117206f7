package org.lanekeeper.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** How long messages wait for a platform in trouble, and what is left of the trouble when it is over. */
@WithDelivery
@Import(WaitingForPlatformsTest.OtherDays.class)
class WaitingForPlatformsTest {
    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    CallingRound round;

    @Autowired
    ShiftedClock clock;

    @BeforeEach
    void begin() {
        clock.shift = Duration.ZERO;
        round.begin();
    }

    @AfterEach
    void disarm() {
        outside.disarm();
    }

    @Test
    void nothingIsLeftOfAnOutageADayLater() {
        round.signUp(70);
        clock.shift = Duration.ofDays(-1);
        outside.arm("sms", "500", 100_000);
        street.draw(round.relay, 10);
        round.await(Map.of("CALL TO_CALL", 10));

        outside.disarm();
        clock.shift = Duration.ZERO;
        street.draw(round.relay, 60);

        round.await(Map.of("SMS SENT", 54, "CALL TO_CALL", 16));
    }

    @Test
    void aGroupWaitsAsLongAsAnybodyCouldStillCollect() {
        begunWithADeadRobot();
        round.pause(5000);
        assertThat(group("status")).isIn("WAITING", "SENDING");

        outside.disarm();

        round.await(Map.of("SMS SENT", 1, "ROBOT SENT", 1));
    }

    @Test
    void aGroupWaitsNoLongerThanThat() {
        begunWithADeadRobot();

        street.jdbc().update("UPDATE batch SET pickup_until = '2020-01-01'");

        round.await(Map.of("SMS SENT", 1, "ROBOT FAILED", 1));
        assertThat(group("last_error")).isIn("45009", "down");
    }

    @Test
    void aFaultOfOursIsTriedAgainMoreAndMoreSeldomAndThenLeftToAPerson() {
        round.person(false, false);
        street.draw(round.relay, 1);
        round.await(Map.of("SMS SENT", 1));

        street.jdbc().update("DELETE FROM voucher");
        street.jdbc().update("UPDATE delivery SET status = 'WAITING', channel = NULL, attempts = 0, due_at = done_at");
        until("SELECT attempts > 2 FROM delivery");
        assertThat(round.lastError()).isEqualTo("IllegalStateException");

        round.await(Map.of("CALL TO_CALL", 1));
    }

    @Test
    void soIsOneForWhichNoChannelCanBeChosen() {
        round.signUp(1);
        street.groupChat(round.committee, "楼组长群");
        street.draw(round.relay, 1);
        round.await(Map.of("SMS SENT", 1, "ROBOT SENT", 1));

        street.jdbc().update("DELETE FROM group_chat");
        street.jdbc()
                .update(
                        "UPDATE delivery SET status = 'WAITING', attempts = 0, due_at = done_at WHERE household_id IS NULL");
        until("SELECT attempts > 2 FROM delivery WHERE household_id IS NULL");
        assertThat(group("last_error")).isEqualTo("EmptyResultDataAccessException");

        street.jdbc().update("UPDATE batch SET pickup_until = '2020-01-01'");
        round.await(Map.of("SMS SENT", 1, "ROBOT FAILED", 1));
    }

    private void begunWithADeadRobot() {
        round.signUp(1);
        street.groupChat(round.committee, "楼组长群");
        outside.arm("wecom-robot", "45009", 100_000);
        street.draw(round.relay, 1);
        until("SELECT attempts > 1 FROM delivery WHERE group_chat_id IS NOT NULL");
    }

    private String group(String column) {
        return street.jdbc()
                .queryForObject("SELECT " + column + " FROM delivery WHERE group_chat_id IS NOT NULL", String.class);
    }

    private void until(String question) {
        Instant patience = Instant.now().plusSeconds(20);
        while (!street.jdbc().queryForObject(question, Boolean.class)) {
            assertThat(Instant.now()).as(question).isBefore(patience);
            round.pause(20);
        }
    }

    @TestConfiguration
    static class OtherDays {
        @Bean
        @Primary
        ShiftedClock shiftedClock() {
            return new ShiftedClock();
        }
    }

    /** Time that goes on as ever, on another day. */
    static final class ShiftedClock extends Clock {
        private final Clock ours = Clock.tick(Clock.systemDefaultZone(), Duration.ofNanos(1000));
        private volatile Duration shift = Duration.ZERO;

        @Override
        public Instant instant() {
            return ours.instant().plus(shift);
        }

        @Override
        public ZoneId getZone() {
            return ours.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone is enough");
        }
    }
}
