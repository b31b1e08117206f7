package org.lanekeeper.community.group;

import java.util.List;

/** Which committee may let which robot of the settings write: its group reads what the committee posts. */
public final class RobotPolicy {
    private RobotPolicy() {}

    /**
     * @param named committees in the robot's settings; empty means the only one there is
     * @param committee name of the one that asks
     * @param committees how many there are
     */
    public static boolean mayUse(List<String> named, String committee, int committees) {
        return named.isEmpty() ? committees <= 1 : named.contains(committee);
    }
}
