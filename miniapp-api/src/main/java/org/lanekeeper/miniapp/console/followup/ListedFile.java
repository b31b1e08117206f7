package org.lanekeeper.miniapp.console.followup;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.followup.FollowUp;
import org.lanekeeper.community.followup.FollowUps;
import org.lanekeeper.community.followup.FollowingUp;
import org.lanekeeper.community.followup.ListedPeople;
import org.lanekeeper.community.followup.ListedPerson;
import org.lanekeeper.community.followup.Outcome;
import org.lanekeeper.community.followup.SealedWords;
import org.lanekeeper.community.followup.Task;
import org.lanekeeper.community.staff.Staff;
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

/** One listed person: what was done, what is to be done, and numbers by an audited look for a reason. */
@Controller
@RequestMapping("/admin/followups/{id:\\d+}")
@ForCommittee
@Hidden
class ListedFile {
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_REASON = 100;

    private final ListedPeople people;
    private final FollowUps followUps;
    private final FollowingUp following;
    private final SealedWords sealed;
    private final LoggedOperations operations;
    private final WallClock clock;

    ListedFile(
            ListedPeople people,
            FollowUps followUps,
            FollowingUp following,
            SealedWords sealed,
            LoggedOperations operations,
            WallClock clock) {
        this.people = people;
        this.followUps = followUps;
        this.following = following;
        this.sealed = sealed;
        this.operations = operations;
        this.clock = clock;
    }

    /**
     * @param words what was seen or said
     */
    record Step(FollowUp task, String words) {
        @Override
        public String toString() {
            return "Step[" + task.id() + "]";
        }
    }

    @GetMapping
    String show(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        return page(find(staff, id), false, model);
    }

    /** Shows the numbers once; who looked, and why, is noted first. */
    @PostMapping("/reveal")
    String reveal(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        ListedPerson person = find(staff, id);
        String why = reason.strip();
        if (why.length() < 2 || why.length() > LONGEST_REASON) {
            model.addAttribute("unfitField", "reason");
            model.addAttribute("unfit", "请写为什么要看，比如 打电话核实。");
            return page(person, false, model);
        }
        operations.note(staff, Operation.LISTED_REVEAL.on(Subject.listed(id), why));
        return page(person, true, model);
    }

    @PostMapping("/tasks/{task:\\d+}")
    String settle(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable long task,
            @RequestParam Outcome outcome,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        find(staff, id);
        String said = words.strip();
        if (said.length() > LONGEST_WORDS) {
            Flash.refused(redirect, "说明太长了，最多 " + LONGEST_WORDS + " 个字，没有记下。请写短一点再记一次。");
            return "redirect:/admin/followups/" + id;
        }
        Optional<FollowUp> settled = operations.run(
                staff,
                () -> following.settle(staff, task, outcome, said, clock.zone()),
                done -> done.map(it ->
                        Operation.FOLLOW_UP.on(Subject.listed(id), it.task().label() + "：" + outcome.label())));
        Flash.done(redirect, settled.isEmpty() ? "这件事别人刚才已经记过了。" : outcome.goesOn() ? "已记下，明天再做一次。" : "已记下。");
        return "redirect:/admin/followups/" + id;
    }

    @PostMapping("/tasks")
    String add(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam Task task,
            @RequestParam(defaultValue = "1") int days,
            RedirectAttributes redirect) {
        ListedPerson person = find(staff, id);
        following.add(staff, person.id(), task, clock.today().plusDays(Math.max(0, Math.min(days, 60))));
        Flash.done(redirect, "已加上。");
        return "redirect:/admin/followups/" + id;
    }

    @PostMapping("/end")
    String end(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        find(staff, id);
        operations.run(
                staff,
                () -> following.end(staff, id),
                ended -> ended ? Optional.of(Operation.LISTED_END.on(Subject.listed(id))) : Optional.empty());
        Flash.done(redirect, "已结束跟进，到期后自动删除。");
        return "redirect:/admin/followups";
    }

    private ListedPerson find(Staff staff, long id) {
        return people.find(staff.committeeId(), id).orElseThrow(Absent.page());
    }

    private String page(ListedPerson person, boolean revealed, Model model) {
        List<Step> steps = followUps.of(person.committeeId(), person.id()).stream()
                .map(task -> new Step(task, sealed.of(task)))
                .toList();
        model.addAttribute("person", person);
        model.addAttribute("words", sealed.of(person));
        model.addAttribute("revealed", revealed);
        model.addAttribute("steps", steps);
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("tasks", Task.values());
        return "admin/followups/show";
    }
}
