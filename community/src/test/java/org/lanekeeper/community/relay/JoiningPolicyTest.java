package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.HouseholdStanding;

class JoiningPolicyTest {
    private static final Instant OPENS = Instant.parse("2026-02-05T00:00:00Z");
    private static final Instant CLOSES = OPENS.plusSeconds(3600);

    private final JoiningPolicy policy = policy(relay(RelayState.PUBLISHED, 2, 10), null, List.of());

    @Test
    void numbersFollowTheOrderOfAcceptance() {
        assertThat(policy.decide(join(1, "a", OPENS))).isEqualTo(new JoinOutcome.Accepted(11, 1, null, true));
        assertThat(policy.decide(join(2, "b", OPENS))).isEqualTo(new JoinOutcome.Accepted(12, 1, null, true));
        assertThat(policy.lastNumber()).isEqualTo(12);
    }

    @Test
    void theFirstInstantCountsAndTheLastDoesNot() {
        assertThat(policy.decide(join(1, "a", OPENS.minusNanos(1000)))).isEqualTo(new JoinOutcome.NotYetOpen(OPENS));
        assertThat(policy.decide(join(1, "b", OPENS))).isInstanceOf(JoinOutcome.Accepted.class);
        assertThat(policy.decide(join(2, "c", CLOSES.minusNanos(1000)))).isInstanceOf(JoinOutcome.Accepted.class);
        assertThat(policy.decide(join(3, "d", CLOSES))).isEqualTo(new JoinOutcome.Closed());
    }

    @Test
    void aSecondTryOfTheHouseholdIsToldTheFirstNumber() {
        policy.decide(joinBy(7L, 1, "a"));

        assertThat(policy.decide(joinBy(7L, 1, "b"))).isEqualTo(new JoinOutcome.AlreadyIn(11, Door.CHAT, true));
        assertThat(policy.decide(joinBy(8L, 1, "c"))).isEqualTo(new JoinOutcome.AlreadyIn(11, Door.CHAT, false));
        assertThat(policy.newEntries()).hasSize(1);
    }

    @Test
    void aRetryGetsTheFirstAnswerEvenAfterClosing() {
        JoinOutcome first = policy.decide(join(1, "a", OPENS));

        assertThat(policy.decide(join(1, "a", CLOSES.plusSeconds(5)))).isEqualTo(first);
        assertThat(policy.newEntries()).hasSize(1);
    }

    @Test
    void aRetryAfterWithdrawalStillGetsTheFirstAnswer() {
        JoiningPolicy later = policy(
                relay(RelayState.PUBLISHED, null, 5),
                OPENS,
                List.of(new JoiningPolicy.Held(5, 1, false, 1, null, Door.CHAT, 7L, "a")));

        assertThat(later.decide(joinBy(7L, 1, "a"))).isEqualTo(new JoinOutcome.Accepted(5, 1, null, false));
        assertThat(later.decide(joinBy(7L, 1, "b"))).isEqualTo(new JoinOutcome.Accepted(6, 1, null, false));
    }

    @Test
    void aHouseholdThatIsInIsToldSoEvenAfterClosing() {
        policy.decide(joinBy(7L, 1, "a"));

        assertThat(policy.decide(join(1, "z", CLOSES.plusSeconds(60)))).isInstanceOf(JoinOutcome.AlreadyIn.class);
    }

    @Test
    void nobodySeesADraftAndNobodyJoinsWhatTheCommitteeEnded() {
        assertThat(policy(relay(RelayState.DRAFT, null, 0), null, List.of()).decide(join(1, "a", OPENS)))
                .isEqualTo(new JoinOutcome.Unknown());
        assertThat(policy(relay(RelayState.CLOSED, null, 0), null, List.of()).decide(join(1, "a", OPENS)))
                .isEqualTo(new JoinOutcome.Closed());
    }

    @Test
    void theServingOrderNeverRunsAgainstTheNumbers() {
        policy.decide(join(1, "a", OPENS.plusSeconds(10)));
        policy.decide(join(2, "b", OPENS.plusSeconds(5)));

        assertThat(policy.newEntries())
                .extracting(JoiningPolicy.NewEntry::effectiveAt)
                .containsExactly(OPENS.plusSeconds(10), OPENS.plusSeconds(10));
    }

    @Test
    void whatTheRegisterDoesNotKnowIsLookedInto() {
        Household stranger = household(3, HouseholdStanding.UNVERIFIED);
        Join other = new Join(1, household(4, HouseholdStanding.REGISTERED), "李四", null, 1, Door.CHAT, 1L, "b", OPENS);

        assertThat(policy.decide(new Join(1, stranger, "张三", null, 1, Door.CHAT, 1L, "a", OPENS)))
                .isEqualTo(new JoinOutcome.Accepted(11, 1, ReviewReason.NOT_ON_ROSTER, true));
        assertThat(policy.decide(other)).isEqualTo(new JoinOutcome.Accepted(12, 1, ReviewReason.NAME_DIFFERS, true));
    }

    @Test
    void moreThanTheCapIsCutDownToIt() {
        Join greedy =
                new Join(1, household(1, HouseholdStanding.REGISTERED), "张三", null, 99, Door.CHAT, 1L, "a", OPENS);

        assertThat(policy.decide(greedy)).isEqualTo(new JoinOutcome.Accepted(11, 2, null, true));
    }

    private static JoiningPolicy policy(Relay relay, Instant lastEffective, List<JoiningPolicy.Held> held) {
        return new JoiningPolicy(relay, lastEffective, held);
    }

    private static Relay relay(RelayState state, Integer quota, int lastNumber) {
        return new Relay(1, 1, "口罩预订", "口罩", OPENS, CLOSES, quota, 2, state, lastNumber, 0);
    }

    private static Household household(long id, HouseholdStanding standing) {
        return new Household(id, 1, 1, "幸福里小区", "3", "", "50" + id, "张三", "13800000000", standing);
    }

    private static Join join(long household, String key, Instant arrivedAt) {
        return new Join(
                1, household(household, HouseholdStanding.REGISTERED), "张三", null, 1, Door.CHAT, 7L, key, arrivedAt);
    }

    private static Join joinBy(Long resident, long household, String key) {
        return new Join(
                1,
                household(household, HouseholdStanding.REGISTERED),
                "张三",
                null,
                1,
                Door.CHAT,
                resident,
                key,
                OPENS.plusSeconds(1));
    }
}
