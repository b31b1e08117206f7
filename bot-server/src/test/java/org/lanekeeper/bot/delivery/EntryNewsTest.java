package org.lanekeeper.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.notice.PostingNotice;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What staff did to an entry reaches its household by the best way that takes words. */
@WithDelivery
class EntryNewsTest {
    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    CallingRound round;

    @Autowired
    Households households;

    @Autowired
    PostingNotice posting;

    private String news;

    @BeforeEach
    void begin() {
        round.begin();
        news = "您家「口罩预订」第 1 号的登记已作废，原因：重复登记。编号" + System.nanoTime();
    }

    @AfterEach
    void disarm() {
        outside.disarm();
    }

    private void tell() {
        Household household = households.registered(round.committee).get(0);
        posting.aboutEntry(round.committee, round.relay.id(), 1, household.id(), news);
    }

    private String chat(String openid) {
        JsonNode body = round.got("mp", openid).get(0).path("body");
        return body.path("text").path("content").asString();
    }

    @Test
    void goesIntoTheOpenWindowAndSpendsNoConsent() {
        String openid = round.person(true, true);
        tell();
        round.await(Map.of("ACCOUNT SENT", 1));
        assertThat(chat(openid)).isEqualTo(news);
        assertThat(round.got("miniapp", openid)).isEmpty();
        assertThat(street.jdbc().queryForObject("SELECT SUM(remaining) FROM consent", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void reachesWhoSignedUpThoughTheRegisterKnowsSomebodyElse() {
        String openid = "n-" + System.nanoTime();
        street.household(round.committee, "幸福里小区", "3", "", "502", "张三", "13912345678");
        round.relay = street.openRelay(round.committee);
        assertThat(outside.say(openid, "接龙 3-502 李四 2包")).contains("核对");
        tell();
        round.await(Map.of("ACCOUNT SENT", 1));
        assertThat(chat(openid)).isEqualTo(news);
    }

    @Test
    void goesOnToATextMessageAndIsSentOnceThoughAnswersGetLost() {
        round.person(true, false);
        outside.arm("mp", "45015", 1);
        outside.arm("sms", "lost", 1);
        tell();
        round.await(Map.of("SMS SENT", 1));
        assertThat(round.got("sms", news)).hasSize(1);
    }

    @Test
    void comesToTheCallListAtLast() {
        street.household(round.committee, "幸福里小区", "3", "", "502", "张三", "");
        round.relay = street.openRelay(round.committee);
        assertThat(outside.say("w-" + System.nanoTime(), "接龙 3-502 张三")).contains("第 1 号");
        round.shutWindow();
        tell();
        round.await(Map.of("CALL TO_CALL", 1));

        // nobody is rung up for good news only: the call to buy comes anyway
        posting.hintAboutEntries(round.committee, round.relay.id(), List.of(1), news);
        round.await(Map.of("CALL TO_CALL", 1, "- OVER", 1));
    }

    @Test
    void comesInTheOrderInWhichItHappened() {
        String openid = round.person(true, false);
        String run = news;
        for (int i = 1; i <= 3; i++) {
            news = run + " 之" + i;
            tell();
        }
        round.await(Map.of("ACCOUNT SENT", 3));
        assertThat(round.got("mp", openid))
                .extracting(it -> it.path("body").path("text").path("content").asString())
                .containsExactly(run + " 之1", run + " 之2", run + " 之3");
    }

    @Test
    void countsInNoBatch() {
        round.signUp(10);
        tell();
        street.draw(round.relay, 10);
        round.await(Map.of("SMS SENT", 10, "CALL TO_CALL", 1));
        assertThat(street.jdbc()
                        .queryForObject(
                                "SELECT COUNT(*) FROM delivery d JOIN notice n ON n.id = d.notice_id WHERE n.batch = 1",
                                Integer.class))
                .isEqualTo(10);
    }
}
