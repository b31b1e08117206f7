package org.lanekeeper.miniapp.console.relay;

import java.util.List;
import java.util.Map;
import org.lanekeeper.community.relay.EligibleBuildings;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.RuleSentence;
import org.lanekeeper.community.relay.RuleVariants;
import org.lanekeeper.community.relay.Simulated;
import org.lanekeeper.community.relay.SimulatingRule;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Component;

/** Puts rules beside one another as the page shows them. */
@Component
class ComparingRules {
    private final SimulatingRule simulating;
    private final EligibleBuildings buildings;

    ComparingRules(SimulatingRule simulating, EligibleBuildings buildings) {
        this.simulating = simulating;
        this.buildings = buildings;
    }

    /**
     * @param own the first of all, in detail
     * @param names of buildings, by key
     */
    record Comparison(Simulated own, List<Compared> all, Map<String, String> names) {
        /** A share of the quota as people call it. */
        public String cell(String key) {
            return switch (key) {
                case OrderRule.ALL -> "所有人";
                case OrderRule.WALK_IN -> "留给现场";
                default -> names.getOrDefault(key, key);
            };
        }
    }

    record Compared(String name, String sentence, Simulated result) {}

    Comparison of(Staff staff, int unitCap, OrderRule rule, SimulationForm supposed) {
        String named = buildings.named(staff.committeeId(), rule);
        Map<String, Simulated> results =
                simulating.compare(staff.committeeId(), unitCap, supposed.arrivals(unitCap), RuleVariants.of(rule));
        List<Compared> all = results.entrySet().stream()
                .map(one -> new Compared(
                        one.getKey(), RuleSentence.of(one.getValue().rule(), unitCap, named), one.getValue()))
                .toList();
        return new Comparison(all.get(0).result(), all, buildings.names(staff.committeeId()));
    }
}
