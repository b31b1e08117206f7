package org.lanekeeper.community.relay;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a rule can be compared with: the usual ways of sharing the same quota out, by name. */
public final class RuleVariants {
    private static final int RESERVED_TENTHS = 10;

    private RuleVariants() {}

    /** The rule itself first; a variant that is the same as an earlier one is left out. */
    public static Map<String, OrderRule> of(OrderRule own) {
        Map<String, OrderRule> variants = new LinkedHashMap<>();
        variants.put("这次的规则", own);
        if (own.quota() == null) {
            return variants;
        }
        add(variants, "先到先得", variant(own, Serving.ARRIVAL, false, 0));
        add(variants, "每幢楼平均分", variant(own, Serving.ARRIVAL, true, 0));
        int reserved = own.quota() == 1 ? 0 : Math.max(1, own.quota() / RESERVED_TENTHS);
        add(variants, "给现场留一成", variant(own, Serving.ARRIVAL, false, reserved));
        add(variants, "每幢楼平均分，给现场留一成", variant(own, Serving.ARRIVAL, true, reserved));
        add(variants, "摇号", variant(own, Serving.DRAW, false, 0));
        return variants;
    }

    private static void add(Map<String, OrderRule> variants, String name, OrderRule rule) {
        if (!variants.containsValue(rule)) {
            variants.put(name, rule);
        }
    }

    private static OrderRule variant(OrderRule own, Serving serving, boolean perBuilding, int walkIns) {
        Beyond beyond = serving == Serving.DRAW ? Beyond.WAIT : own.beyond();
        return new OrderRule(
                serving,
                own.measure(),
                own.quota(),
                perBuilding,
                walkIns,
                own.buildings(),
                beyond,
                own.behalfCap(),
                own.paperTime());
    }
}
