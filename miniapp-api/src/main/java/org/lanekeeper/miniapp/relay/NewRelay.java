package org.lanekeeper.miniapp.relay;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;

/**
 * What staff send to lay down a relay.
 *
 * @param quota households that can expect to be served, null if unknown
 * @param rule null for first come, first served; its quota goes before the other
 * @param unitCap units a household, 1 if not given
 * @param publish whether residents see it at once
 */
record NewRelay(
        String title,
        String item,
        Instant opensAt,
        Instant closesAt,
        Integer quota,
        Integer unitCap,
        RelayRule rule,
        Boolean publish) {

    RelayPlan plan() {
        OrderRule order = rule == null ? OrderRule.strict(quota) : rule.rule(quota);
        return new RelayPlan(title, item, opensAt, closesAt, unitCap == null ? 1 : unitCap, order);
    }

    RelayState state() {
        return Boolean.TRUE.equals(publish) ? RelayState.PUBLISHED : RelayState.DRAFT;
    }

    /**
     * Whether the relay is what was asked for. One that was published or ended since is: only a wish to publish that
     * met a draft was another wish than the first.
     */
    static boolean isSame(Relay relay, RelayPlan plan, RelayState wanted) {
        return (wanted == RelayState.DRAFT || relay.state() != RelayState.DRAFT) && isSame(relay, plan);
    }

    private static boolean isSame(Relay relay, RelayPlan plan) {
        return relay.title().equals(plan.title())
                && relay.item().equals(plan.item())
                && relay.opensAt().equals(plan.opensAt().truncatedTo(ChronoUnit.MICROS))
                && relay.closesAt().equals(plan.closesAt().truncatedTo(ChronoUnit.MICROS))
                && relay.rule().equals(plan.rule())
                && relay.unitCap() == plan.unitCap();
    }
}
