package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.HouseholdStanding;

class NewcomersTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
    private final Newcomers newcomers = new Newcomers(Duration.ofSeconds(1), nanos::get);

    @Test
    void whoeverWasNotMetIsTrustedOnce() {
        Join join = join(1, 7, "a");

        assertThat(newcomers.guess().trusts(join)).isTrue();
        assertThat(newcomers.guess().trusts(join)).isFalse();
    }

    @Test
    void neitherTheHouseholdNorTheRequestMayHaveBeenMet() {
        newcomers.guess().trusts(join(1, 7, "a"));

        assertThat(newcomers.guess().trusts(join(1, 7, "b"))).isFalse();
        assertThat(newcomers.guess().trusts(join(1, 8, "a"))).isFalse();
        assertThat(newcomers.guess().trusts(join(1, 9, "c"))).isTrue();
        assertThat(newcomers.guess().trusts(join(2, 7, "a")))
                .as("in another relay")
                .isTrue();
    }

    /** Both of the join's marks are left, whichever was there before. */
    @Test
    void whoeverIsNotTrustedIsMetAllTheSame() {
        newcomers.guess().trusts(join(1, 7, "a"));
        newcomers.guess().trusts(join(1, 7, "b"));
        newcomers.guess().trusts(join(1, 8, "a"));

        assertThat(newcomers.guess().trusts(join(1, 9, "b"))).isFalse();
        assertThat(newcomers.guess().trusts(join(1, 8, "c"))).isFalse();
    }

    @Test
    void afterAMistakeNobodyIsTrustedForAWhile() {
        newcomers.guess().regret();

        Newcomers.Guess cautious = newcomers.guess();
        assertThat(cautious.trusts(join(1, 7, "a"))).isFalse();
        assertThat(cautious.isTrusting()).isFalse();

        nanos.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(newcomers.guess().trusts(join(1, 8, "b"))).isFalse();
        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(newcomers.guess().trusts(join(1, 9, "c"))).isTrue();
    }

    @Test
    void itIsOnlyTrustWhereSomebodyIsNew() {
        newcomers.guess().trusts(join(1, 7, "a"));
        Newcomers.Guess guess = newcomers.guess();

        assertThat(guess.isTrusting()).isFalse();
        guess.trusts(join(1, 7, "a"));
        assertThat(guess.isTrusting()).isFalse();
        guess.trusts(join(1, 8, "b"));
        assertThat(guess.isTrusting()).isTrue();
    }

    @Test
    void onlyAnEntryOfTheirOwnBearsItOut() {
        Join met = join(1, 7, "a");
        newcomers.guess().trusts(met);
        Newcomers.Guess guess = newcomers.guess();
        Join unmet = join(1, 8, "b");
        List<Join> joins = List.of(met, unmet);
        joins.forEach(guess::trusts);

        Decision refused = new Decision.Refused(unmet, RefusalReason.FULL, new JoinOutcome.Full());
        assertThat(guess.isMistaken(joins, List.of(refused, numbered(false)))).isFalse();
        assertThat(guess.isMistaken(joins, List.of(numbered(false), refused))).isTrue();
        assertThat(guess.isMistaken(joins, List.of(numbered(false), numbered(true))))
                .isTrue();
        assertThat(guess.isMistaken(joins, List.of(numbered(false), new Decision.Answered(new JoinOutcome.Unknown()))))
                .isTrue();
    }

    /** A mistake that caution has kept from being one makes it last. */
    @Test
    void theCautiousNoticeWhatWouldHaveBeenMistakes() {
        newcomers.guess().regret();
        Newcomers.Guess cautious = newcomers.guess();
        Join join = join(1, 7, "a");
        cautious.trusts(join);

        assertThat(cautious.isMistaken(List.of(join), List.of(numbered(true)))).isTrue();
        assertThat(cautious.isMistaken(List.of(join), List.of(numbered(false)))).isFalse();
    }

    /** Whoever is forgotten makes a mistake possible: of the last ten thousand nobody is, however they are numbered. */
    @Test
    void aRushIsRemembered() {
        for (long step : new long[] {1, 2, 1024, 131_072, 1_000_003}) {
            Newcomers some = new Newcomers();
            List<Join> rush = IntStream.range(0, 10_000)
                    .mapToObj(i -> join(1 + i % 8, i * step, "key-" + i * step))
                    .toList();
            assertThat(rush).filteredOn(some.guess()::trusts).hasSameSizeAs(rush);
            assertThat(rush)
                    .filteredOn(some.guess()::trusts)
                    .as("forgotten where every %sth household signs up", step)
                    .isEmpty();
        }
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
