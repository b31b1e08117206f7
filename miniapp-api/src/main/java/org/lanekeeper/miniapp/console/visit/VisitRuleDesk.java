package org.lanekeeper.miniapp.console.visit;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.visit.ChangingVisitRule;
import org.lanekeeper.community.visit.CollectingNotices;
import org.lanekeeper.community.visit.VisitRule;
import org.lanekeeper.community.visit.VisitRules;
import org.lanekeeper.miniapp.access.ForAdmins;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.WallClock;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is asked of visitors, what is flagged, how long a pass is good and a visit is kept. */
@Controller
@RequestMapping("/admin/visits/rules")
@ForAdmins
@Hidden
class VisitRuleDesk {
    private static final String BACK = "redirect:/admin/visits/rules";
    private static final int LONGEST_QUESTION = 60;
    private static final int LONGEST_AREA = 20;
    private static final int MOST_QUESTIONS = 8;

    private final VisitRules rules;
    private final ChangingVisitRule changing;
    private final CollectingNotices notices;
    private final Households households;
    private final LoggedOperations operations;
    private final WallClock clock;

    VisitRuleDesk(
            VisitRules rules,
            ChangingVisitRule changing,
            CollectingNotices notices,
            Households households,
            LoggedOperations operations,
            WallClock clock) {
        this.rules = rules;
        this.changing = changing;
        this.notices = notices;
        this.households = households;
        this.operations = operations;
        this.clock = clock;
    }

    /** A household in isolation and where it lives. */
    record IsolatingRow(VisitRules.Isolating isolating, String door) {}

    @GetMapping
    String show(@AuthenticationPrincipal Staff staff, Model model) {
        long committee = staff.committeeId();
        model.addAttribute("rule", rules.of(committee));
        model.addAttribute("notice", notices.of(committee).lines());
        model.addAttribute("questions", rules.questions(committee));
        model.addAttribute("areas", rules.areas(committee));
        model.addAttribute("isolating", isolating(committee));
        return "admin/visits/rules";
    }

    private List<IsolatingRow> isolating(long committee) {
        return rules.isolatingNow(committee, clock.now()).stream()
                .map(it -> new IsolatingRow(
                        it,
                        households
                                .find(committee, it.householdId())
                                .map(Household::display)
                                .orElse("")))
                .toList();
    }

    @PostMapping
    String change(
            @AuthenticationPrincipal Staff staff,
            @RequestParam(defaultValue = "0") int validHours,
            @RequestParam(defaultValue = "0") int keepDays,
            @RequestParam(defaultValue = "false") boolean asksDocument,
            @RequestParam(defaultValue = "false") boolean asksOrigin,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String contact,
            RedirectAttributes redirect) {
        int minutes = (int)
                Duration.ofHours(Math.max(0, Math.min(validHours, 10_000))).toMinutes();
        VisitRule rule = new VisitRule(
                staff.committeeId(), minutes, keepDays, asksDocument, asksOrigin, purpose.strip(), contact.strip());
        String unfit = ChangingVisitRule.unfit(rule);
        if (unfit.isEmpty()) {
            changing.change(staff, rule);
            Flash.done(redirect, "已保存，从下一位访客开始照新的来。");
        } else {
            Flash.refused(redirect, unfit);
        }
        return BACK;
    }

    @PostMapping("/questions")
    String ask(
            @AuthenticationPrincipal Staff staff,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "true") boolean flaggedYes,
            RedirectAttributes redirect) {
        String question = words.strip();
        int asked = rules.questions(staff.committeeId()).size();
        if (question.isEmpty() || question.length() > LONGEST_QUESTION) {
            Flash.refused(redirect, "请写一个能答「是」或「否」的问题，最多 " + LONGEST_QUESTION + " 个字。");
        } else if (asked >= MOST_QUESTIONS) {
            Flash.refused(redirect, "最多问 " + MOST_QUESTIONS + " 个问题，问多了访客填不完。请先去掉一个。");
        } else {
            noted(staff, "加问题", () -> rules.ask(staff.committeeId(), asked + 1, question, flaggedYes));
            Flash.done(redirect, "已加上这个问题。");
        }
        return BACK;
    }

    @PostMapping("/questions/retire")
    String retire(@AuthenticationPrincipal Staff staff, @RequestParam long id, RedirectAttributes redirect) {
        noted(staff, "去掉问题", () -> rules.retire(staff.committeeId(), id, clock.now()));
        Flash.done(redirect, "不再问这个问题。以前的回答还在。");
        return BACK;
    }

    @PostMapping("/areas")
    String flag(
            @AuthenticationPrincipal Staff staff,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        String area = words.strip();
        if (area.length() < 2 || area.length() > LONGEST_AREA) {
            Flash.refused(redirect, "请写地名，2 到 " + LONGEST_AREA + " 个字，比如 武汉。");
        } else {
            noted(staff, "加地区 " + area, () -> rules.addArea(staff.committeeId(), area, clock.now()));
            Flash.done(redirect, "从" + area + "来的访客，门卫会看到提醒。");
        }
        return BACK;
    }

    @PostMapping("/areas/remove")
    String unflag(@AuthenticationPrincipal Staff staff, @RequestParam long id, RedirectAttributes redirect) {
        noted(staff, "去掉地区", () -> rules.removeArea(staff.committeeId(), id));
        Flash.done(redirect, "已从名单里去掉。");
        return BACK;
    }

    private void noted(Staff staff, String what, Runnable change) {
        operations.run(
                staff,
                () -> {
                    change.run();
                    return what;
                },
                done -> Optional.of(Operation.VISIT_RULE.on(Subject.VISIT_RULE, done)));
    }
}
