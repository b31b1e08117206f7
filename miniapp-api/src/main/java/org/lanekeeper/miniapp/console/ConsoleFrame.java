package org.lanekeeper.miniapp.console;

import org.lanekeeper.community.announcement.Announcements;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.inbox.Talks;
import org.lanekeeper.community.photo.Photos;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page shows: who is signed in, and for which committee. */
@ControllerAdvice(basePackageClasses = ConsoleFrame.class)
class ConsoleFrame {
    private final Committees committees;
    private final Talks talks;
    private final Photos photos;
    private final Announcements announcements;

    ConsoleFrame(Committees committees, Talks talks, Photos photos, Announcements announcements) {
        this.committees = committees;
        this.talks = talks;
        this.photos = photos;
        this.announcements = announcements;
    }

    /**
     * What waits for somebody, told beside the menu.
     *
     * @param talks in which nobody has answered the last words
     * @param photos to be keyed in or reviewed
     * @param announcements that a second person has to approve
     */
    public record Waiting(int talks, int photos, int announcements) {
        /** Beside a menu that is folded. */
        public int all() {
            return talks + photos + announcements;
        }
    }

    @ModelAttribute("unanswered")
    Waiting waiting(@AuthenticationPrincipal Staff staff) {
        boolean works = staff != null && (staff.role() == Role.ADMIN || staff.role() == Role.CLERK);
        return works
                ? new Waiting(
                        talks.countWaiting(staff.committeeId()),
                        photos.counts(staff.committeeId()).open(),
                        announcements.toApprove(staff.committeeId()))
                : new Waiting(0, 0, 0);
    }

    @ModelAttribute("staff")
    Staff staff(@AuthenticationPrincipal Staff staff) {
        return staff;
    }

    @ModelAttribute("committee")
    Committee committee(@AuthenticationPrincipal Staff staff) {
        return staff == null ? null : committees.find(staff.committeeId()).orElse(null);
    }
}
