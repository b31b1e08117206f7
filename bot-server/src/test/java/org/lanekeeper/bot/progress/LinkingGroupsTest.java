package org.lanekeeper.bot.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lanekeeper.bot.progress.TellingRound.AT;
import static org.lanekeeper.bot.progress.TellingRound.DINGTALK;
import static org.lanekeeper.bot.progress.TellingRound.FEISHU;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.community.group.GroupScope;
import org.lanekeeper.community.group.LinkOutcome;
import org.lanekeeper.community.group.LinkingGroup;
import org.lanekeeper.community.notice.GroupChat;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.resident.Platform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Groups are linked by a code that works once, each by one committee. */
@WithGroups
class LinkingGroupsTest {
    private static final String BOT = "wecom/bot/" + Outside.WECOM_BOT;

    @Autowired
    TellingRound round;

    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    LinkingGroup linking;

    @Autowired
    GroupChats groups;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void begin() {
        round.begin();
    }

    @AfterEach
    void disarm() {
        outside.disarm();
    }

    @Test
    void linksByACodeThatWorksOnce() {
        String code = round.code(round.committee, GroupScope.everybody());
        assertThat(outside.talk(FEISHU, "l-" + round.run, "", "绑定 " + code)).contains("发在群里");
        assertThat(outside.talk(FEISHU, "l-" + round.run, "幸福里飞书群", AT + "绑定 " + code))
                .contains("绑定好了");
        assertThat(outside.talk(DINGTALK, "l-" + round.run, "3号楼钉钉群", AT + "绑定 " + code))
                .contains("只能用一次");
        assertThat(outside.talk(FEISHU, "m-" + round.run, "幸福里飞书群", AT + "绑定 " + code))
                .as("the same group again")
                .contains("绑定好了");
        GroupChat group = groups.ofCommittee(round.committee).get(0);
        assertThat(groups.ofCommittee(round.committee)).hasSize(1);
        assertThat(group.chatId()).isEqualTo("oc_trial_compound");
        assertThat(group.canBeWrittenTo()).isTrue();
    }

    @Test
    void refusesWrongAndExpiredCodes() {
        assertThat(outside.talk(FEISHU, "l-" + round.run, "幸福里飞书群", AT + "绑定 AAAA-BBBB"))
                .contains("没有这个绑定码");
        String code = round.code(round.committee, GroupScope.everybody());
        street.jdbc().update("UPDATE group_code SET expires_at = NOW(6) - INTERVAL 1 SECOND");
        assertThat(outside.talk(FEISHU, "l-" + round.run, "幸福里飞书群", AT + "绑定 " + code))
                .contains("过期");
        assertThat(groups.ofCommittee(round.committee)).isEmpty();
    }

    @Test
    void refusesCodesOfACommitteeThatTheRobotDoesNotServe() {
        long other = street.committee("另一个居委会", "");
        street.jdbc().update("DELETE FROM committee_account WHERE committee_id = ? AND platform = 'FEISHU'", other);
        // committees are remembered for a while, unless something is written by the same way
        street.household(other, "别处小区", "1", "", "101", "别人", "");
        String code = round.code(other, GroupScope.everybody());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(outside.talk(FEISHU, "l-" + System.nanoTime(), "幸福里飞书群", AT + "绑定 " + code))
                                .contains("没有这个绑定码"));
    }

    @Test
    void leavesAGroupToTheCommitteeThatHasIt() {
        round.linkFeishu();
        long other = street.committee("另一个居委会", "");
        String code = round.code(other, GroupScope.everybody());
        assertThat(outside.talk(FEISHU, "o-" + round.run, "幸福里飞书群", AT + "绑定 " + code))
                .contains("另一个居委会");
        assertThat(groups.ofCommittee(other)).isEmpty();
    }

    @Test
    void saysThatAWecomBotCannotWriteByItself() {
        String code = round.code(round.committee, GroupScope.everybody());
        assertThat(outside.talk(BOT, "l-" + round.run, "楼组长群", AT + "绑定 " + code))
                .contains("绑定好了", "选一个群机器人");
        GroupChat group = groups.ofCommittee(round.committee).get(0);
        assertThat(group.canBeWrittenTo()).isFalse();
        assertThat(groups.use(round.committee, group.id(), "楼组长群")).isEqualTo(1);
        round.relay(null);
        int before = outside.sent("wecom-robot").size();
        assertThat(round.telling.run()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> outside.sent("wecom-robot").size() == before + 1);
    }

    @Test
    void leavesAGroupToTheCommitteeWhoseCodeCameFirst() throws Exception {
        long other = street.committee("另一个居委会", "");
        String code = round.code(other, GroupScope.everybody());
        CountDownLatch linked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Void> first =
                CompletableFuture.runAsync(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    groups.link(
                            round.committee,
                            "先来的群",
                            Platform.FEISHU,
                            Outside.FEISHU,
                            "oc_race",
                            null,
                            "",
                            round.clock.instant());
                    linked.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        linked.await();
        CompletableFuture<LinkOutcome> second =
                CompletableFuture.supplyAsync(() -> linking.link(Platform.FEISHU, Outside.FEISHU, "oc_race", code));
        try {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> street.jdbc()
                                    .queryForObject(
                                            "SELECT COUNT(*) FROM information_schema.processlist WHERE id <> CONNECTION_ID()"
                                                    + " AND command <> 'Sleep' AND info LIKE '%INTO group_chat %'",
                                            Long.class)
                            > 0);
        } finally {
            release.countDown();
        }
        first.join();
        assertThat(second.join()).isInstanceOf(LinkOutcome.Taken.class);
        GroupChat group = groups.at(Platform.FEISHU, Outside.FEISHU, "oc_race").orElseThrow();
        assertThat(group.committeeId()).isEqualTo(round.committee);
        assertThat(group.name()).isEqualTo("先来的群");
        assertThat(linking.link(Platform.DINGTALK, Outside.DINGTALK, "cid_race", code))
                .as("the code is good for another group")
                .isInstanceOf(LinkOutcome.Linked.class);
    }
}
