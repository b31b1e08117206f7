package org.lanekeeper.community.relay;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.ledger.LedgerRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what there is while the relay runs: more came, a building got more, the reserved share goes to everybody. */
@Service
public class ChangingQuota {
    private static final int MOST = 1_000_000;

    private final Relays relays;
    private final RelayQuotas quotas;
    private final Households households;
    private final RelayLedger ledger;

    ChangingQuota(Relays relays, RelayQuotas quotas, Households households, RelayLedger ledger) {
        this.relays = relays;
        this.quotas = quotas;
        this.households = households;
        this.ledger = ledger;
    }

    /**
     * @param shares that were changed, none if all were so already
     * @param secured entries that came within or fell beyond the quota, by number
     */
    public record Changed(Map<String, Integer> shares, Map<Integer, Boolean> secured) {}

    /**
     * Another total, shared out by the relay's rule.
     *
     * @return nothing if there is no such relay
     * @throws UnfitPlanException in plain Chinese; so do all of these
     */
    @Transactional
    public Optional<Changed> total(long committeeId, long relayId, int total, Cause cause) {
        return change(committeeId, relayId, cause, (relay, present) -> shares(relay, total, relay.walkIns()));
    }

    /** Another share of one cell; the total follows. */
    @Transactional
    public Optional<Changed> share(long committeeId, long relayId, String cell, int quota, Cause cause) {
        return change(committeeId, relayId, cause, (relay, present) -> {
            if (!present.containsKey(cell)) {
                throw new UnfitPlanException("cell", "没有这一份名额。请刷新看最新的名额。");
            }
            if (quota < 0 || quota > MOST) {
                throw new UnfitPlanException("quota", "名额要在 0 到 " + MOST + " 之间。");
            }
            Map<String, Integer> wanted = new LinkedHashMap<>(present);
            wanted.put(cell, quota);
            return wanted;
        });
    }

    /** What nobody took of the reserved share is for everybody; shares that were changed by hand keep what they got. */
    @Transactional
    public Optional<Changed> releaseWalkIns(long committeeId, long relayId, Cause cause) {
        return change(committeeId, relayId, cause, (relay, present) -> {
            if (relay.awaitsDraw()) {
                throw new UnfitPlanException("walkIns", "摇号以后才知道现场名额有没有剩下，到时候再放开。");
            }
            int taken = quotas.of(committeeId, relayId).stream()
                    .filter(share -> share.cell().equals(OrderRule.WALK_IN))
                    .mapToInt(RelayQuotas.Share::taken)
                    .sum();
            int reserved = present.getOrDefault(OrderRule.WALK_IN, 0);
            if (reserved <= taken) {
                throw new UnfitPlanException("walkIns", "现场名额没有剩下的，不用放开。");
            }
            Map<String, Integer> before = shares(relay, relay.quota(), reserved);
            Map<String, Integer> wanted = new LinkedHashMap<>(present);
            before.forEach((cell, quota) -> wanted.merge(cell, -quota, Integer::sum));
            shares(relay, relay.quota(), taken).forEach((cell, quota) -> wanted.merge(cell, quota, Integer::sum));
            return wanted;
        });
    }

    private Map<String, Integer> shares(Relay relay, int total, int walkIns) {
        OrderRule rule = relay.rule();
        OrderRule changed = new OrderRule(
                rule.serving(),
                rule.measure(),
                total,
                rule.perBuilding(),
                walkIns,
                rule.buildings(),
                rule.beyond(),
                rule.behalfCap(),
                rule.paperTime());
        return changed.shares(households.buildings(relay.committeeId()).stream()
                .map(one -> OrderRule.building(one.compoundId(), one.building()))
                .toList());
    }

    private Optional<Changed> change(
            long committeeId,
            long relayId,
            Cause cause,
            BiFunction<Relay, Map<String, Integer>, Map<String, Integer>> plan) {
        return relays.lock(committeeId, relayId).map(relay -> {
            if (relay.state() == RelayState.DRAFT) {
                throw new UnfitPlanException("quota", "还没有发布，请直接修改接龙。");
            }
            Map<String, Integer> present = quotas.of(committeeId, relayId).stream()
                    .collect(Collectors.toMap(
                            RelayQuotas.Share::cell, RelayQuotas.Share::quota, (a, b) -> a, LinkedHashMap::new));
            Map<String, Integer> wanted = new LinkedHashMap<>(plan.apply(relay, present));
            present.keySet().forEach(cell -> wanted.putIfAbsent(cell, 0));
            refuseWhatWasCalled(relay, wanted);
            Map<String, Integer> shares = new LinkedHashMap<>(wanted);
            shares.entrySet().removeIf(share -> share.getValue().equals(present.get(share.getKey())));
            return shares.isEmpty() ? new Changed(Map.of(), Map.of()) : store(relay, wanted, shares, cause);
        });
    }

    private Changed store(Relay relay, Map<String, Integer> wanted, Map<String, Integer> shares, Cause cause) {
        // the reserved share last: behind it stands who has to leave it
        List<LedgerRecord> records = shares.entrySet().stream()
                .sorted(Comparator.comparing(share -> share.getKey().equals(OrderRule.WALK_IN)))
                .map(share -> ledger.record(relay, LedgerKind.QUOTA, cause)
                        .cell(share.getKey())
                        .quota(share.getValue()))
                .toList();
        long seq = ledger.append(relay, records);
        shares.forEach((cell, quota) -> {
            quotas.open(relay.committeeId(), relay.id(), cell);
            quotas.change(relay.committeeId(), relay.id(), cell, quota);
        });
        int total = wanted.values().stream().mapToInt(Integer::intValue).sum();
        relays.changeQuota(relay.id(), total, wanted.getOrDefault(OrderRule.WALK_IN, 0));
        return new Changed(shares, ledger.recount(relay, seq, shares.keySet(), TellingMoved.Shift.QUOTA));
    }

    /** Vouchers are out there: what was called cannot be taken back. */
    private void refuseWhatWasCalled(Relay relay, Map<String, Integer> wanted) {
        Map<String, RelayQuotas.Called> called = quotas.called(relay.committeeId(), relay.id()).stream()
                .collect(Collectors.toMap(RelayQuotas.Called::cell, Function.identity()));
        wanted.forEach((cell, quota) -> {
            RelayQuotas.Called out = called.get(cell);
            int least = out == null ? 0 : relay.measure() == Measure.UNITS ? out.units() : out.households();
            if (quota < least) {
                throw new UnfitPlanException(
                        "quota", "已经叫号的有 " + least + " " + relay.measure().label() + "，名额不能比这少。");
            }
        });
        int total = wanted.values().stream().mapToInt(Integer::intValue).sum();
        // the sums must make a rule
        new OrderRule(
                relay.serving(),
                relay.measure(),
                total,
                relay.perBuilding(),
                wanted.getOrDefault(OrderRule.WALK_IN, 0),
                relay.rule().buildings(),
                relay.beyond(),
                relay.behalfCap(),
                relay.paperTime());
    }
}
