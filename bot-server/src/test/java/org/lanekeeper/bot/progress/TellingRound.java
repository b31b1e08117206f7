package org.lanekeeper.bot.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.SettableClock;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.settings.GroupSettings;
import org.lanekeeper.community.group.GroupProgress;
import org.lanekeeper.community.group.GroupScope;
import org.lanekeeper.community.group.MakingGroupCode;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.notice.GroupChat;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.notice.PostingNotice;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Join;
import org.lanekeeper.community.relay.JoiningRelay;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.RunningRelays;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;

/** A committee with relays, and what its groups are told of them. */
@TestComponent
class TellingRound {
    static final String FEISHU = "feishu/app/" + Outside.FEISHU;
    static final String DINGTALK = "dingtalk/robot/" + Outside.DINGTALK;
    static final String AT = "@" + Outside.BOT_NAME + " ";

    private final Outside outside;
    private final Street street;
    private final MakingGroupCode making;
    private final GroupChats groups;
    private final GroupProgress progress;
    private final Relays relays;
    private final NewOfRelay newOfRelay;
    private final PostingNotice posting;
    private final PlatformTransactionManager transactions;
    private final RunningRelays running;
    private final JoiningRelay joining;
    private final Households households;

    /** In what all messages of this round have for a sender. */
    String run;

    SettableClock clock;
    PostingProgress telling;
    long committee;

    TellingRound(
            Outside outside,
            Street street,
            MakingGroupCode making,
            GroupChats groups,
            GroupProgress progress,
            Relays relays,
            NewOfRelay newOfRelay,
            PostingNotice posting,
            PlatformTransactionManager transactions,
            RunningRelays running,
            JoiningRelay joining,
            Households households) {
        this.outside = outside;
        this.street = street;
        this.making = making;
        this.groups = groups;
        this.progress = progress;
        this.relays = relays;
        this.newOfRelay = newOfRelay;
        this.posting = posting;
        this.transactions = transactions;
        this.running = running;
        this.joining = joining;
        this.households = households;
    }

    /** Nothing is left of the last round; progress is told when the test lets it, by the clock of the round. */
    void begin() {
        run = Long.toString(System.nanoTime(), 36);
        clock = new SettableClock(Instant.now());
        street.empty();
        street.jdbc().update("DELETE FROM group_code");
        street.jdbc().update("DELETE FROM group_progress");
        committee = street.committee("幸福居委会", "");
        street.households(committee, 20);
        telling = telling(new GroupSettings(Duration.ofHours(1), Duration.ofMinutes(5), LocalTime.MIN, LocalTime.MIN));
    }

    PostingProgress telling(GroupSettings settings) {
        return new PostingProgress(groups, progress, relays, newOfRelay, posting, transactions, settings, clock);
    }

    String code(long committeeId, GroupScope scope) {
        return making.make(committeeId, "测试群", scope, 1);
    }

    GroupChat linkFeishu() {
        assertThat(outside.talk(FEISHU, "l-" + run, "幸福里飞书群", AT + "绑定 " + code(committee, GroupScope.everybody())))
                .contains("绑定好了", "全居委会");
        return groups.ofCommittee(committee).get(0);
    }

    Relay relay(Integer quota) {
        Instant now = clock.instant();
        RelayPlan plan =
                new RelayPlan("口罩预订", "口罩", now.minus(Duration.ofSeconds(1)), now.plus(Duration.ofHours(2)), quota, 2);
        return running.create(committee, plan, RelayState.PUBLISHED, "r" + System.nanoTime(), null);
    }

    void signUp(Relay relay, int count) {
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
    List<String> told() {
        return street.jdbc()
                .queryForList("SELECT wording FROM notice WHERE kind = 'PROGRESS' ORDER BY id", String.class);
    }
}
