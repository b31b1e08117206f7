package org.lanekeeper.community.relay;

/**
 * How people are supposed to come in a {@link Simulation}.
 *
 * @param turnout households of every hundred that sign up
 * @param walkIns of every hundred that sign up, those who come to the stall; households without a mobile first
 * @param mostUnits units that a household asks for: each number from one to this is as likely
 * @param seed the same seed gives the same people at the same moments
 */
public record Arrivals(int turnout, int walkIns, int mostUnits, long seed) {
    private static final int ALL = 100;

    /**
     * @throws UnfitPlanException in plain Chinese, naming the first field that does not fit
     */
    public Arrivals {
        check(turnout >= 1 && turnout <= ALL, "turnout", "登记的比例要在 1 到 100 之间。");
        check(walkIns >= 0 && walkIns <= ALL, "walkInShare", "到现场的比例要在 0 到 100 之间。");
        check(mostUnits >= 1, "mostUnits", "每户要几份，至少写 1。");
    }

    private static void check(boolean fits, String field, String text) {
        if (!fits) {
            throw new UnfitPlanException(field, text);
        }
    }
}
