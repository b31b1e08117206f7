package org.lanekeeper.miniapp.console.relay;

import java.util.UUID;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.miniapp.console.WallClock;

/**
 * A relay as typed, without its rule; everything is kept as it was when something does not fit.
 *
 * @param key the same however often the form is sent
 * @param draft number of the draft that is changed, empty for something new
 */
record RelayForm(
        String title,
        String item,
        String opensDate,
        String opensTime,
        String closesDate,
        String closesTime,
        String unitCap,
        String key,
        String draft) {
    private static final int KEY_LENGTH = 40;

    /** Tomorrow at office hours. */
    static RelayForm fresh(WallClock clock) {
        String tomorrow = clock.today().plusDays(1).toString();
        return new RelayForm(
                "",
                "",
                tomorrow,
                "09:00",
                tomorrow,
                "18:00",
                "1",
                UUID.randomUUID().toString(),
                "");
    }

    static RelayForm of(Relay relay, WallClock clock) {
        return new RelayForm(
                relay.title(),
                relay.item(),
                clock.date(relay.opensAt()),
                clock.time(relay.opensAt()),
                clock.date(relay.closesAt()),
                clock.time(relay.closesAt()),
                String.valueOf(relay.unitCap()),
                "",
                String.valueOf(relay.id()));
    }

    /**
     * @throws org.lanekeeper.community.relay.UnfitPlanException naming the first field that does not fit
     */
    RelayPlan plan(RuleForm rule, WallClock clock) {
        // in the order in which the fields stand on the page
        RelayPlan plan = new RelayPlan(
                title,
                item,
                clock.read(opensDate, opensTime),
                clock.read(closesDate, closesTime),
                units(),
                OrderRule.strict(null));
        return new RelayPlan(plan.title(), plan.item(), plan.opensAt(), plan.closesAt(), plan.unitCap(), rule.rule());
    }

    /**
     * For a relay that is announced at once.
     *
     * @throws org.lanekeeper.community.relay.UnfitPlanException as above, and if nobody could sign up any more
     */
    RelayPlan announced(RuleForm rule, WallClock clock) {
        RelayPlan plan = plan(rule, clock);
        plan.refuseIfOver(clock.now());
        return plan;
    }

    /** What is no number fits no plan. */
    int units() {
        return RuleForm.number(unitCap);
    }

    /** The same as something new. */
    RelayForm anew() {
        String fresh = UUID.randomUUID().toString();
        return new RelayForm(title, item, opensDate, opensTime, closesDate, closesTime, unitCap, fresh, draft);
    }

    String requestKey() {
        return key == null || key.isBlank() || key.length() > KEY_LENGTH ? null : key;
    }

    /** For the template; what is no number is no draft. */
    public boolean isDraft() {
        return draft != null && draft.matches("\\d{1,18}");
    }

    /** Where the form is sent to. */
    public String target() {
        return isDraft() ? "/admin/relays/" + draft + "/edit" : "/admin/relays";
    }
}
