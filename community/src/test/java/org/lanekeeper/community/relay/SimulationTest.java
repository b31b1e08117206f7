package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.HouseholdStanding;

class SimulationTest {
    private static final Arrivals USUAL = new Arrivals(76, 15, 2, 1);

    /** The first building has forty households, the others ten each; every fifth household has no mobile. */
    private static final List<Household> ROSTER = roster(40, 10, 10, 10);

    private static final List<String> BUILDINGS = List.of("1-1", "1-2", "1-3", "1-4");

    private static List<Household> roster(int... sizes) {
        return IntStream.range(0, sizes.length)
                .boxed()
                .flatMap(building -> IntStream.range(0, sizes[building]).mapToObj(i -> {
                    long id = building * 10_000L + i + 1;
                    String phone = i % 5 == 4 ? null : "13800000000";
                    return new Household(
                            id,
                            1,
                            1,
                            "幸福里小区",
                            String.valueOf(building + 1),
                            "",
                            String.valueOf(101 + i),
                            "王" + i,
                            phone,
                            HouseholdStanding.REGISTERED);
                }))
                .toList();
    }

    private static OrderRule rule(Serving serving, Measure measure, boolean perBuilding, int walkIns, Beyond beyond) {
        return new OrderRule(serving, measure, 20, perBuilding, walkIns, List.of(), beyond, 5, PaperTime.HAND_IN);
    }

    private static Simulated simulate(OrderRule rule) {
        return new Simulation(ROSTER, BUILDINGS, 2, USUAL).of(rule);
    }

    @Test
    void theSameSeedGivesTheSameAndAnotherOneOthers() {
        OrderRule rule = rule(Serving.DRAW, Measure.HOUSEHOLDS, false, 0, Beyond.WAIT);

        assertThat(simulate(rule)).isEqualTo(simulate(rule));
        assertThat(new Simulation(ROSTER, BUILDINGS, 2, new Arrivals(76, 15, 2, 2))
                        .of(rule)
                        .buildings())
                .isNotEqualTo(simulate(rule).buildings());
    }

    @Test
    void everySumAddsUpUnderEveryRule() {
        RuleVariants.of(rule(Serving.ARRIVAL, Measure.UNITS, true, 4, Beyond.WAIT))
                .forEach((name, rule) -> {
                    Simulated result = simulate(rule);
                    Simulated.Sums all = result.all();
                    assertThat(all.households()).isEqualTo(70);
                    assertThat(all.joined()).isEqualTo(53).isEqualTo(all.served() + all.waiting() + all.refused());
                    assertThat(result.withMobile().served()
                                    + result.withoutMobile().served())
                            .isEqualTo(all.served());
                    assertThat(result.buildings().stream()
                                    .mapToInt(one -> one.sums().served())
                                    .sum())
                            .isEqualTo(all.served());
                    assertThat(result.cells())
                            .allSatisfy(cell -> assertThat(cell.taken()).isLessThanOrEqualTo(cell.quota()));
                    assertThat(result.cells().stream()
                                    .mapToInt(Simulated.Cell::taken)
                                    .sum())
                            .as(name)
                            .isEqualTo(all.units())
                            .isEqualTo(20 - result.left());
                });
    }

    @Test
    void equalSharesServeEachBuildingAlikeAndStrictTimeDoesNot() {
        Simulated equal = simulate(rule(Serving.ARRIVAL, Measure.HOUSEHOLDS, true, 0, Beyond.WAIT));

        assertThat(equal.cells()).extracting(Simulated.Cell::quota).containsOnly(5);
        assertThat(equal.buildings())
                .allSatisfy(one -> assertThat(one.sums().served()).isEqualTo(5));
        assertThat(equal.worstOff().orElseThrow().key()).isEqualTo("1-1");
        Simulated strict = simulate(rule(Serving.ARRIVAL, Measure.HOUSEHOLDS, false, 0, Beyond.WAIT));
        assertThat(strict.all().served()).isEqualTo(20);
        assertThat(strict.buildings().get(0).sums().served()).isGreaterThan(5);
    }

    @Test
    void aReservedShareHelpsThoseWithoutMobile() {
        int without = simulate(rule(Serving.ARRIVAL, Measure.HOUSEHOLDS, false, 0, Beyond.WAIT))
                .withoutMobile()
                .served();
        Simulated reserved = simulate(rule(Serving.ARRIVAL, Measure.HOUSEHOLDS, false, 6, Beyond.WAIT));

        assertThat(reserved.withoutMobile().served()).isGreaterThan(without);
        assertThat(reserved.cells()).extracting(Simulated.Cell::cell).containsExactly("", "walk-in");
    }

    @Test
    void whoIsBeyondTheQuotaIsRefusedWhereTheRuleSaysSo() {
        Simulated result = simulate(rule(Serving.ARRIVAL, Measure.HOUSEHOLDS, false, 0, Beyond.REFUSE));

        assertThat(result.all().waiting()).isZero();
        assertThat(result.all().refused()).isEqualTo(33);
    }

    @Test
    void otherBuildingsAreOutOfIt() {
        OrderRule some = new OrderRule(
                Serving.ARRIVAL,
                Measure.HOUSEHOLDS,
                20,
                true,
                0,
                List.of("1-2", "1-3"),
                Beyond.WAIT,
                5,
                PaperTime.HAND_IN);
        Simulated result = simulate(some);

        assertThat(result.cells()).extracting(Simulated.Cell::quota).containsExactly(10, 10);
        assertThat(result.buildings().get(0).sums().joined()).isZero();
        assertThat(result.buildings().get(0).sums().excluded()).isPositive();
        assertThat(result.worstOff().orElseThrow().key()).isIn("1-2", "1-3");
    }

    @Test
    void withoutAQuotaEverybodyIsServed() {
        Simulated result = simulate(OrderRule.strict(null));

        assertThat(result.all().served()).isEqualTo(result.all().joined());
        assertThat(result.cells()).isEmpty();
        assertThat(RuleVariants.of(OrderRule.strict(null))).hasSize(1);
    }

    @Test
    @Timeout(30)
    void aLargeCommitteeIsComparedWithinASecond() {
        int[] sizes = IntStream.range(0, 30).map(i -> 100).toArray();
        List<Household> roster = roster(sizes);
        List<String> buildings =
                IntStream.rangeClosed(1, 30).mapToObj(n -> "1-" + n).toList();
        OrderRule rule = new OrderRule(
                Serving.ARRIVAL, Measure.HOUSEHOLDS, 1000, true, 100, List.of(), Beyond.WAIT, 5, PaperTime.HAND_IN);
        Map<String, OrderRule> variants = RuleVariants.of(rule);
        Duration best = Duration.ofDays(1);
        // other builds may share the machine
        for (int tries = 0; tries < 5; tries++) {
            long begun = System.nanoTime();
            Simulation simulation = new Simulation(roster, buildings, 2, USUAL);
            variants.values()
                    .forEach(
                            one -> assertThat(simulation.of(one).all().joined()).isEqualTo(2280));
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            best = took.compareTo(best) < 0 ? took : best;
        }
        assertThat(variants).hasSize(5);
        assertThat(best).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void whatCannotBeSupposedIsSaid() {
        assertThatThrownBy(() -> new Arrivals(0, 15, 1, 1)).hasMessageContaining("1 到 100");
        assertThatThrownBy(() -> new Arrivals(50, 101, 1, 1)).hasMessageContaining("0 到 100");
    }
}
