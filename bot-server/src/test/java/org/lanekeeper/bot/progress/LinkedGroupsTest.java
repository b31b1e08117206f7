package org.lanekeeper.bot.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.SettableClock;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.bot.settings.GroupSettings;
import org.lanekeeper.community.batch.ReschedulingBatch;
import org.lanekeeper.community.group.GroupProgress;
import org.lanekeeper.community.group.GroupScope;
import org.lanekeeper.community.group.LinkOutcome;
import org.lanekeeper.community.group.LinkingGroup;
import org.lanekeeper.community.group.MakingGroupCode;
import org.lanekeeper.community.group.Moment;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.notice.GroupChat;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.notice.PostingNotice;
import org.lanekeeper.community.relay.Beyond;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.ChangingQuota;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.DrawingLots;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.Join;
import org.lanekeeper.community.relay.JoiningRelay;
import org.lanekeeper.community.relay.Measure;
import org.lanekeeper.community.relay.ModeratingEntries;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.PaperTime;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.RunningRelays;
import org.lanekeeper.community.relay.Serving;
import org.lanekeeper.community.resident.Platform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Groups are linked by a code, and hear how the relays go: what there is to say, bundled, and never a flood. */
@WithBotServer
@TestPropertySource(
        properties = {
            "lanekeeper.delivery.every=100ms",
            "db-scheduler.polling-interval=100ms",
            "lanekeeper.delivery.backoff=200ms"
        })
class LinkedGroupsTest {
    private static final String FEISHU = "feishu/app/" + Outside.FEISHU;
    private static final String DINGTALK = "dingtalk/robot/" + Outside.DINGTALK;
    private static final String BOT = "wecom/bot/" + Outside.WECOM_BOT;
    private static final String AT = "@" + Outside.BOT_NAME + " ";

    @Autowired
    DrawingLots lots;

    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    MakingGroupCode making;

    @Autowired
    LinkingGroup linking;

    @Autowired
    GroupChats groups;

    @Autowired
    GroupProgress progress;

    @Autowired
    Relays relays;

    @Autowired
    NewOfRelay newOfRelay;

    @Autowired
    PostingNotice posting;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ReschedulingBatch rescheduling;

    @Autowired
    RunningRelays running;

    @Autowired
    JoiningRelay joining;

    @Autowired
    ModeratingEntries moderating;

    @Autowired
    ChangingQuota quotas;

    @Autowired
    Households households;

    private final String run = Long.toString(System.nanoTime(), 36);
    private final SettableClock clock = new SettableClock(Instant.now());
    private PostingProgress telling;
    private long committee;

    @BeforeEach
    void begin() {
        street.empty();
        street.jdbc().update("DELETE FROM group_code");
        street.jdbc().update("DELETE FROM group_progress");
        committee = street.committee("幸福居委会", "");
        street.households(committee, 20);
        telling = telling(new GroupSettings(Duration.ofHours(1), Duration.ofMinutes(5), LocalTime.MIN, LocalTime.MIN));
    }

    @AfterEach
    void disarm() {
        outside.disarm();
    }

    private PostingProgress telling(GroupSettings settings) {
        return new PostingProgress(groups, progress, relays, newOfRelay, posting, transactions, settings, clock);
    }

    private String code(long committeeId, GroupScope scope) {
        return making.make(committeeId, "测试群", scope, 1);
    }

    private GroupChat linkFeishu() {
        assertThat(outside.talk(FEISHU, "l-" + run, "幸福里飞书群", AT + "绑定 " + code(committee, GroupScope.everybody())))
                .contains("绑定好了", "全居委会");
        return groups.ofCommittee(committee).get(0);
    }

    private Relay relay(Integer quota) {
        Instant now = clock.instant();
        RelayPlan plan =
                new RelayPlan("口罩预订", "口罩", now.minus(Duration.ofSeconds(1)), now.plus(Duration.ofHours(2)), quota, 2);
        return running.create(committee, plan, RelayState.PUBLISHED, "r" + System.nanoTime(), null);
    }

