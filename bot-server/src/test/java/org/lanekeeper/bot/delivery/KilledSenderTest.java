package org.lanekeeper.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.delivery.channel.ChannelSender;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.ChoosingRoute;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Outbox;
import org.lanekeeper.community.notice.Route;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A sender that dies between each two of its steps: the test does its first steps and stops there; another sender, the
 * server's own, finds what it left.
 */
@WithDelivery
class KilledSenderTest {
    /** Not to be found before the test has done its steps. */
    private static final Duration CLAIM = Duration.ofSeconds(2);

    /** By a gateway that sends each request once, and by one that does not. */
    private static final Map<String, Integer> SENT_AGAIN = Map.of("幸福居委会", 1, "阿里云演练居委会", 2);

    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    CallingRound round;

    @Autowired
    Outbox outbox;

    @Autowired
    ChoosingRoute choosing;

    @Autowired
    List<ChannelSender> senders;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private String phone;

    @AfterEach
    void disarm() {
        outside.disarm();
    }

    @Test
    void afterItsClaimNothingHasHappened() {
        for (String committee : SENT_AGAIN.keySet()) {
            claimed(committee);
            awaitTold(committee, 1, false);
        }
    }

    @Test
    void beforeThePlatformIsCalledNobodyKnowsSoTheRecordSaysPossiblyTwice() {
        for (String committee : SENT_AGAIN.keySet()) {
            begun(committee);
            awaitTold(committee, 1, true);
        }
    }

    @Test
    void afterThePlatformTookTheMessageItGoesOutASecondTimeAtMostAndTheRecordSaysSo() {
        outside.arm("sms-report", "lost", 1);
        for (Map.Entry<String, Integer> committee : SENT_AGAIN.entrySet()) {
            send(begun(committee.getKey()));
            awaitTold(committee.getKey(), committee.getValue(), true);
        }
    }

    @Test
    void afterASecondLostAnswerAPersonFindsOut() {
        Delivery first = begun("阿里云演练居委会");
        outside.arm("sms-report", "lost", 2);
        send(first);
        outside.arm("sms", "lost", 1);
        round.await(Duration.ofSeconds(40), Map.of("CALL TO_CALL", 1));
        assertThat(round.got("sms", phone)).hasSize(2);
        assertThat(round.lastError()).isEqualTo("uncertain");
    }

    @Test
    void aReportThatComesBeforeTheNextSenderSavesTheSecondMessage() {
        Delivery left = begun("阿里云演练居委会");
        send(left);
        round.await(Map.of("SMS ARRIVED", 1));
        round.pause(CLAIM.plusSeconds(2).toMillis());
        assertThat(round.sums()).isEqualTo(Map.of("SMS ARRIVED", 1));
        assertThat(round.got("sms", phone)).hasSize(1);
    }

    @Test
    void afterItsRecordOnlyTheReportIsMissing() {
        claimed("阿里云演练居委会");
        round.await(Duration.ofSeconds(40), Map.of("SMS ARRIVED", 1));
        outside.reportAgain(phone);
        outside.reportAgain(phone);
        round.pause(700);
        awaitTold("阿里云演练居委会", 1, false);
    }

    /** The one household is called by text message, and a sender that is dead by now holds it. */
    private Delivery claimed(String committee) {
        round.begin(committee);
        round.person(false, false);
        phone = "137" + String.format("%08d", System.nanoTime() % 100_000_000);
        street.jdbc().update("UPDATE household SET phone = ?", phone);
        String claim = UUID.randomUUID().toString();
        // in the transaction of the cause, so that nobody else is quicker
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            street.draw(round.relay, 1);
            street.jdbc()
                    .update(
                            "UPDATE delivery SET status = 'SENDING', claim = ?, claimed_until = ?",
                            claim,
                            Timestamp.from(clock.instant().plus(CLAIM)));
        });
        return outbox.claimed(claim).get(0);
    }

    private Delivery begun(String committee) {
        Delivery delivery = claimed(committee);
        Instant now = clock.instant();
        assertThat(outbox.begin(delivery.id(), delivery.claim(), Channel.SMS, now, now.plus(CLAIM)))
                .isEqualTo(1);
        return delivery;
    }

    private void send(Delivery delivery) {
        Route route = choosing.choose(delivery);
        senders.stream()
                .filter(one -> one.serves(route))
                .findFirst()
                .orElseThrow()
                .send(delivery, route);
    }

    private void awaitTold(String committee, int messages, boolean possiblyTwice) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> round.sums().keySet().stream().allMatch(it -> it.matches("SMS (SENT|ARRIVED)")));
        assertThat(round.got("sms", phone)).as(committee).hasSize(messages);
        assertThat(street.jdbc().queryForObject("SELECT possibly_twice FROM delivery", Boolean.class))
                .as(committee)
                .isEqualTo(possiblyTwice);
    }
}
