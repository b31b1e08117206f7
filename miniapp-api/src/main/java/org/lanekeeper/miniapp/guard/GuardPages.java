package org.lanekeeper.miniapp.guard;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.visit.GateShift;
import org.lanekeeper.community.visit.GateShifts;
import org.lanekeeper.community.visit.GateWork;
import org.lanekeeper.community.visit.HandingOverGate;
import org.lanekeeper.miniapp.access.ForGuards;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing a gate, standing there, and handing it over. */
@Controller
@RequestMapping("/guard")
@ForGuards
@Hidden
class GuardPages {
    private static final int SHIFTS = 6;

    private final Gates gates;
    private final Committees committees;
    private final GateShifts shifts;
    private final GateWork work;
    private final HandingOverGate handingOver;
    private final SiteSettings site;

    GuardPages(
            Gates gates,
            Committees committees,
            GateShifts shifts,
            GateWork work,
            HandingOverGate handingOver,
            SiteSettings site) {
        this.gates = gates;
        this.committees = committees;
        this.shifts = shifts;
        this.work = work;
        this.handingOver = handingOver;
        this.site = site;
    }

    @ModelAttribute
    void frame(@AuthenticationPrincipal Staff staff, Model model) {
        model.addAttribute("staff", staff);
        model.addAttribute("committee", committees.find(staff.committeeId()).orElse(null));
    }

    /** Where there is only one gate, nobody has to choose. */
    @GetMapping
    String choose(
            @AuthenticationPrincipal Staff staff, @RequestParam(defaultValue = "false") boolean other, Model model) {
        List<Gate> open =
                gates.of(staff.committeeId()).stream().filter(Gate::isOpen).toList();
        if (open.size() == 1 && !other) {
            return "redirect:/guard/" + open.get(0).id();
        }
        model.addAttribute("gates", open);
        return "guard/index";
    }

    /** Names nobody: it is kept on the telephone for when there is no network. */
    @GetMapping("/{gate:\\d+}")
    String stand(
            @AuthenticationPrincipal Staff staff, @PathVariable long gate, Model model, HttpServletResponse response) {
        model.addAttribute("gate", find(staff, gate));
        model.addAttribute("zone", site.zone().getId());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        return "guard/gate";
    }

    @GetMapping("/{gate:\\d+}/shift")
    String shift(@AuthenticationPrincipal Staff staff, @PathVariable long gate, Model model) {
        Gate here = find(staff, gate);
        Optional<GateShift> running = shifts.running(staff.committeeId(), gate);
        List<GateShift> newest = shifts.newest(staff.committeeId(), gate, SHIFTS);
        model.addAttribute("gate", here);
        model.addAttribute("running", running.orElse(null));
        running.ifPresent(it -> model.addAttribute("count", work.count(gate, it.begunAt())));
        model.addAttribute(
                "earlier", newest.stream().filter(it -> it.endedAt() != null).toList());
        return "guard/shift";
    }

    @PostMapping("/{gate:\\d+}/shift/begin")
    String begin(@AuthenticationPrincipal Staff staff, @PathVariable long gate) {
        find(staff, gate);
        handingOver.begin(staff, gate);
        return "redirect:/guard/" + gate + "/shift";
    }

    /**
     * @param shift which one was seen on the page
     */
    @PostMapping("/{gate:\\d+}/shift")
    String handOver(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long gate,
            @RequestParam long shift,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        find(staff, gate);
        String kept = note.strip();
        if (kept.codePointCount(0, kept.length()) > GateShift.LONGEST_NOTE) {
            redirect.addFlashAttribute("unfit", "太长了，最多 " + GateShift.LONGEST_NOTE + " 个字。");
            redirect.addFlashAttribute("note", kept.substring(0, Math.min(kept.length(), 2 * GateShift.LONGEST_NOTE)));
        } else if (handingOver.handOver(staff, gate, shift, kept).isPresent()) {
            redirect.addFlashAttribute("done", "交接好了，现在由您值班。");
        } else {
            redirect.addFlashAttribute("done", "刚才已经有人接了班。");
        }
        return "redirect:/guard/" + gate + "/shift";
    }

    private Gate find(Staff staff, long gate) {
        return gates.find(staff.committeeId(), gate).orElseThrow(() -> Refusal.notFound("这个门岗"));
    }
}
