package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.HouseholdStanding;

class JoiningPolicyTest {
    private static final Instant OPENS = Instant.parse("2026-02-05T00:00:00Z");
    private static final Instant CLOSES = OPENS.plusSeconds(3600);

    private final JoiningPolicy policy = policy(relay(RelayState.PUBLISHED, 2, 10), null, List.of());

    @Test
    void numbersFollowTheOrderOfAcceptance() {
        assertThat(decide(policy, join(1, "a", OPENS))).isEqualTo(new JoinOutcome.Accepted(11, 1, null, true, ""));
        assertThat(decide(policy, join(2, "b", OPENS))).isEqualTo(new JoinOutcome.Accepted(12, 1, null, true, ""));
        assertThat(policy.lastNumber()).isEqualTo(12);
    }

    @Test
    void theFirstInstantCountsAndTheLastDoesNot() {
        assertThat(decide(policy, join(1, "a", OPENS.minusNanos(1000)))).isEqualTo(new JoinOutcome.NotYetOpen(OPENS));
        assertThat(decide(policy, join(1, "b", OPENS))).isInstanceOf(JoinOutcome.Accepted.class);
        assertThat(decide(policy, join(2, "c", CLOSES.minusNanos(1000)))).isInstanceOf(JoinOutcome.Accepted.class);
        assertThat(decide(policy, join(3, "d", CLOSES))).isEqualTo(new JoinOutcome.Closed());
    }

    @Test
    void aSecondTryOfTheHouseholdIsToldTheFirstNumber() {
        decide(policy, joinBy(7L, 1, "a"));

        assertThat(decide(policy, joinBy(7L, 1, "b"))).isEqualTo(new JoinOutcome.AlreadyIn(11, Door.CHAT, true, false));
        assertThat(decide(policy, joinBy(8L, 1, "c")))
                .isEqualTo(new JoinOutcome.AlreadyIn(11, Door.CHAT, false, false));
        assertThat(policy.newEntries()).hasSize(1);
    }

    @Test
    void aRetryGetsTheFirstAnswerEvenAfterClosing() {
        JoinOutcome first = decide(policy, join(1, "a", OPENS));

        assertThat(decide(policy, join(1, "a", CLOSES.plusSeconds(5)))).isEqualTo(first);
        assertThat(policy.newEntries()).hasSize(1);
    }

    @Test
    void aRetryAfterWithdrawalStillGetsTheFirstAnswer() {
        JoiningPolicy later = policy(
                relay(RelayState.PUBLISHED, null, 5),
                OPENS,
                List.of(new Held(5, 1, false, 1, null, Door.CHAT, 7L, "a", true, "", false)));

        assertThat(decide(later, joinBy(7L, 1, "a"))).isEqualTo(new JoinOutcome.Accepted(5, 1, null, false, ""));
        assertThat(decide(later, joinBy(7L, 1, "b"))).isEqualTo(new JoinOutcome.Accepted(6, 1, null, false, ""));
    }

    @Test
    void aHouseholdThatIsInIsToldSoEvenAfterClosing() {
        decide(policy, joinBy(7L, 1, "a"));

        assertThat(decide(policy, join(1, "z", CLOSES.plusSeconds(60)))).isInstanceOf(JoinOutcome.AlreadyIn.class);
    }

    @Test
    void nobodySeesADraftAndNobodyJoinsWhatTheCommitteeEnded() {
        assertThat(decide(policy(relay(RelayState.DRAFT, null, 0), null, List.of()), join(1, "a", OPENS)))
                .isEqualTo(new JoinOutcome.Unknown());
        assertThat(decide(policy(relay(RelayState.CLOSED, null, 0), null, List.of()), join(1, "a", OPENS)))
                .isEqualTo(new JoinOutcome.Closed());
    }

