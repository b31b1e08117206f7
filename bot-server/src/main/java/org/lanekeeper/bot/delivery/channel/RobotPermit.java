package org.lanekeeper.bot.delivery.channel;

import java.util.List;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.group.RobotPolicy;
import org.lanekeeper.community.notice.Delivery;
import org.springframework.stereotype.Component;

/** Whether a robot may write what a committee wants to say; looked at each time, since settings change. */
@Component
class RobotPermit {
    private final Committees committees;

    RobotPermit(Committees committees) {
        this.committees = committees;
    }

    /** @param named committees in the robot's settings */
    boolean allows(List<String> named, Delivery delivery) {
        String name =
                committees.find(delivery.committeeId()).map(Committee::name).orElse("");
        return RobotPolicy.mayUse(named, name, committees.count());
    }
}
