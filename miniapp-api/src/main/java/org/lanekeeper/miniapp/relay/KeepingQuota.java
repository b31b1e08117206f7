package org.lanekeeper.miniapp.relay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lanekeeper.community.relay.ChangingQuota;
import org.lanekeeper.community.relay.EligibleBuildings;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.RelayQuotas;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** The committee changes what there is while a relay runs; logged, and whoever it moves is told. */
@Service
public class KeepingQuota {
    private final ChangingQuota changing;
    private final RelayQuotas quotas;
    private final LoggedOperations operations;
    private final EligibleBuildings buildings;

    KeepingQuota(ChangingQuota changing, RelayQuotas quotas, LoggedOperations operations, EligibleBuildings buildings) {
        this.buildings = buildings;
        this.changing = changing;
        this.quotas = quotas;
        this.operations = operations;
    }

    public List<RelayQuotas.Share> shares(Staff staff, long relayId) {
        return quotas.of(staff.committeeId(), relayId);
    }

    public ChangingQuota.Changed total(Staff staff, long relayId, int total, EntryReason reason) {
        return run(
                staff,
                relayId,
                "总数改为 " + total,
                reason,
                () -> changing.total(staff.committeeId(), relayId, total, reason.by(staff)));
    }

    /**
     * @param cell as the shares name it
     */
    public ChangingQuota.Changed share(Staff staff, long relayId, String cell, int quota, EntryReason reason) {
        return run(
                staff,
                relayId,
                name(staff, cell) + "的名额改为 " + quota,
                reason,
                () -> changing.share(staff.committeeId(), relayId, cell, quota, reason.by(staff)));
    }

    public ChangingQuota.Changed releaseWalkIns(Staff staff, long relayId, EntryReason reason) {
        return run(
                staff,
                relayId,
                "现场名额放开",
                reason,
                () -> changing.releaseWalkIns(staff.committeeId(), relayId, reason.by(staff)));
    }

    private String name(Staff staff, String cell) {
        return switch (cell) {
            case OrderRule.ALL -> "大家";
            case OrderRule.WALK_IN -> "留给现场";
            default -> buildings.names(staff.committeeId()).getOrDefault(cell, "一份");
        };
    }

    private ChangingQuota.Changed run(
            Staff staff,
            long relayId,
            String what,
            EntryReason reason,
            Supplier<Optional<ChangingQuota.Changed>> step) {
        return operations
                .run(
                        staff,
                        step,
                        changed -> changed.map(ChangingQuota.Changed::shares)
                                .filter(shares -> !shares.isEmpty())
                                .map((Map<String, Integer> shares) -> Operation.RELAY_QUOTA.on(
                                        Subject.relay(relayId), what + "，" + reason.inWords())))
                .orElseThrow(() -> Refusal.notFound("这个接龙"));
    }
}
