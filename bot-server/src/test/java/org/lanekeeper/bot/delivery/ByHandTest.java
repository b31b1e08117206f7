package org.lanekeeper.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.community.notice.ChannelTrouble;
import org.lanekeeper.community.notice.ChannelTroubles;
import org.lanekeeper.community.notice.GroupTask;
import org.lanekeeper.community.notice.GroupTasks;
import org.lanekeeper.community.notice.PostPart;
import org.lanekeeper.community.notice.PostParts;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a person has to do before it goes on: paste, confirm, mend a template. */
@WithDelivery
class ByHandTest {
    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    CallingRound round;

    @Autowired
    GroupTasks tasks;

    @Autowired
    PostParts parts;

    @Autowired
    ChannelTroubles troubles;

    @Autowired
    AskingForTasks asking;

    @Autowired
    Clock clock;

    @BeforeEach
    void begin() {
        round.begin();
    }

    @AfterEach
    void disarm() {
        outside.disarm();
    }

    @Test
    void laysReadyWhatAPersonPastesIntoAnOrdinaryGroup() {
        round.signUp(150);
        group("WECHAT_GROUP", "", "own-1");
        street.draw(round.relay, 150);
        round.await(Map.of("SMS SENT", 135, "CALL TO_CALL", 15, "PASTE TO_POST", 1));
        List<PostPart> ready = parts.ready(round.committee);
        assertThat(ready.size()).isGreaterThan(1);
        for (PostPart part : ready) {
            assertThat(part.wording()).contains("(" + part.part() + "/" + ready.size() + ")");
            assertThat(part.wording().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(2400);
            assertThat(part.wording())
                    .doesNotContain("号楼101")
                    .doesNotContain(Street.name(5))
                    .doesNotContain("`");
        }
        String all = String.join("\n", ready.stream().map(PostPart::wording).toList());
        for (int number = 1; number <= 150; number++) {
            assertThat(all).contains("第 " + number + " 号 ");
        }
    }

    @Test
    void aMemberConfirmsWhatGoesIntoACustomerGroup() {
        round.signUp(150);
        group("WECOM_CUSTOMER", "社工小王", "wrTrialBuilding5");
        int before = outside.sent("wecom-customer").size();
        street.draw(round.relay, 150);
        Map<String, Integer> waiting = Map.of("SMS SENT", 135, "CALL TO_CALL", 15, "CUSTOMER_GROUP TO_CONFIRM", 1);
        round.await(waiting);
        asking.run();
        assertThat(round.sums()).isEqualTo(waiting);
        assertThat(outside.sent("wecom-customer")).hasSize(before);
        outside.confirmCustomerTasks();
        street.jdbc().update("UPDATE delivery SET due_at = '2020-01-01' WHERE status = 'TO_CONFIRM'");
        asking.run();
        round.await(Map.of("SMS SENT", 135, "CALL TO_CALL", 15, "CUSTOMER_GROUP SENT", 1));
        JsonNode sent = outside.sent("wecom-customer").get(before);
        String text = sent.path("body").path("text").path("content").asString();
        assertThat(text).contains("第 1 号", "名单没写完").doesNotContain(Street.name(5));
    }

    @Test
    void aTaskWhoseAnswerGotLostTwiceIsLeftToThePerson() {
        round.signUp(1);
        street.jdbc().update("UPDATE household SET phone = NULL");
        group("WECOM_CUSTOMER", "社工小王", "wrTrialBuilding5");
        outside.arm("wecom-customer", "lost", 5);
        street.draw(round.relay, 1);
        round.await(Map.of("CALL TO_CALL", 1, "CUSTOMER_GROUP TO_CONFIRM", 1));
        GroupTask task = tasks.open(round.committee).get(0);
        assertThat(task.messageId()).isNull();
        assertThat(task.possiblyTwice()).isTrue();
        outside.disarm();
        asking.run();
        assertThat(tasks.posted(round.committee, task.deliveryId(), clock.instant()))
                .isEqualTo(1);
        round.await(Map.of("CALL TO_CALL", 1, "CUSTOMER_GROUP SENT", 1));
    }

    @Test
    void aTemplateThatThePlatformRefusesIsStoppedUntilStaffSayThatItIsMended() {
        round.signUp(20);
        round.consentAll();
        outside.arm("miniapp", "40037", 100_000);
        street.draw(round.relay, 20);
        round.await(Map.of("SMS SENT", 18, "CALL TO_CALL", 2));
        List<ChannelTrouble> found = troubles.lasting(round.committee, clock.instant());
        assertThat(found).singleElement().satisfies(trouble -> {
            assertThat(trouble.template()).isEqualTo(Outside.TEMPLATE);
            assertThat(trouble.error()).isEqualTo("40037");
        });
        // those under way at the same moment, and nobody after them
        assertThat(outside.refused("miniapp").stream()
                        .filter(it -> it.toString().contains("40037"))
                        .count())
                .isLessThanOrEqualTo(8);
        troubles.mended(round.committee, found.get(0).id(), clock.instant());
        assertThat(troubles.lasting(round.committee, clock.instant())).isEmpty();
    }

    @Test
    void aRobotThatIsShutOutRestsAndStaffReadOfIt() {
        round.signUp(2);
        street.groupChat(round.committee, "物业通知群");
        int refused = outside.refused("dingtalk-robot").size();
        outside.arm("dingtalk-robot", "130101", 100);
        street.draw(round.relay, 1);
        round.await(Map.of("SMS SENT", 1, "ROBOT WAITING", 1));
        assertThat(troubles.lasting(round.committee, clock.instant()))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.until()).isAfter(clock.instant()));
        street.draw(round.relay, 1);
        round.await(Map.of("SMS SENT", 2, "ROBOT WAITING", 1, "- WAITING", 1));
        round.pause(1500);
        assertThat(outside.refused("dingtalk-robot"))
                .as("whatever else is for it waits as well")
                .hasSize(refused + 1);
        // for whoever writes to it next
        round.begin();
    }

    private void group(String platform, String account, String chatId) {
        street.jdbc()
                .update(
                        "INSERT INTO group_chat (committee_id, name, platform, account, chat_id) VALUES (?, '群', ?, ?, ?)",
                        round.committee,
                        platform,
                        account,
                        chatId);
    }
}
