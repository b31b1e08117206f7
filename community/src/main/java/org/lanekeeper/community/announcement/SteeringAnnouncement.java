package org.lanekeeper.community.announcement;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.lanekeeper.community.notice.Channel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A planned announcement is sent, halted, sent on, withdrawn. Each answers false to whoever comes too late. */
@Service
public class SteeringAnnouncement {
    private final Announcements announcements;
    private final ReleasingAnnouncements releasing;
    private final AnnouncementSettings settings;
    private final Clock clock;

    SteeringAnnouncement(
            Announcements announcements, ReleasingAnnouncements releasing, AnnouncementSettings settings, Clock clock) {
        this.announcements = announcements;
        this.releasing = releasing;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The plan is made anew by these channels.
     *
     * @throws UnfitAnnouncementException if none is left
     */
    @Transactional
    public boolean change(long committeeId, long id, Set<Channel> channels) {
        Announcement announcement = announcements
                .lock(id)
                .filter(one -> one.committeeId() == committeeId)
                .orElseThrow(() -> new UnfitAnnouncementException("id", "没有找到这份通知。"));
        Set<Channel> allowed = EnumSet.copyOf(announcement.kind().channels());
        allowed.retainAll(channels);
        if (allowed.isEmpty() && announcement.audience() != AudienceKind.GROUPS) {
            throw new UnfitAnnouncementException("channels", "请至少选一种发法。");
        }
        return announcements.planAnew(committeeId, id, Announcement.joined(allowed)) == 1;
    }

    /**
     * From here on it goes out.
     *
     * @throws UnfitAnnouncementException if more households than may be told without a second person were found meanwhile
     */
    @Transactional
    public boolean send(long committeeId, long id) {
        boolean unseen = announcements
                .lock(id)
                .filter(one -> one.committeeId() == committeeId && one.state() == AnnouncementState.PLANNED)
                .filter(one -> one.approvedBy() == null && one.tipId() == null)
                .filter(one -> one.households() > settings.approvalAbove())
                .isPresent();
        if (unseen) {
            throw new UnfitAnnouncementException(
                    "households", "人数变多了，超过 " + settings.approvalAbove() + " 户，要另一位同事批准。请重新写一份。");
        }
        return announcements.start(committeeId, id, AnnouncementState.PLANNED, clock.instant()) == 1;
    }

    /** What has not gone out waits; what is on its way goes its way. */
    @Transactional
    public boolean pause(long committeeId, long id) {
        boolean paused = announcements.move(committeeId, id, AnnouncementState.SENDING, AnnouncementState.PAUSED) == 1;
        if (paused) {
            announcements.lock(id).ifPresent(releasing::takeBack);
        }
        return paused;
    }

    public boolean resume(long committeeId, long id) {
        return announcements.start(committeeId, id, AnnouncementState.PAUSED, clock.instant()) == 1;
    }

    /** What has not gone out does not go out, calls included. */
    public boolean cancel(long committeeId, long id) {
        return announcements.cancel(committeeId, id) == 1;
    }
}
