package org.lanekeeper.community.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.household.Household;

/** Adds up what became of each household. */
final class SimulatedSums {
    private final List<String> buildings;
    private final List<Household> roster;
    private final Map<Long, RefusalReason> refused;
    private final Map<Long, Integer> served = new HashMap<>();
    private final Map<Long, Integer> waiting = new HashMap<>();

    /**
     * @param buildings keys, in the order in which they are told
     * @param refused reasons by household
     */
    SimulatedSums(List<String> buildings, List<Household> roster, Map<Long, RefusalReason> refused) {
        this.buildings = buildings;
        this.roster = roster;
        this.refused = refused;
    }

    void add(NewEntry entry, boolean within) {
        (within ? served : waiting).put(entry.join().household().id(), entry.quantity());
    }

    Simulated of(OrderRule rule, List<Simulated.Cell> cells) {
        Map<String, List<Household>> byBuilding = new LinkedHashMap<>();
        buildings.forEach(key -> byBuilding.put(key, new ArrayList<>()));
        roster.forEach(household -> byBuilding
                .computeIfAbsent(OrderRule.building(household), key -> new ArrayList<>())
                .add(household));
        return new Simulated(
                rule,
                sums(roster),
                sums(roster.stream().filter(one -> one.phone() != null).toList()),
                sums(roster.stream().filter(one -> one.phone() == null).toList()),
                byBuilding.entrySet().stream()
                        .map(one -> new Simulated.Building(one.getKey(), sums(one.getValue())))
                        .toList(),
                cells);
    }

    private Simulated.Sums sums(List<Household> some) {
        int units = 0;
        int servedOnes = 0;
        int waitingOnes = 0;
        int full = 0;
        int excluded = 0;
        for (Household household : some) {
            RefusalReason reason = refused.get(household.id());
            full += reason == RefusalReason.FULL ? 1 : 0;
            excluded += reason == RefusalReason.NOT_ELIGIBLE ? 1 : 0;
            servedOnes += served.containsKey(household.id()) ? 1 : 0;
            waitingOnes += waiting.containsKey(household.id()) ? 1 : 0;
            units += served.getOrDefault(household.id(), 0);
        }
        int joined = servedOnes + waitingOnes + full;
        return new Simulated.Sums(some.size(), joined, servedOnes, waitingOnes, full, excluded, units);
    }
}
