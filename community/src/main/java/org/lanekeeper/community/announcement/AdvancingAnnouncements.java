package org.lanekeeper.community.announcement;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes every announcement that is at work a step further. Runs on any node, and may run on several. */
@Service
public class AdvancingAnnouncements {
    private static final Logger log = LoggerFactory.getLogger(AdvancingAnnouncements.class);
    /** Stretches of one plan in one round: others get their turn. */
    private static final int STRETCHES = 10;

    private final Announcements announcements;
    private final PlanningAnnouncement planning;
    private final ReleasingAnnouncements releasing;

    AdvancingAnnouncements(
            Announcements announcements, PlanningAnnouncement planning, ReleasingAnnouncements releasing) {
        this.announcements = announcements;
        this.planning = planning;
        this.releasing = releasing;
    }

    /** How many were at work. */
    public int run() {
        int atWork = 0;
        for (long id : announcements.atWork()) {
            try {
                advance(id);
                atWork++;
            } catch (RuntimeException e) {
                // one that cannot go on is no reason to leave the others
                log.error(
                        "announcement {} could not go on: {}", id, e.getClass().getName());
            }
        }
        return atWork;
    }

    /** One that somebody waits for: as far as it goes in a moment. */
    public void advance(long id) {
        planning.upTo(id, STRETCHES);
        announcements
                .byId(id)
                .filter(one -> one.state() == AnnouncementState.PLANNED && one.startedAt() != null)
                .ifPresent(
                        one -> announcements.start(one.committeeId(), id, AnnouncementState.PLANNED, one.startedAt()));
        announcements.byId(id).ifPresent(releasing::step);
    }
}
