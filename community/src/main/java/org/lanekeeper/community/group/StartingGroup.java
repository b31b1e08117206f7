package org.lanekeeper.community.group;

import java.time.Clock;
import java.time.Instant;
import org.lanekeeper.community.notice.GroupChat;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.resident.Platform;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups that nobody can type a code to: a robot there only writes, or there is none. */
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

    /**
     * A group of people's own, which no robot listens to.
     *
     * @param account by which it is written to, as the settings name it; empty where a person pastes
     * @param chatId the platform's name for it, or one of our own
     * @return false if it is linked already, whoever did so
     */
    @Transactional
    public boolean withChat(
            long committeeId, String name, Platform platform, String account, String chatId, GroupScope scope) {
        Instant now = clock.instant();
        if (groups.at(platform, account, chatId).isPresent()) {
            return false;
        }
        groups.link(committeeId, name, platform, account, chatId, scope.compoundId(), scope.joined(), now);
        GroupChat group = groups.at(platform, account, chatId).orElseThrow();
        if (group.committeeId() != committeeId) {
            return false;
        }
        progress.begin(group.id(), committeeId, now);
        return true;
    }
}
