package org.lanekeeper.community.group;

import java.time.Clock;
import java.time.Instant;
import org.lanekeeper.community.notice.GroupChat;
import org.lanekeeper.community.notice.GroupChats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A group with a robot that only writes: nobody can type a code to it. */
@Service
public class StartingGroup {
    private final GroupChats groups;
    private final GroupProgress progress;
    private final Clock clock;

    StartingGroup(GroupChats groups, GroupProgress progress, Clock clock) {
        this.groups = groups;
        this.progress = progress;
        this.clock = clock;
    }

    /** False if the committee has a group with this robot, whatever it is called. */
    @Transactional
    public boolean withRobot(long committeeId, String name, String robot, GroupScope scope) {
        Instant now = clock.instant();
        if (groups.add(committeeId, name, robot, now) == 0) {
            return false;
        }
        GroupChat group = groups.with(committeeId, robot).orElseThrow();
        groups.changeScope(committeeId, group.id(), scope.compoundId(), scope.joined());
        progress.begin(group.id(), committeeId, now);
        return true;
    }
}
