package org.lanekeeper.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Providers of text messages and the mini-program say later what became of a message. */
@WithDelivery
class ReportsTest {
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
    void bothCloudsTakeTheCallToBuyAndReportThatItArrived() {
        for (String cloud : List.of("阿里云演练居委会", "腾讯云演练居委会")) {
            round.begin(cloud);
            String phone = calledByText(1);
            round.await(Map.of("SMS ARRIVED", 1));
            JsonNode body = round.got("sms", phone).get(0).path("body");
            assertThat(body.toString()).as(cloud).contains("幸福路药房", "口罩");
            assertThat(round.got("sms", phone)).hasSize(1);
        }
    }

    @Test
    void aReportThatComesTwiceChangesNothingMore() {
        round.begin("阿里云演练居委会");
        String phone = calledByText(1);
        round.await(Map.of("SMS ARRIVED", 1));
        for (int i = 0; i < 3; i++) {
            outside.reportAgain(phone);
        }
        round.pause(700);
        assertThat(round.sums()).isEqualTo(Map.of("SMS ARRIVED", 1));
    }

    @Test
    void whatNeverArrivedGoesToTheCallListOnceHoweverOftenThatIsReported() {
        round.begin("腾讯云演练居委会");
        outside.arm("sms-report", "101", 1);
        String phone = calledByText(1);
        round.await(Map.of("CALL TO_CALL", 1));
        outside.reportAgain(phone);
        round.pause(700);
        assertThat(round.sums()).isEqualTo(Map.of("CALL TO_CALL", 1));
        assertThat(round.got("sms", phone)).hasSize(1);
        assertThat(street.jdbc().queryForObject("SELECT refused_by FROM delivery", String.class))
                .isEqualTo("SMS");
    }

    @Test
    void aReportProvesThatAMessageWentOutWhoseAnswerGotLost() {
        round.begin("阿里云演练居委会");
        outside.arm("sms", "lost", 1);
        String phone = calledByText(1);
        round.await(Map.of("SMS ARRIVED", 1));
        assertThat(round.got("sms", phone).size()).isBetween(1, 2);
        assertThat(street.jdbc().queryForObject("SELECT possibly_twice FROM delivery", Boolean.class))
                .isTrue();
    }

    @Test
    void theMiniProgramSaysThatItsMessageArrived() {
        String openid = round.person(false, true);
        street.draw(round.relay, 1);
        round.await(Map.of("SUBSCRIBE ARRIVED", 1));
        assertThat(round.got("miniapp", openid)).hasSize(1);
    }

    @Test
    void nobodyReportsWithoutTheKey() {
        String body = "[{\"success\":true,\"out_id\":\"d1\"}]";
        for (String path : List.of(
                "/sms/reports/aliyun/wrong-key-0000000000",
                "/sms/reports/nobody/trial-aliyun-report-key",
                "/sms/reports/aliyun/")) {
            assertThat(outside.send(HttpRequest.newBuilder(outside.bot(path))
                                    .POST(HttpRequest.BodyPublishers.ofString(body)))
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        String right = "/sms/reports/aliyun/trial-aliyun-report-key";
        assertThat(outside.send(HttpRequest.newBuilder(outside.bot(right))
                                .POST(HttpRequest.BodyPublishers.ofString("{{")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(outside.send(HttpRequest.newBuilder(outside.bot(right))
                                .POST(HttpRequest.BodyPublishers.ofString(" ".repeat(600_000))))
                        .statusCode())
                .isEqualTo(413);
    }

    private String calledByText(int size) {
        round.person(false, false);
        String phone = "139" + String.format("%08d", System.nanoTime() % 100_000_000);
        street.jdbc().update("UPDATE household SET phone = ?", phone);
        street.draw(round.relay, size);
        return phone;
    }
}
