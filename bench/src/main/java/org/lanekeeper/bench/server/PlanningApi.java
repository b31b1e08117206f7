package org.lanekeeper.bench.server;

import com.sun.management.ThreadMXBean;
import io.swagger.v3.oas.annotations.Hidden;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lanekeeper.community.announcement.AnnouncementKind;
import org.lanekeeper.community.announcement.Announcements;
import org.lanekeeper.community.announcement.Audience;
import org.lanekeeper.community.announcement.Draft;
import org.lanekeeper.community.announcement.PlanningAnnouncement;
import org.lanekeeper.community.announcement.WritingAnnouncement;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.access.ForResidents;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans an announcement to the whole committee, as the schedule would, and says what that took. */
@RestController
@ForResidents
@Hidden
class PlanningApi {
    private final WritingAnnouncement writing;
    private final PlanningAnnouncement planning;
    private final Announcements announcements;

    PlanningApi(WritingAnnouncement writing, PlanningAnnouncement planning, Announcements announcements) {
        this.writing = writing;
        this.planning = planning;
        this.announcements = announcements;
    }

    /** Milliseconds, bytes that the planning thread allocated, and households. */
    @PostMapping("/api/bench/plan")
    Map<String, Long> plan(@AuthenticationPrincipal Resident resident) {
        long id = writing.tell(
                        resident.committeeId(),
                        Draft.of(
                                AnnouncementKind.NOTICE,
                                "停水通知",
                                "{姓名}（{门牌}）：明天上午 9 点到 12 点停水，请提前存水。有困难请打居委会电话。",
                                Audience.committee(Set.of())),
                        0,
                        null)
                .id();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long begun = System.nanoTime();
        while (planning.step(id)) {
            // the next stretch
        }
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("millis", (System.nanoTime() - begun) / 1_000_000);
        figures.put("allocated", threads.getCurrentThreadAllocatedBytes() - allocated);
        figures.put("households", (long) announcements.byId(id).orElseThrow().households());
        return figures;
    }
}
