package org.lanekeeper.miniapp.console.relay;

import java.util.List;
import org.lanekeeper.community.relay.Beyond;
import org.lanekeeper.community.relay.Measure;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.PaperTime;
import org.lanekeeper.community.relay.Serving;

/**
 * An order rule as typed and ticked.
 *
 * @param perBuilding {@code true} if ticked
 * @param buildings keys of the ticked ones, null if none is
 */
record RuleForm(
        String serving,
        String measure,
        String quota,
        String perBuilding,
        String walkIns,
        List<String> buildings,
        String beyond,
        String behalfCap,
        String paperTime) {

    static RuleForm of(OrderRule rule) {
        return new RuleForm(
                rule.serving().name(),
                rule.measure().name(),
                rule.quota() == null ? "" : String.valueOf(rule.quota()),
                String.valueOf(rule.perBuilding()),
                rule.walkIns() == 0 ? "" : String.valueOf(rule.walkIns()),
                rule.buildings(),
                rule.beyond().name(),
                String.valueOf(rule.behalfCap()),
                rule.paperTime().name());
    }

    /**
     * @throws org.lanekeeper.community.relay.UnfitPlanException naming the first field that does not fit
     */
    OrderRule rule() {
        OrderRule plain = OrderRule.strict(null);
        return new OrderRule(
                chosen(Serving.class, serving, plain.serving()),
                chosen(Measure.class, measure, plain.measure()),
                isBlank(quota) ? null : number(quota),
                isPerBuilding(),
                isBlank(walkIns) ? 0 : number(walkIns),
                buildings == null ? List.of() : buildings,
                chosen(Beyond.class, beyond, plain.beyond()),
                behalfCap == null ? plain.behalfCap() : number(behalfCap),
                chosen(PaperTime.class, paperTime, plain.paperTime()));
    }

    public boolean isPerBuilding() {
        return "true".equals(perBuilding);
    }

    /** For the template. */
    public boolean isFor(String building) {
        return buildings != null && buildings.contains(building);
    }

    /** What the form does not offer counts as not chosen. */
    private static <E extends Enum<E>> E chosen(Class<E> type, String name, E otherwise) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return otherwise;
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    /** What is no number fits no rule. */
    static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException | NullPointerException notANumber) {
            return -1;
        }
    }
}
