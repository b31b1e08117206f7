package org.lanekeeper.miniapp.console.gate;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.visit.GateWork;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.WallClock;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All gates of the committee, and what did not fit at them. */
@Controller
@RequestMapping("/admin/gates")
@ForCommittee
@Hidden
class GateDesk {
    private static final int CONFLICTS = 50;

    private final Gates gates;
    private final GateWork work;
    private final Committees committees;
    private final LoggedOperations operations;
    private final WallClock clock;

    GateDesk(Gates gates, GateWork work, Committees committees, LoggedOperations operations, WallClock clock) {
        this.gates = gates;
        this.work = work;
        this.committees = committees;
        this.operations = operations;
        this.clock = clock;
    }

    /** A gate and what was done there since midnight. */
    record Row(Gate gate, GateWork.Count today) {}

    @GetMapping
    String index(@AuthenticationPrincipal Staff staff, Model model) {
        model.addAttribute("rows", rows(staff));
        model.addAttribute("compounds", committees.compounds(staff.committeeId()));
        model.addAttribute("conflicts", work.conflicts(staff.committeeId(), CONFLICTS));
        return "admin/gates/index";
    }

    private List<Row> rows(Staff staff) {
        var midnight = clock.today().atStartOfDay(clock.zone()).toInstant();
        return gates.of(staff.committeeId()).stream()
                .map(gate -> new Row(gate, work.count(gate.id(), midnight)))
                .toList();
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Staff staff,
            @RequestParam(defaultValue = "0") long compound,
            @RequestParam(defaultValue = "") String name,
            Model model,
            RedirectAttributes redirect) {
        String bare = name.strip();
        String unfit = unfit(bare);
        if (unfit == null
                && operations
                        .run(
                                staff,
                                () -> added(staff, compound, bare),
                                added -> added.map(
                                        gate -> Operation.GATE_ADD.on(Subject.gate(gate.id()), gate.display())))
                        .isEmpty()) {
            unfit = "这个小区已经有叫这个名字的门岗了。";
        }
        if (unfit != null) {
            model.addAttribute("unfit", unfit);
            model.addAttribute("name", name);
            model.addAttribute("compound", compound);
            return index(staff, model);
        }
        Flash.done(redirect, "已添加。下一步：给它做一张海报，打印出来贴在门口。");
        return "redirect:/admin/gates";
    }

    private Optional<Gate> added(Staff staff, long compound, String name) {
        return gates.add(staff.committeeId(), compound, name, clock.now()) == 0
                ? Optional.empty()
                : gates.named(compound, name);
    }

    private static String unfit(String name) {
        if (name.isEmpty()) {
            return "请写门岗的名字，比如 南门。";
        }
        return name.length() > Gate.LONGEST_NAME ? "名字太长了，最多 " + Gate.LONGEST_NAME + " 个字。" : null;
    }

    /**
     * @param open whether visitors may register there
     */
    @PostMapping("/{id:\\d+}/open")
    String open(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam boolean open,
            RedirectAttributes redirect) {
        Gate gate = gates.find(staff.committeeId(), id).orElseThrow(Absent.page());
        Operation what = open ? Operation.GATE_OPEN : Operation.GATE_CLOSE;
        operations.run(
                staff,
                () -> gates.close(staff.committeeId(), id, open ? null : clock.now()),
                changed -> Optional.of(what.on(Subject.gate(id))));
        Flash.done(redirect, gate.display() + (open ? "已启用。" : "已停用，扫码的人会看到请走别的门。"));
        return "redirect:/admin/gates";
    }

    @PostMapping("/conflicts/{id:\\d+}")
    String settle(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        operations.run(
                staff,
                () -> work.settle(staff.committeeId(), id, staff.id(), clock.now()),
                settled -> settled == 0 ? Optional.empty() : Optional.of(Operation.VISIT_SETTLE.on("passing " + id)));
        Flash.done(redirect, "已核对。");
        return "redirect:/admin/gates";
    }
}