    @Test
    void theServingOrderNeverRunsAgainstTheNumbers() {
        decide(policy, join(1, "a", OPENS.plusSeconds(10)));
        decide(policy, join(2, "b", OPENS.plusSeconds(5)));

        assertThat(policy.newEntries())
                .extracting(NewEntry::effectiveAt)
                .containsExactly(OPENS.plusSeconds(10), OPENS.plusSeconds(10));
    }

    @Test
    void whatTheRegisterDoesNotKnowIsLookedInto() {
        Household stranger = household(3, HouseholdStanding.UNVERIFIED);
        Join other = new Join(1, household(4, HouseholdStanding.REGISTERED), "李四", null, 1, Door.CHAT, 1L, "b", OPENS);

        assertThat(decide(policy, new Join(1, stranger, "张三", null, 1, Door.CHAT, 1L, "a", OPENS)))
                .isEqualTo(new JoinOutcome.Accepted(11, 1, ReviewReason.NOT_ON_ROSTER, true, ""));
        assertThat(decide(policy, other))
                .isEqualTo(new JoinOutcome.Accepted(12, 1, ReviewReason.NAME_DIFFERS, true, ""));
    }

    @Test
    void whatOthersWouldReadIsLookedIntoAlsoWhereThePhoneIsRight() {
        Household household = household(3, HouseholdStanding.REGISTERED);
        Join advertising = new Join(1, household, "办证刻章", household.phone(), 1, Door.CHAT, 1L, "a", OPENS);

        assertThat(decide(policy, advertising))
                .isEqualTo(new JoinOutcome.Accepted(11, 1, ReviewReason.NAME_TO_CHECK, true, ""));
    }

    @Test
    void moreThanTheCapIsCutDownToIt() {
        Join greedy =
                new Join(1, household(1, HouseholdStanding.REGISTERED), "张三", null, 99, Door.CHAT, 1L, "a", OPENS);

        assertThat(decide(policy, greedy)).isEqualTo(new JoinOutcome.Accepted(11, 2, null, true, ""));
    }

    @Test
    void nobodySignsUpMoreHouseholdsThanTheCapInOneBatchOrSeveral() {
        int cap = relay(RelayState.PUBLISHED, null, 5).behalfCap();
        Map<Long, Set<Long>> before = new HashMap<>(
                Map.of(7L, LongStream.range(1, cap).boxed().collect(Collectors.toCollection(HashSet::new))));
        JoiningPolicy later = new JoiningPolicy(
                relay(RelayState.PUBLISHED, null, 5),
                OPENS,
                new Quotas(OrderRule.strict(null), List.of()),
                List.of(),
                before);

        assertThat(decide(later, joinBy(7L, 50, "a"))).isInstanceOf(JoinOutcome.Accepted.class);
        assertThat(decide(later, joinBy(7L, 51, "b"))).isEqualTo(new JoinOutcome.TooManyOnBehalf(cap));
        assertThat(decide(later, joinBy(8L, 51, "c"))).isInstanceOf(JoinOutcome.Accepted.class);
        assertThat(decide(later, joinBy(null, 52, "d"))).isInstanceOf(JoinOutcome.Accepted.class);
    }

    private static JoiningPolicy policy(Relay relay, Instant lastEffective, List<Held> held) {
        // ten households before had taken what there was
        List<Quotas.Cell> cells = relay.quota() == null
                ? List.of()
                : List.of(new Quotas.Cell(
                        OrderRule.ALL, relay.quota(), relay.quota(), relay.lastNumber() - relay.quota()));
        return new JoiningPolicy(relay, lastEffective, new Quotas(relay.rule(), cells), held, new HashMap<>());
    }

    private static JoinOutcome decide(JoiningPolicy policy, Join join) {
        return new Answers(relay(RelayState.PUBLISHED, null, 0), Map.of())
                .to(List.of(policy.decide(join)))
                .get(0);
    }

    private static Relay relay(RelayState state, Integer quota, int lastNumber) {
        return Samples.relay(OrderRule.strict(quota), OPENS, CLOSES, state, lastNumber);
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
