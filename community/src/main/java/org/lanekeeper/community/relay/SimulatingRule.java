package org.lanekeeper.community.relay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.springframework.stereotype.Service;

/** Tries rules out on a committee's own roster, before a relay opens. */
@Service
public class SimulatingRule {
    private final Households households;
    private final EligibleBuildings buildings;

    SimulatingRule(Households households, EligibleBuildings buildings) {
        this.households = households;
        this.buildings = buildings;
    }

    /**
     * Each rule with the same people at the same moments.
     *
     * @param rules by name
     * @throws UnfitPlanException if a rule names a building that the roster does not have
     */
    public Map<String, Simulated> compare(
            long committeeId, int unitCap, Arrivals arrivals, Map<String, OrderRule> rules) {
        rules.values().forEach(rule -> buildings.named(committeeId, rule));
        List<Household> roster = households.registered(committeeId);
        List<String> keys = buildings.of(committeeId).stream()
                .map(EligibleBuildings.Choice::key)
                .toList();
        Simulation simulation = new Simulation(roster, keys, unitCap, arrivals);
        Map<String, Simulated> results = new LinkedHashMap<>();
        rules.forEach((name, rule) -> results.put(name, simulation.of(rule)));
        return results;
    }
}
