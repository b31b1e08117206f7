package org.lanekeeper.miniapp.console.relay;

import org.lanekeeper.community.relay.Arrivals;

/**
 * How people are supposed to come, as typed; what is missing is as experience has it.
 *
 * @param walkInShare of every hundred that sign up, those who come in person
 */
record SimulationForm(String turnout, String walkInShare, String mostUnits, String seed) {
    private static final String USUAL_TURNOUT = "76";
    private static final String USUAL_WALK_INS = "15";

    SimulationForm {
        turnout = turnout == null ? USUAL_TURNOUT : turnout;
        walkInShare = walkInShare == null ? USUAL_WALK_INS : walkInShare;
        mostUnits = mostUnits == null ? "" : mostUnits;
        seed = seed == null ? "1" : seed;
    }

    /**
     * @throws org.lanekeeper.community.relay.UnfitPlanException naming the first field that does not fit
     */
    Arrivals arrivals(int unitCap) {
        return new Arrivals(
                RuleForm.number(turnout),
                RuleForm.number(walkInShare),
                mostUnits.isBlank() ? Math.max(1, unitCap) : RuleForm.number(mostUnits),
                RuleForm.number(seed));
    }
}
