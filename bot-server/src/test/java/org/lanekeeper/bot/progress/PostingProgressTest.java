package org.lanekeeper.bot.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.settings.GroupSettings;
import org.lanekeeper.community.batch.ReschedulingBatch;
import org.lanekeeper.community.group.GroupProgress;
import org.lanekeeper.community.group.Moment;
import org.lanekeeper.community.notice.GroupChat;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.relay.Beyond;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.ChangingQuota;
import org.lanekeeper.community.relay.DrawingLots;
import org.lanekeeper.community.relay.Ground;
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
import org.springframework.beans.factory.annotation.Autowired;

/** Groups hear how the relays go: what there is to say, once, bundled, and never a flood. */
@WithGroups
class PostingProgressTest {
    @Autowired
    TellingRound round;

    @Autowired
    DrawingLots lots;

    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    GroupChats groups;

    @Autowired
    GroupProgress progress;

    @Autowired
    Relays relays;

    @Autowired
    ReschedulingBatch rescheduling;

    @Autowired
    RunningRelays running;

    @Autowired
    ModeratingEntries moderating;

    @Autowired
    ChangingQuota quotas;

    @BeforeEach
    void begin() {
        round.begin();
    }

    @AfterEach
    void disarm() {
        outside.disarm();
    }

    @Test
    void tellsTheBeginningMostOfItAndTheEndOnceEach() {
        round.linkFeishu();
        Relay relay = round.relay(10);
        assertThat(round.telling.run()).isEqualTo(1);
        assertThat(round.telling.run()).isZero();
        round.clock.tick(Duration.ofMinutes(6));
        assertThat(round.telling.run()).as("nothing new").isZero();
        round.signUp(relay, 7);
        assertThat(round.telling.run()).as("seven of ten").isZero();
        round.signUp(relay, 8);
        assertThat(round.telling.run()).isEqualTo(1);
        round.clock.tick(Duration.ofHours(3));
        assertThat(round.telling.run()).isEqualTo(1);
        round.clock.tick(Duration.ofMinutes(6));
        assertThat(round.telling.run()).isZero();
        assertThat(round.told()).hasSize(3);
        assertThat(round.told().get(0)).contains("【开始】", "口罩预订", "/r/" + relay.id());
        assertThat(round.told().get(1)).contains("【快满了】", "名额 10 户", "已经登记了 8 户");
        assertThat(round.told().get(2)).contains("【结束】", "一共 8 户");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> outside.sent("feishu").stream()
                        .anyMatch(one -> one.path("to").asString().equals("oc_trial_compound")
                                && one.toString().contains("【结束】")));
    }

    @Test
    void tellsOfADrawThatItComesAndThatItWas() {
        round.linkFeishu();
        Instant now = round.clock.instant();
        OrderRule rule = new OrderRule(
                Serving.DRAW, Measure.HOUSEHOLDS, 2, false, 0, List.of(), Beyond.WAIT, 5, PaperTime.HAND_IN);
        RelayPlan plan =
                new RelayPlan("口罩", "口罩", now.minus(Duration.ofSeconds(1)), now.plus(Duration.ofHours(2)), 1, rule);
        Relay relay = running.create(round.committee, plan, RelayState.PUBLISHED, "d" + System.nanoTime(), null);
        round.signUp(relay, 4);
        round.telling.run();
        running.extend(round.committee, relay.id(), now.plus(Duration.ofHours(3)), Cause.of(null, Ground.SCHEDULE));
        round.clock.tick(Duration.ofMinutes(6));
        round.telling.run();
        running.move(round.committee, relay.id(), RelayState.CLOSED, Cause.of(null, Ground.SCHEDULE))
                .orElseThrow();
        round.clock.tick(Duration.ofMinutes(6));
        round.telling.run();
        assertThat(lots.draw(round.committee, relay.id(), Cause.of(null, Ground.SCHEDULE)))
                .isEqualTo(DrawingLots.Outcome.DRAWN);
        round.clock.tick(Duration.ofMinutes(6));
        round.telling.run();

        assertThat(round.told()).hasSize(4);
        assertThat(round.told().get(1)).startsWith("【改动】「口罩」登记延长到 ");
        assertThat(round.told().get(2)).contains("【结束】", "一共 4 户", "接下来摇号").doesNotContain("到货");
        assertThat(round.told().get(3)).startsWith("【摇号】「口罩」摇好了").contains("/b/" + relay.id());
    }

    @Test
    void tellsWhereABatchIsHandedOutInstead() {
        round.linkFeishu();
        Instant now = round.clock.instant();
        Relay relay = round.relay(null);
        round.signUp(relay, 2);
        round.telling.run();
        street.draw(relay, 1);
        rescheduling
                .reschedule(
                        round.committee,
                        relay.id(),
                        1,
                        new ReschedulingBatch.Goal(
                                "老年活动室", now.plus(Duration.ofHours(30)), now.plus(Duration.ofHours(33))),
                        Cause.of(null, Ground.SCHEDULE))
                .orElseThrow();
        round.clock.tick(Duration.ofMinutes(6));
        round.telling.run();
        assertThat(round.told()).last().asString().contains("【改动】", "第 1 批改在老年活动室领");
    }

    @Test
    void bundlesWhatHappensWithinAPause() {
        round.linkFeishu();
        Relay relay = round.relay(10);
        round.signUp(relay, 3);
        round.telling.run();
        Cause cause = Cause.of(null, Ground.values()[0]);
        moderating.strikeOut(round.committee, relay.id(), 2, cause);
        round.clock.tick(Duration.ofMinutes(1));
        moderating.strikeOut(round.committee, relay.id(), 1, cause);
        quotas.total(round.committee, relay.id(), 3, cause);
        assertThat(round.telling.run()).as("within the pause").isZero();
        round.clock.tick(Duration.ofMinutes(5));
        assertThat(round.telling.run()).isEqualTo(1);
        assertThat(round.told()).hasSize(2);
        assertThat(round.told().get(1)).contains("作废第 1、2 号", "名额现在是 3 户").doesNotContain("王");
        round.clock.tick(Duration.ofMinutes(6));
        assertThat(round.telling.run()).isZero();
    }

    @Test
    void tellsNothingOfWhatWasBeforeItWasLinked() {
        Relay relay = round.relay(10);
        round.signUp(relay, 9);
        round.linkFeishu();
        round.clock.tick(Duration.ofMinutes(1));
        assertThat(round.telling.run()).isZero();
        moderating.strikeOut(round.committee, relay.id(), 9, Cause.of(null, Ground.values()[0]));
        assertThat(round.telling.run()).isEqualTo(1);
        assertThat(round.told()).hasSize(1);
        assertThat(round.told().get(0)).contains("【改动】", "第 9 号").doesNotContain("【开始】", "【快满了】");
    }

    private long looked(GroupChat group, Relay relay) {
        return progress.of(group.id()).stream()
                .filter(one -> one.relayId() == relay.id() && one.moment() == Moment.CHANGED)
                .mapToLong(GroupProgress.Told::seq)
                .findFirst()
                .orElse(-1);
    }

    private long lastSeq(Relay relay) {
        return relays.find(round.committee, relay.id()).orElseThrow().lastSeq();
    }

    @Test
    void looksThroughTheLedgerOnceAlsoWhereItHoldsNothingToTell() {
        GroupChat group = round.linkFeishu();
        Relay relay = round.relay(null);
        round.telling.run();
        round.signUp(relay, 3);
        round.clock.tick(Duration.ofMinutes(6));
        Instant posted = groups.find(round.committee, group.id()).orElseThrow().lastPostAt();
        assertThat(round.telling.run()).isZero();
        assertThat(looked(group, relay)).isPositive().isEqualTo(lastSeq(relay));
        assertThat(groups.find(round.committee, group.id()).orElseThrow().lastPostAt())
                .as("silence is no post")
                .isEqualTo(posted);
    }

    @Test
    void leavesWhatIsWrittenMeanwhileAndWhatIsTooMuchToTheNextLook() {
        GroupChat group = round.linkFeishu();
        Relay relay = round.relay(null);
        round.telling.run();
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
                            round.committee,
                            "{\"seq\":" + seq + ",\"at\":\"2020-02-04T00:00:00Z\",\"kind\":\"voided\",\"number\":"
                                    + (seq - before) + "}");
        }
        round.clock.tick(Duration.ofMinutes(6));
        assertThat(round.telling.run())
                .as("the relay does not know of them yet")
                .isZero();
        street.jdbc().update("UPDATE relay SET last_seq = ? WHERE id = ?", before + more, relay.id());
        assertThat(round.telling.run()).isEqualTo(1);
        assertThat(looked(group, relay)).isEqualTo(before + GroupProgress.MOST_BLOCKS);
        round.clock.tick(Duration.ofMinutes(6));
        assertThat(round.telling.run()).isEqualTo(1);
        assertThat(round.told().get(round.told().size() - 1)).contains("作废第 201、202、203");
        round.clock.tick(Duration.ofMinutes(6));
        assertThat(round.telling.run()).isZero();
    }

    @Test
    void keepsQuietAtNight() {
        LocalTime now = round.clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalTime();
        PostingProgress atNight = round.telling(new GroupSettings(
                Duration.ofHours(1), Duration.ofMinutes(5), now.minusMinutes(1), now.plusMinutes(30)));
        round.linkFeishu();
        round.relay(null);
        assertThat(atNight.run()).isZero();
        round.clock.tick(Duration.ofMinutes(31));
        assertThat(atNight.run()).isEqualTo(1);
    }
}