    private void signUp(Relay relay, int count) {
        List<Household> all = households.registered(committee);
        for (Household household : all.subList(0, count)) {
            joining.submit(new Join(
                            relay.id(),
                            household,
                            household.name(),
                            null,
                            1,
                            Door.CHAT,
                            null,
                            "k" + household.id(),
                            clock.instant()))
                    .join();
        }
    }

    /** What the group has been told by way of the outbox, oldest first. */
    private List<String> told() {
        return street.jdbc()
                .queryForList("SELECT wording FROM notice WHERE kind = 'PROGRESS' ORDER BY id", String.class);
    }

    @Test
    void linksByACodeThatWorksOnce() {
        String code = code(committee, GroupScope.everybody());
        assertThat(outside.talk(FEISHU, "l-" + run, "", "绑定 " + code)).contains("发在群里");
        assertThat(outside.talk(FEISHU, "l-" + run, "幸福里飞书群", AT + "绑定 " + code))
                .contains("绑定好了");
        assertThat(outside.talk(DINGTALK, "l-" + run, "3号楼钉钉群", AT + "绑定 " + code))
                .contains("只能用一次");
        assertThat(outside.talk(FEISHU, "m-" + run, "幸福里飞书群", AT + "绑定 " + code))
                .as("the same group again")
                .contains("绑定好了");
        GroupChat group = groups.ofCommittee(committee).get(0);
        assertThat(groups.ofCommittee(committee)).hasSize(1);
        assertThat(group.chatId()).isEqualTo("oc_trial_compound");
        assertThat(group.canBeWrittenTo()).isTrue();
    }

    @Test
    void refusesWrongAndExpiredCodes() {
        assertThat(outside.talk(FEISHU, "l-" + run, "幸福里飞书群", AT + "绑定 AAAA-BBBB"))
                .contains("没有这个绑定码");
        String code = code(committee, GroupScope.everybody());
        street.jdbc().update("UPDATE group_code SET expires_at = NOW(6) - INTERVAL 1 SECOND");
        assertThat(outside.talk(FEISHU, "l-" + run, "幸福里飞书群", AT + "绑定 " + code))
                .contains("过期");
        assertThat(groups.ofCommittee(committee)).isEmpty();
    }

