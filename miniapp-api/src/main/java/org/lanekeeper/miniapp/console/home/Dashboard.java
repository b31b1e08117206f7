package org.lanekeeper.miniapp.console.home;

import java.time.Clock;
import java.util.List;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.household.OwnBuildings;
import org.lanekeeper.community.notice.CallList;
import org.lanekeeper.community.notice.GroupTasks;
import org.lanekeeper.community.relay.RelayPhase;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in; everybody of the staff has one of their own. */
@Controller
class Dashboard {
    private final Households households;
    private final RelaySummaries relays;
    private final CallList calls;
    private final Batches batches;
    private final OwnBuildings buildings;
    private final GroupTasks tasks;
    private final Clock clock;

    Dashboard(
            Households households,
            RelaySummaries relays,
            CallList calls,
            Batches batches,
            OwnBuildings buildings,
            GroupTasks tasks,
            Clock clock) {
        this.tasks = tasks;
        this.batches = batches;
        this.buildings = buildings;
        this.households = households;
        this.relays = relays;
        this.calls = calls;
        this.clock = clock;
    }

    @GetMapping("/admin")
    String show(@AuthenticationPrincipal Staff staff, Model model) {
        long committee = staff.committeeId();
        if (staff.role() == Role.GUARD) {
            model.addAttribute("relays", current(relays.newest(committee)));
            return "admin/home/guard";
        }
        if (staff.isBlockOwner()) {
            return block(staff, model);
        }
        var roster = households.size(committee);
        var count = calls.count(committee, null, clock.instant());
        List<RelaySummary> all = relays.newest(committee);
        model.addAttribute("roster", roster);
        model.addAttribute("calls", count);
        model.addAttribute("posts", tasks.count(committee));
        model.addAttribute("relays", current(all));
        model.addAttribute("open", open(all));
        model.addAttribute("reviews", inReview(all));
        model.addAttribute("steps", Steps.of(roster, all, count));
        return "admin/home/index";
    }

    /** What is to be done in one's own buildings, and nothing of the others. */
    private String block(Staff staff, Model model) {
        long committee = staff.committeeId();
        List<RelaySummary> all = relays.newestOf(staff);
        model.addAttribute("buildings", buildings.of(committee, staff.id()));
        model.addAttribute("carries", batches.carrying(committee, staff.owner()));
        model.addAttribute("calls", calls.count(committee, staff.owner(), clock.instant()));
        model.addAttribute("reviews", inReview(all));
        model.addAttribute("roster", households.sizeOf(committee, staff.owner()));
        model.addAttribute("relays", current(all));
        return "admin/home/block";
    }

    private List<RelaySummary> current(List<RelaySummary> all) {
        return all.stream()
                .filter(summary -> summary.relay().phaseAt(clock.instant()) != RelayPhase.CLOSED || summary.isAtWork())
                .toList();
    }

    private long open(List<RelaySummary> all) {
        return all.stream()
                .filter(summary -> summary.relay().phaseAt(clock.instant()) == RelayPhase.OPEN)
                .count();
    }

    /** Those that somebody has to look into; the oldest relay first, since its people have waited longest. */
    private static List<RelaySummary> inReview(List<RelaySummary> all) {
        return all.stream()
                .filter(summary -> summary.tally().inReview() > 0)
                .sorted((one, other) ->
                        Long.compare(one.relay().id(), other.relay().id()))
                .toList();
    }
}
