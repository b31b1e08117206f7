package org.lanekeeper.miniapp.console.visit;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.Optional;
import org.lanekeeper.community.address.AddressReader;
import org.lanekeeper.community.household.FindingHousehold;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.visit.VisitRules;
import org.lanekeeper.miniapp.access.ForAdmins;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.WallClock;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Households in isolation, of whose visitors the guard is warned. */
@Controller
@RequestMapping("/admin/visits/rules/isolating")
@ForAdmins
@Hidden
class IsolationDesk {
    private static final String BACK = "redirect:/admin/visits/rules";
    private static final int LONGEST_DOOR = 60;
    private static final int LONGEST_ISOLATION_DAYS = 30;

    private final VisitRules rules;
    private final FindingHousehold doors;
    private final LoggedOperations operations;
    private final WallClock clock;

    IsolationDesk(VisitRules rules, FindingHousehold doors, LoggedOperations operations, WallClock clock) {
        this.rules = rules;
        this.doors = doors;
        this.operations = operations;
        this.clock = clock;
    }

    @PostMapping
    String isolate(
            @AuthenticationPrincipal Staff staff,
            @RequestParam(defaultValue = "") String door,
            @RequestParam(defaultValue = "14") int days,
            RedirectAttributes redirect) {
        Optional<Household> household = household(staff, door);
        if (household.isEmpty()) {
            Flash.refused(redirect, "名册里没有这个门牌，或者有好几个。请写全，比如 幸福里 3-502。");
        } else if (days < 1 || days > LONGEST_ISOLATION_DAYS) {
            Flash.refused(redirect, "天数写 1 到 " + LONGEST_ISOLATION_DAYS + "。");
        } else {
            long id = household.get().id();
            operations.run(
                    staff,
                    () -> rules.isolate(
                            staff.committeeId(), id, clock.now().plus(Duration.ofDays(days)), staff.id(), clock.now()),
                    done -> Optional.of(Operation.VISIT_RULE.on(Subject.household(id), "居家隔离 " + days + " 天")));
            Flash.done(redirect, household.get().display() + "：去这一户的访客，门卫会看到提醒。");
        }
        return BACK;
    }

    private Optional<Household> household(Staff staff, String door) {
        String typed = door.strip().substring(0, Math.min(door.strip().length(), LONGEST_DOOR));
        return AddressReader.find(typed)
                .map(found -> doors.find(staff.committeeId(), found.address(), typed, null, null))
                .filter(FindingHousehold.Match.One.class::isInstance)
                .map(match -> ((FindingHousehold.Match.One) match).household());
    }

    @PostMapping("/release")
    String release(@AuthenticationPrincipal Staff staff, @RequestParam long household, RedirectAttributes redirect) {
        operations.run(
                staff,
                () -> rules.release(staff.committeeId(), household),
                done -> Optional.of(Operation.VISIT_RULE.on(Subject.household(household), "解除居家隔离")));
        Flash.done(redirect, "已解除。");
        return BACK;
    }
}
