package org.lanekeeper.miniapp.relay;

import java.util.List;
import org.lanekeeper.community.relay.Beyond;
import org.lanekeeper.community.relay.Measure;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.PaperTime;
import org.lanekeeper.community.relay.Serving;

/**
 * An order rule, given by programs and given back to them. What is left out is as in a plain relay: first come, first
 * served, in households, for everybody, beyond the quota one waits.
 *
 * @param quota in all, null if unknown
 * @param walkIns of these, reserved for people who come in person
 * @param buildings who may join, by their keys; empty for everybody
 * @param behalfCap most households that one person may sign up
 */
record RelayRule(
        Serving serving,
        Measure measure,
        Integer quota,
        Boolean perBuilding,
        Integer walkIns,
        List<String> buildings,
        Beyond beyond,
        Integer behalfCap,
        PaperTime paperTime) {

    static RelayRule of(OrderRule rule) {
        return new RelayRule(
                rule.serving(),
                rule.measure(),
                rule.quota(),
                rule.perBuilding(),
                rule.walkIns(),
                rule.buildings(),
                rule.beyond(),
                rule.behalfCap(),
                rule.paperTime());
    }

    /**
     * @param otherwise the quota if the rule says none, null for none
     */
    OrderRule rule(Integer otherwise) {
        OrderRule plain = OrderRule.strict(null);
        return new OrderRule(
                serving == null ? plain.serving() : serving,
                measure == null ? plain.measure() : measure,
                quota == null ? otherwise : quota,
                Boolean.TRUE.equals(perBuilding),
                walkIns == null ? 0 : walkIns,
                buildings == null ? List.of() : buildings,
                beyond == null ? plain.beyond() : beyond,
                behalfCap == null ? plain.behalfCap() : behalfCap,
                paperTime == null ? plain.paperTime() : paperTime);
    }
}
