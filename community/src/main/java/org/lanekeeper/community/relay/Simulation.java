package org.lanekeeper.community.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.ledger.Chain;

/**
 * What a rule would do to a roster: supposed people join through the policy that real ones will meet, and the quota is
 * counted by what counts real ones. Nothing is written anywhere.
 */
public final class Simulation {
    private static final int SEED_BYTES = 32;

    private final List<Household> roster;
    private final List<String> buildings;
    private final int unitCap;
    private final Arrivals arrivals;
    private final List<Join> rush;

    /**
     * @param roster the committee's registered households
     * @param buildings keys of all buildings in the order of their addresses
     */
    public Simulation(List<Household> roster, List<String> buildings, int unitCap, Arrivals arrivals) {
        this.roster = roster;
        this.buildings = buildings;
        this.unitCap = unitCap;
        this.arrivals = arrivals;
        this.rush = SimulatedRush.of(roster, arrivals);
    }

    public Simulated of(OrderRule rule) {
        Map<String, Integer> shares = rule.shares(buildings);
        List<Quotas.Cell> cells = shares.entrySet().stream()
                .map(share -> new Quotas.Cell(share.getKey(), share.getValue(), 0, 0))
                .toList();
        JoiningPolicy policy =
                new JoiningPolicy(relay(rule), null, new Quotas(rule, cells), List.of(), new HashMap<>());
        Map<Long, RefusalReason> ends = new HashMap<>();
        for (Join join : rush) {
            Decision decision = policy.decide(join);
            if (decision instanceof Decision.Refused refused) {
                ends.put(join.household().id(), refused.reason());
            }
        }
        return counted(rule, shares, policy.newEntries(), ends);
    }

    private Simulated counted(
            OrderRule rule, Map<String, Integer> shares, List<NewEntry> entries, Map<Long, RefusalReason> refused) {
        List<NewEntry> inOrder = entries;
        Map<Integer, String> cells = new HashMap<>();
        if (rule.serving() == Serving.DRAW) {
            inOrder = drawn(entries);
            cells = DrawnCells.of(
                    inOrder.stream()
                            .map(one -> new DrawnCells.Drawn(
                                    one.number(),
                                    one.quantity(),
                                    one.cell(),
                                    rule.cell(one.join().household())))
                            .toList(),
                    rule);
        }
        Map<String, SecuredPrefix> prefixes = new LinkedHashMap<>();
        shares.forEach((cell, quota) -> prefixes.put(cell, new SecuredPrefix(quota, rule.measure())));
        SimulatedSums sums = new SimulatedSums(buildings, roster, refused);
        for (NewEntry entry : inOrder) {
            SecuredPrefix prefix = prefixes.get(cells.getOrDefault(entry.number(), entry.cell()));
            boolean served = shares.isEmpty() || prefix != null && prefix.takes(entry.quantity(), false);
            sums.add(entry, served);
        }
        List<Simulated.Cell> counted = new ArrayList<>();
        shares.forEach((cell, quota) -> counted.add(new Simulated.Cell(
                cell, quota, prefixes.get(cell).taken(), prefixes.get(cell).waiting())));
        return sums.of(rule, counted);
    }

    private List<NewEntry> drawn(List<NewEntry> entries) {
        byte[] seed = new byte[SEED_BYTES];
        new Random(~arrivals.seed()).nextBytes(seed);
        Map<Integer, NewEntry> byNumber = new HashMap<>();
        entries.forEach(entry -> byNumber.put(entry.number(), entry));
        return Lots.order(HexFormat.of().formatHex(seed), Chain.ORIGIN, byNumber.keySet()).stream()
                .map(byNumber::get)
                .toList();
    }

    /** As it would be: open, and nobody in it yet. */
    private Relay relay(OrderRule rule) {
        return new Relay(
                1,
                1,
                "",
                "",
                SimulatedRush.OPENS,
                Instant.MAX,
                rule.quota(),
                unitCap,
                RelayState.PUBLISHED,
                0,
                0,
                rule.serving(),
                rule.measure(),
                rule.perBuilding(),
                rule.walkIns(),
                String.join(",", rule.buildings()),
                rule.beyond(),
                rule.behalfCap(),
                rule.paperTime(),
                null,
                null,
                null,
                0,
                Chain.ORIGIN,
                "");
    }
}
