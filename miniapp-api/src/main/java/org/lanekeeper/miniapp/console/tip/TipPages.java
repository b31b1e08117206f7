package org.lanekeeper.miniapp.console.tip;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanekeeper.community.notice.GroupKind;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.tip.LibraryTip;
import org.lanekeeper.community.tip.TipSchedule;
import org.lanekeeper.community.tip.TypedTip;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.WallClock;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.tip.MindingTips;
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

/** Tips, when they are told, whom each has reached. */
@Controller
@RequestMapping("/admin/tips")
@ForCommittee
class TipPages {
    private static final String BACK = "redirect:/admin/tips";

    private final MindingTips minding;
    private final WallClock clock;

    TipPages(MindingTips minding, WallClock clock) {
        this.minding = minding;
        this.clock = clock;
    }

    /** What was typed; kept when something does not fit. */
    record TipForm(
            String title,
            String text,
            String picture,
            String video,
            List<Integer> months,
            Boolean urgent,
            Boolean active) {
        static TipForm of(LibraryTip tip) {
            return new TipForm(
                    tip.title(),
                    tip.text(),
                    tip.picture(),
                    tip.video(),
                    tip.monthSet().stream().sorted().toList(),
                    tip.urgent(),
                    tip.active());
        }

        static TipForm blank() {
            return new TipForm("", "", "", "", List.of(), false, true);
        }

        TypedTip typed() {
            return new TypedTip(
                    title,
                    text,
                    picture,
                    video,
                    months == null ? Set.of() : Set.copyOf(months),
                    Boolean.TRUE.equals(urgent),
                    Boolean.TRUE.equals(active));
        }
    }

    @GetMapping
    String index(@AuthenticationPrincipal Staff staff, Model model) {
        model.addAttribute("all", minding.all(staff));
        model.addAttribute("reach", minding.reach(staff));
        model.addAttribute("schedules", minding.schedules(staff));
        model.addAttribute("quietDays", minding.quietDays(staff, clock.today()));
        model.addAttribute("groupKinds", GroupKind.values());
        model.addAttribute("today", clock.today().toString());
        return "admin/tips/index";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", TipForm.blank());
        return "admin/tips/edit";
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("form") TipForm form,
            Model model,
            RedirectAttributes redirect) {
        try {
            minding.add(staff, form.typed());
        } catch (Refusal refusal) {
            return unfit(refusal, null, model);
        }
        Flash.done(redirect, "已添加「" + form.typed().title() + "」。");
        return BACK;
    }

    @GetMapping("/{id:\\d+}/edit")
    String edit(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        model.addAttribute("form", TipForm.of(find(staff, id)));
        model.addAttribute("id", id);
        return "admin/tips/edit";
    }

    @PostMapping("/{id:\\d+}")
    String change(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @ModelAttribute("form") TipForm form,
            Model model,
            RedirectAttributes redirect) {
        find(staff, id);
        try {
            minding.change(staff, id, form.typed());
        } catch (Refusal refusal) {
            return unfit(refusal, id, model);
        }
        Flash.done(redirect, "已保存「" + form.typed().title() + "」。");
        return BACK;
    }

    @PostMapping("/schedules")
    String schedule(
            @AuthenticationPrincipal Staff staff,
            @RequestParam(defaultValue = "") String atTime,
            @RequestParam(defaultValue = "") List<Integer> weekdays,
            @RequestParam(defaultValue = "") List<String> groups,
            @RequestParam(defaultValue = "14") int noRepeatDays,
            RedirectAttributes redirect) {
        Set<GroupKind> kinds = Arrays.stream(GroupKind.values())
                .filter(one -> groups.contains(one.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(GroupKind.class)));
        return step(
                redirect,
                () -> minding.schedule(
                        staff,
                        TipSchedule.typed(
                                staff.committeeId(), atTime, Set.copyOf(weekdays), kinds, noRepeatDays, staff.id())),
                "日程定好了，到时间自动发。");
    }

    @PostMapping("/schedules/{id:\\d+}/remove")
    String unschedule(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        return step(redirect, () -> minding.unschedule(staff, id), "已删掉这条日程。");
    }

    @PostMapping("/quiet-days")
    String keepQuiet(
            @AuthenticationPrincipal Staff staff,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean remove,
            RedirectAttributes redirect) {
        return remove
                ? step(redirect, () -> minding.speak(staff, day), "那天照常发。")
                : step(redirect, () -> minding.keepQuiet(staff, day, reason), "那天不发提示，紧急的除外。");
    }

    private LibraryTip find(Staff staff, long id) {
        return minding.all(staff).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(Absent.page());
    }

    private static String unfit(Refusal refusal, Long id, Model model) {
        if (refusal.getBody().getProperties() == null) {
            throw refusal;
        }
        model.addAttribute("id", id);
        model.addAttribute("unfitField", refusal.getBody().getProperties().get("field"));
        model.addAttribute("unfit", refusal.getBody().getDetail());
        return "admin/tips/edit";
    }

    private static String step(RedirectAttributes redirect, Runnable work, String done) {
        Flash.doneOrRefused(redirect, work, done);
        return BACK;
    }
}
