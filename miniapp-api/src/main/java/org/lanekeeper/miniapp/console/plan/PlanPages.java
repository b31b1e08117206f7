package org.lanekeeper.miniapp.console.plan;

import java.util.List;
import org.lanekeeper.community.relay.PlannedDoors;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.WallClock;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan of the compound, to be printed and posted: a red flag on every door that was called. */
@Controller
class PlanPages {
    private final Relays relays;
    private final PlannedDoors doors;
    private final WallClock clock;

    PlanPages(Relays relays, PlannedDoors doors, WallClock clock) {
        this.relays = relays;
        this.doors = doors;
        this.clock = clock;
    }

    /**
     * @param building key of the only one to be shown, empty for all
     * @param paper A3 or A4
     */
    @GetMapping("/admin/relays/{id:\\d+}/plan")
    String plan(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String building,
            @RequestParam(defaultValue = "A4") String paper,
            Model model) {
        Relay relay = relays.find(staff.committeeId(), id)
                .filter(it -> it.state() != RelayState.DRAFT)
                .orElseThrow(Absent.page());
        List<BuildingPlan> all = BuildingPlan.of(doors.of(staff.committeeId(), id));
        model.addAttribute("relay", relay);
        model.addAttribute("all", all);
        model.addAttribute("building", building);
        model.addAttribute("paper", paper.equals("A3") ? "A3" : "A4");
        model.addAttribute("now", clock.now());
        model.addAttribute(
                "plans",
                all.stream()
                        .filter(one -> building.isEmpty() || one.key().equals(building))
                        .toList());
        return "admin/relays/plan";
    }
}