    @Test
    void refusesCodesOfACommitteeThatTheRobotDoesNotServe() {
        long other = street.committee("另一个居委会", "");
        street.jdbc().update("DELETE FROM committee_account WHERE committee_id = ? AND platform = 'FEISHU'", other);
        // committees are remembered for a while, unless something is written by the same way
        street.household(other, "别处小区", "1", "", "101", "别人", "");
        String code = code(other, GroupScope.everybody());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(outside.talk(FEISHU, "l-" + System.nanoTime(), "幸福里飞书群", AT + "绑定 " + code))
                                .contains("没有这个绑定码"));
    }

    @Test
    void leavesAGroupToTheCommitteeThatHasIt() {
        linkFeishu();
        long other = street.committee("另一个居委会", "");
        String code = code(other, GroupScope.everybody());
        assertThat(outside.talk(FEISHU, "o-" + run, "幸福里飞书群", AT + "绑定 " + code))
                .contains("另一个居委会");
        assertThat(groups.ofCommittee(other)).isEmpty();
    }

    @Test
    void saysThatAWecomBotCannotWriteByItself() {
        String code = code(committee, GroupScope.everybody());
        assertThat(outside.talk(BOT, "l-" + run, "楼组长群", AT + "绑定 " + code)).contains("绑定好了", "选一个群机器人");
        GroupChat group = groups.ofCommittee(committee).get(0);
        assertThat(group.canBeWrittenTo()).isFalse();
        assertThat(groups.use(committee, group.id(), "楼组长群")).isEqualTo(1);
        relay(null);
        int before = outside.sent("wecom-robot").size();
        assertThat(telling.run()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> outside.sent("wecom-robot").size() == before + 1);
    }

    @Test
    void tellsTheBeginningMostOfItAndTheEndOnceEach() {
        linkFeishu();
        Relay relay = relay(10);
        assertThat(telling.run()).isEqualTo(1);
        assertThat(telling.run()).isZero();
        clock.tick(Duration.ofMinutes(6));
        assertThat(telling.run()).as("nothing new").isZero();
        signUp(relay, 7);
        assertThat(telling.run()).as("seven of ten").isZero();
        signUp(relay, 8);
        assertThat(telling.run()).isEqualTo(1);
        clock.tick(Duration.ofHours(3));
        assertThat(telling.run()).isEqualTo(1);
        clock.tick(Duration.ofMinutes(6));
        assertThat(telling.run()).isZero();
        assertThat(told()).hasSize(3);
        assertThat(told().get(0)).contains("【开始】", "口罩预订", "/r/" + relay.id());
        assertThat(told().get(1)).contains("【快满了】", "名额 10 户", "已经登记了 8 户");
        assertThat(told().get(2)).contains("【结束】", "一共 8 户");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> outside.sent("feishu").stream()
                        .anyMatch(one -> one.path("to").asString().equals("oc_trial_compound")
                                && one.toString().contains("【结束】")));
    }

    @Test
    void tellsOfADrawThatItComesAndThatItWas() {
        linkFeishu();
        Instant now = clock.instant();
        OrderRule rule = new OrderRule(
                Serving.DRAW, Measure.HOUSEHOLDS, 2, false, 0, List.of(), Beyond.WAIT, 5, PaperTime.HAND_IN);
        RelayPlan plan =
                new RelayPlan("口罩", "口罩", now.minus(Duration.ofSeconds(1)), now.plus(Duration.ofHours(2)), 1, rule);
        Relay relay = running.create(committee, plan, RelayState.PUBLISHED, "d" + System.nanoTime(), null);
        signUp(relay, 4);
        telling.run();
        running.extend(committee, relay.id(), now.plus(Duration.ofHours(3)), Cause.of(null, Ground.SCHEDULE));
        clock.tick(Duration.ofMinutes(6));
        telling.run();
        running.move(committee, relay.id(), RelayState.CLOSED, Cause.of(null, Ground.SCHEDULE))
                .orElseThrow();
        clock.tick(Duration.ofMinutes(6));
        telling.run();
        assertThat(lots.draw(committee, relay.id(), Cause.of(null, Ground.SCHEDULE)))
                .isEqualTo(DrawingLots.Outcome.DRAWN);
        clock.tick(Duration.ofMinutes(6));
        telling.run();

        assertThat(told()).hasSize(4);
        assertThat(told().get(1)).startsWith("【改动】「口罩」登记延长到 ");
        assertThat(told().get(2)).contains("【结束】", "一共 4 户", "接下来摇号").doesNotContain("到货");
        assertThat(told().get(3)).startsWith("【摇号】「口罩」摇好了").contains("/b/" + relay.id());
    }

    @Test
    void tellsWhereABatchIsHandedOutInstead() {
        linkFeishu();
        Instant now = clock.instant();
        Relay relay = relay(null);
        signUp(relay, 2);
        telling.run();
        street.draw(relay, 1);
        rescheduling
                .reschedule(
                        committee,
                        relay.id(),
                        1,
                        new ReschedulingBatch.Goal(
                                "老年活动室", now.plus(Duration.ofHours(30)), now.plus(Duration.ofHours(33))),
                        Cause.of(null, Ground.SCHEDULE))
                .orElseThrow();
        clock.tick(Duration.ofMinutes(6));
        telling.run();
        assertThat(told()).last().asString().contains("【改动】", "第 1 批改在老年活动室领");
    }

    @Test
    void bundlesWhatHappensWithinAPause() {
        linkFeishu();
        Relay relay = relay(10);
        signUp(relay, 3);
        telling.run();
        Cause cause = Cause.of(null, Ground.values()[0]);
        moderating.strikeOut(committee, relay.id(), 2, cause);
        clock.tick(Duration.ofMinutes(1));
        moderating.strikeOut(committee, relay.id(), 1, cause);
        quotas.total(committee, relay.id(), 3, cause);
        assertThat(telling.run()).as("within the pause").isZero();
        clock.tick(Duration.ofMinutes(5));
        assertThat(telling.run()).isEqualTo(1);
        assertThat(told()).hasSize(2);
        assertThat(told().get(1)).contains("作废第 1、2 号", "名额现在是 3 户").doesNotContain("王");
        clock.tick(Duration.ofMinutes(6));
        assertThat(telling.run()).isZero();
    }

    @Test
    void tellsNothingOfWhatWasBeforeItWasLinked() {
        Relay relay = relay(10);
        signUp(relay, 9);
        linkFeishu();
        clock.tick(Duration.ofMinutes(1));
        assertThat(telling.run()).isZero();
        moderating.strikeOut(committee, relay.id(), 9, Cause.of(null, Ground.values()[0]));
        assertThat(telling.run()).isEqualTo(1);
        assertThat(told()).hasSize(1);
        assertThat(told().get(0)).contains("【改动】", "第 9 号").doesNotContain("【开始】", "【快满了】");
    }

    private long looked(GroupChat group, Relay relay) {
        return progress.of(group.id()).stream()
                .filter(one -> one.relayId() == relay.id() && one.moment() == Moment.CHANGED)
                .mapToLong(GroupProgress.Told::seq)
                .findFirst()
                .orElse(-1);
    }

    private long lastSeq(Relay relay) {
        return relays.find(committee, relay.id()).orElseThrow().lastSeq();
    }

    @Test
    void looksThroughTheLedgerOnceAlsoWhereItHoldsNothingToTell() {
        GroupChat group = linkFeishu();
        Relay relay = relay(null);
        telling.run();
        signUp(relay, 3);
        clock.tick(Duration.ofMinutes(6));
        Instant posted = groups.find(committee, group.id()).orElseThrow().lastPostAt();
        assertThat(telling.run()).isZero();
        assertThat(looked(group, relay)).isPositive().isEqualTo(lastSeq(relay));
        assertThat(groups.find(committee, group.id()).orElseThrow().lastPostAt())
                .as("silence is no post")
                .isEqualTo(posted);
    }

    @Test
    void leavesWhatIsWrittenMeanwhileAndWhatIsTooMuchToTheNextLook() {
        GroupChat group = linkFeishu();
        Relay relay = relay(null);
        telling.run();
        long before = lastSeq(relay);
        long more = GroupProgress.MOST_BLOCKS + 5L;
        for (long seq = before + 1; seq <= before + more; seq++) {
            street.jdbc()
                    .update(
                            "INSERT INTO ledger_block (relay_id, first_seq, last_seq, committee_id, head, records, written_at)"
                                    + " VALUES (?, ?, ?, ?, REPEAT('0', 64), ?, NOW(6))",
                            relay.id(),
                            seq,
                            seq,
                            committee,
                            "{\"seq\":" + seq + ",\"at\":\"2020-02-04T00:00:00Z\",\"kind\":\"voided\",\"number\":"
                                    + (seq - before) + "}");
        }
        clock.tick(Duration.ofMinutes(6));
        assertThat(telling.run()).as("the relay does not know of them yet").isZero();
        street.jdbc().update("UPDATE relay SET last_seq = ? WHERE id = ?", before + more, relay.id());
        assertThat(telling.run()).isEqualTo(1);
        assertThat(looked(group, relay)).isEqualTo(before + GroupProgress.MOST_BLOCKS);
        clock.tick(Duration.ofMinutes(6));
        assertThat(telling.run()).isEqualTo(1);
        assertThat(told().get(told().size() - 1)).contains("作废第 201、202、203");
        clock.tick(Duration.ofMinutes(6));
        assertThat(telling.run()).isZero();
    }

    @Test
    void leavesAGroupToTheCommitteeWhoseCodeCameFirst() throws Exception {
        long other = street.committee("另一个居委会", "");
        String code = code(other, GroupScope.everybody());
        CountDownLatch linked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Void> first =
                CompletableFuture.runAsync(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    groups.link(
                            committee, "先来的群", Platform.FEISHU, Outside.FEISHU, "oc_race", null, "", clock.instant());
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
        assertThat(group.committeeId()).isEqualTo(committee);
        assertThat(group.name()).isEqualTo("先来的群");
        assertThat(linking.link(Platform.DINGTALK, Outside.DINGTALK, "cid_race", code))
                .as("the code is good for another group")
                .isInstanceOf(LinkOutcome.Linked.class);
    }

    @Test
    void aPlatformInTroubleSilencesNoGroup() {
        GroupChat group = linkFeishu();
        outside.arm("feishu", "500", 1);
        relay(null);
        assertThat(telling.run()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> outside.sent("feishu").stream()
                        .anyMatch(one -> one.path("to").asString().equals("oc_trial_compound")
                                && one.toString().contains("【开始】")));
        assertThat(groups.find(committee, group.id()).orElseThrow().trouble()).isNull();
    }

    @Test
    void keepsQuietAtNight() {
        LocalTime now = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalTime();
        PostingProgress atNight = telling(new GroupSettings(
                Duration.ofHours(1), Duration.ofMinutes(5), now.minusMinutes(1), now.plusMinutes(30)));
        linkFeishu();
        relay(null);
        assertThat(atNight.run()).isZero();
        clock.tick(Duration.ofMinutes(31));
        assertThat(atNight.run()).isEqualTo(1);
    }

    @Test
    void givesUpOnAGroupThatThrewTheRobotOutUntilSomebodyTriesAgain() {
        assertThat(outside.talk(DINGTALK, "l-" + run, "3号楼钉钉群", AT + "绑定 " + code(committee, GroupScope.everybody())))
                .contains("绑定好了");
        GroupChat group = groups.ofCommittee(committee).get(0);
        street.jdbc().update("UPDATE group_chat SET chat_id = 'cidGone=' WHERE id = ?", group.id());
        relay(null);
        assertThat(telling.run()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> groups.find(committee, group.id()).orElseThrow().trouble() != null);
        clock.tick(Duration.ofHours(3));
        assertThat(telling.run()).as("nothing is posted to a group in trouble").isZero();
        street.jdbc().update("UPDATE group_chat SET chat_id = 'cidTrialBuilding3=' WHERE id = ?", group.id());
        posting.toGroup(committee, "GROUP_TEST", 0, group.id(), "测试消息");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> groups.find(committee, group.id()).orElseThrow().trouble() == null);
        assertThat(telling.run()).isEqualTo(1);
    }

    @Test
    void tellsAGroupOfABuildingWhoOfItWasCalledMaskedAndWithinTheBytes() {
        long compound = street.jdbc().queryForObject("SELECT id FROM compound", Long.class);
        street.household(committee, "幸福里小区", "9", "", "901", "赵九", "13900000009");
        assertThat(outside.talk(
                        DINGTALK, "l-" + run, "3号楼钉钉群", AT + "绑定 " + code(committee, GroupScope.of(compound, "9"))))
                .contains("幸福里小区9号楼");
        int before = outside.sent("dingtalk").size();
        Relay relay = relay(null);
        signUp(relay, 21);
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
        street.groupChat(committee, "物业通知群");
        street.groupChat(committee, "志愿者群");
        relay(null);
        assertThat(telling.run()).isEqualTo(2);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(outside.sent("dingtalk-robot").toString()).contains("物业通知群", "【开始】");
            assertThat(outside.sent("feishu-robot").toString()).contains("志愿者群", "【开始】");
        });
        outside.remove("feishu/custom/trial-feishu-robot");
        clock.tick(Duration.ofHours(3));
        assertThat(telling.run()).isEqualTo(2);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> "19001"
                        .equals(groups.with(committee, "志愿者群").orElseThrow().trouble()));
        assertThat(groups.with(committee, "物业通知群").orElseThrow().trouble()).isNull();
    }
}
