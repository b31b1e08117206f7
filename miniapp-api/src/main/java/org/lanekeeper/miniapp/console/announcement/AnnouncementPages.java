package org.lanekeeper.miniapp.console.announcement;

import org.lanekeeper.community.announcement.Announcement;
import org.lanekeeper.community.announcement.AnnouncementState;
import org.lanekeeper.community.announcement.Announcements;
import org.lanekeeper.community.announcement.CountingAudience;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.announcement.Announcing;
import org.lanekeeper.miniapp.announcement.Previewing;
import org.lanekeeper.miniapp.announcement.WatchingAnnouncement;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All announcements, and one with everything that can be said of it at its stage. */
@Controller
@RequestMapping("/admin/announcements")
@ForCommittee
class AnnouncementPages {
    private static final int ROWS = 30;

    private final Announcing announcing;
    private final Announcements announcements;
    private final Previewing previewing;
    private final WatchingAnnouncement watching;

    AnnouncementPages(
            Announcing announcing, Announcements announcements, Previewing previewing, WatchingAnnouncement watching) {
        this.announcing = announcing;
        this.announcements = announcements;
        this.previewing = previewing;
        this.watching = watching;
    }

    @GetMapping
    String index(@AuthenticationPrincipal Staff staff, @RequestParam(defaultValue = "1") int page, Model model) {
        Page shown = new Page(page, ROWS, announcements.count(staff.committeeId()), "/admin/announcements");
        model.addAttribute("page", shown);
        model.addAttribute("all", announcing.page(staff, shown.skipped(), ROWS));
        return "admin/announcements/index";
    }

    @GetMapping("/{id:\\d+}")
    String show(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        Announcement one = progressOf(staff, id, model);
        model.addAttribute("previews", previewing.previews(one));
        if (one.state() == AnnouncementState.DRAFT || one.state() == AnnouncementState.TO_APPROVE) {
            CountingAudience.Size size = previewing.size(one);
            model.addAttribute("size", size);
            model.addAttribute("needsApproval", previewing.needsApproval(size));
        }
        model.addAttribute(
                "own",
                Long.valueOf(staff.id()).equals(one.author())
                        || Long.valueOf(staff.id()).equals(one.createdBy()));
        return "admin/announcements/show";
    }

    /** The part that is asked for again every two seconds. */
    @GetMapping("/{id:\\d+}/progress")
    String progress(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        progressOf(staff, id, model);
        return "admin/announcements/progress :: progress";
    }

    private Announcement progressOf(Staff staff, long id, Model model) {
        Announcement one = announcements.find(staff.committeeId(), id).orElseThrow(Absent.page());
        model.addAttribute("it", one);
        model.addAttribute("sums", watching.balance(one));
        model.addAttribute("settings", previewing.settings());
        return one;
    }
}
