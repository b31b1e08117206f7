package org.lanekeeper.bot.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lanekeeper.bot.progress.TellingRound.AT;
import static org.lanekeeper.bot.progress.TellingRound.DINGTALK;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.community.group.GroupScope;
import org.lanekeeper.community.notice.GroupChat;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.notice.PostingNotice;
import org.lanekeeper.community.relay.Relay;
import org.springframework.beans.factory.annotation.Autowired;

/** What is posted to a group gets there, and a group that cannot be written to is left alone. */
@WithGroups
class WritingToGroupsTest {
    @Autowired
    TellingRound round;

    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    GroupChats groups;

    @Autowired
    PostingNotice posting;

    @BeforeEach
    void begin() {
        round.begin();
    }

    @AfterEach
    void disarm() {
        outside.disarm();
    }

    @Test
    void aPlatformInTroubleSilencesNoGroup() {
        GroupChat group = round.linkFeishu();
        outside.arm("feishu", "500", 1);
        round.relay(null);
        assertThat(round.telling.run()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> outside.sent("feishu").stream()
                        .anyMatch(one -> one.path("to").asString().equals("oc_trial_compound")
                                && one.toString().contains("【开始】")));
        assertThat(groups.find(round.committee, group.id()).orElseThrow().trouble())
                .isNull();
    }

    @Test
    void givesUpOnAGroupThatThrewTheRobotOutUntilSomebodyTriesAgain() {
        assertThat(outside.talk(
                        DINGTALK,
                        "l-" + round.run,
                        "3号楼钉钉群",
                        AT + "绑定 " + round.code(round.committee, GroupScope.everybody())))
                .contains("绑定好了");
        GroupChat group = groups.ofCommittee(round.committee).get(0);
        street.jdbc().update("UPDATE group_chat SET chat_id = 'cidGone=' WHERE id = ?", group.id());
        round.relay(null);
        assertThat(round.telling.run()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        groups.find(round.committee, group.id()).orElseThrow().trouble() != null);
        round.clock.tick(Duration.ofHours(3));
        assertThat(round.telling.run())
                .as("nothing is posted to a group in trouble")
                .isZero();
        street.jdbc().update("UPDATE group_chat SET chat_id = 'cidTrialBuilding3=' WHERE id = ?", group.id());
        posting.toGroup(round.committee, "GROUP_TEST", 0, group.id(), "测试消息");
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        groups.find(round.committee, group.id()).orElseThrow().trouble() == null);
        assertThat(round.telling.run()).isEqualTo(1);
    }

    @Test
    void tellsAGroupOfABuildingWhoOfItWasCalledMaskedAndWithinTheBytes() {
        long compound = street.jdbc().queryForObject("SELECT id FROM compound", Long.class);
        street.household(round.committee, "幸福里小区", "9", "", "901", "赵九", "13900000009");
        assertThat(outside.talk(
                        DINGTALK,
                        "l-" + round.run,
                        "3号楼钉钉群",
                        AT + "绑定 " + round.code(round.committee, GroupScope.of(compound, "9"))))
                .contains("幸福里小区9号楼");
        int before = outside.sent("dingtalk").size();
        Relay relay = round.relay(null);
        round.signUp(relay, 21);
        street.draw(relay, 21);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> outside.sent("dingtalk").size() > before);
        String text = outside.sent("dingtalk")
                .get(outside.sent("dingtalk").size() - 1)
                .path("body")
                .path("text")
                .path("content")
                .asString();
        assertThat(text).contains("1 户", "第 21 号", "赵*", "9号楼9**").doesNotContain("赵九", "901", "第 1 号");
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(4000);
    }

    @Test
    void writesByRobotsThatOnlyWrite() {
        street.groupChat(round.committee, "物业通知群");
        street.groupChat(round.committee, "志愿者群");
        round.relay(null);
        assertThat(round.telling.run()).isEqualTo(2);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(outside.sent("dingtalk-robot").toString()).contains("物业通知群", "【开始】");
            assertThat(outside.sent("feishu-robot").toString()).contains("志愿者群", "【开始】");
        });
        outside.remove("feishu/custom/trial-feishu-robot");
        round.clock.tick(Duration.ofHours(3));
        assertThat(round.telling.run()).isEqualTo(2);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> "19001"
                        .equals(groups.with(round.committee, "志愿者群")
                                .orElseThrow()
                                .trouble()));
        assertThat(groups.with(round.committee, "物业通知群").orElseThrow().trouble())
                .isNull();
    }
}
