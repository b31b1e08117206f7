package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.HouseholdStanding;

class NewcomersTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
    private final Newcomers newcomers = new Newcomers(Duration.ofSeconds(1), nanos::get);

    @Test
    void whoeverHasANumberIsTrustedNoMore() {
        Join join = join(1, 7, "a");
        assertThat(trusts(join)).isTrue();
        assertThat(trusts(join)).as("nothing has become of it").isTrue();

        meet(join, numbered(false));

        assertThat(trusts(join)).isFalse();
        assertThat(trusts(join(1, 7, "b"))).as("the same household").isFalse();
        assertThat(trusts(join(1, 8, "a"))).as("the same request").isFalse();
        assertThat(trusts(join(1, 9, "c"))).isTrue();
        assertThat(trusts(join(2, 7, "a"))).as("in another relay").isTrue();
    }

    @Test
    void whoeverIsToldAnEarlierNumberIsMetAsWell() {
        meet(join(1, 7, "a"), numbered(true));
        meet(join(1, 8, "b"), new Decision.Answered(new JoinOutcome.AlreadyIn(1, Door.CHAT, true, false)));

        assertThat(trusts(join(1, 7, "x"))).isFalse();
        assertThat(trusts(join(1, 8, "y"))).isFalse();
    }

    @Test
    void whoeverIsRefusedHasNoEntryThatCouldBeFound() {
        Join join = join(1, 7, "a");
        meet(join, refused(join));
        meet(join, new Decision.Answered(new JoinOutcome.Unknown()));

        assertThat(trusts(join)).isTrue();
    }

    @Test
    void whoeverComesTwiceIsNewOnlyTheFirstTime() {
        Newcomers.Guess guess = newcomers.guess();

        assertThat(guess.trusts(join(1, 7, "a"))).isTrue();
        assertThat(guess.trusts(join(1, 7, "b"))).isFalse();
        assertThat(guess.trusts(join(1, 8, "b"))).as("the second one's request").isFalse();
    }

    @Test
    void afterAMistakeNobodyIsTrustedThereForAWhile() {
        newcomers.guess().regret(List.of(1L));

        Newcomers.Guess cautious = newcomers.guess();
        assertThat(cautious.trusts(join(1, 7, "a"))).isFalse();
        assertThat(cautious.isTrusting()).isFalse();
        assertThat(cautious.trusts(join(2, 7, "a"))).as("in another relay").isTrue();
        assertThat(cautious.isTrusting()).isTrue();

        nanos.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(trusts(join(1, 8, "b"))).isFalse();
        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(trusts(join(1, 9, "c"))).isTrue();
    }

    @Test
    void aMistakeMoreMakesItLastLonger() {
        newcomers.guess().regret(List.of(1L));
        nanos.addAndGet(Duration.ofMillis(999).toNanos());
        newcomers.guess().regret(List.of(1L));
        nanos.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(trusts(join(1, 7, "a"))).isFalse();

        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(trusts(join(1, 7, "a"))).isTrue();
    }

    @Test
    void onlyAnEntryOfTheirOwnBearsItOut() {
        Join met = join(1, 7, "a");
        meet(met, numbered(false));
        Newcomers.Guess guess = newcomers.guess();
        Join unmet = join(1, 8, "b");
        List<Join> joins = List.of(met, unmet);
        joins.forEach(guess::trusts);

        assertThat(guess.lacksEntry(joins, List.of(refused(met), numbered(false))))
                .isFalse();
        assertThat(guess.lacksEntry(joins, List.of(numbered(false), refused(unmet))))
                .isTrue();
        assertThat(guess.lacksEntry(joins, List.of(numbered(false), numbered(true))))
                .isTrue();
        assertThat(guess.lacksEntry(joins, List.of(numbered(false), new Decision.Answered(new JoinOutcome.Unknown()))))
                .isTrue();
    }

    /** A mistake that caution has kept from being one makes it last. */
    @Test
    void theCautiousNoticeWhatWouldHaveBeenMistakes() {
        newcomers.guess().regret(List.of(1L));
        Newcomers.Guess cautious = newcomers.guess();
        Join join = join(1, 7, "a");
        cautious.trusts(join);

        assertThat(cautious.lacksEntry(List.of(join), List.of(numbered(true)))).isTrue();
        assertThat(cautious.needsLook(List.of(join), List.of(numbered(true))))
                .as("it was looked up")
                .isFalse();
        assertThat(cautious.lacksEntry(List.of(join), List.of(numbered(false)))).isFalse();
    }

    private boolean trusts(Join join) {
        return newcomers.guess().trusts(join);
    }

    private void meet(Join join, Decision decision) {
        newcomers.guess().meet(List.of(join), List.of(decision));
    }

    private static Decision refused(Join join) {
        return new Decision.Refused(join, RefusalReason.FULL, new JoinOutcome.Full());
    }

    private static Decision numbered(boolean repeated) {
        Held held = new Held(1, 7, true, 1, null, Door.CHAT, null, "a", true, "", false);
        return new Decision.Numbered(held, repeated);
    }

    private static Join join(long relay, long id, String key) {
        Household household =
                new Household(id, 1, 1, "幸福里小区", "3", "", "502", "张三", null, HouseholdStanding.REGISTERED);
        return new Join(relay, household, "张三", null, 1, Door.CHAT, null, key, Instant.EPOCH);
    }
}
