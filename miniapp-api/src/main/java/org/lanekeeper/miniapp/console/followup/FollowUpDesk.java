package org.lanekeeper.miniapp.console.followup;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lanekeeper.community.followup.FollowUp;
import org.lanekeeper.community.followup.FollowUps;
import org.lanekeeper.community.followup.ListedPeople;
import org.lanekeeper.community.followup.ListedPerson;
import org.lanekeeper.community.followup.Listing;
import org.lanekeeper.community.followup.ListingPerson;
import org.lanekeeper.community.followup.Register;
import org.lanekeeper.community.followup.SealedWords;
import org.lanekeeper.community.followup.UnfitListingException;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.WallClock;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is to be done today, and who stands on the lists. */
@Controller
@RequestMapping("/admin/followups")
@ForCommittee
@Hidden
class FollowUpDesk {
    private static final int TASKS = 100;
    private static final int PEOPLE = 200;

    private final ListedPeople people;
    private final FollowUps followUps;
    private final SealedWords sealed;
    private final ListingPerson listing;
    private final LoggedOperations operations;
    private final WallClock clock;

    FollowUpDesk(
            ListedPeople people,
            FollowUps followUps,
            SealedWords sealed,
            ListingPerson listing,
            LoggedOperations operations,
            WallClock clock) {
        this.people = people;
        this.followUps = followUps;
        this.sealed = sealed;
        this.listing = listing;
        this.operations = operations;
        this.clock = clock;
    }

    /** Somebody on a list, masked. */
    record PersonRow(ListedPerson person, String name, String phone) {
        @Override
        public String toString() {
            return "PersonRow[" + person.id() + "]";
        }
    }

    /**
     * @param late whether it was due before today
     */
    record TaskRow(FollowUp task, PersonRow person, boolean late) {}

    @GetMapping
    String index(@AuthenticationPrincipal Staff staff, @RequestParam(required = false) Register register, Model model) {
        model.addAttribute("form", new Listing(Register.RETURNEE, "", "", "", "", "", "", null));
        return page(staff, register, model);
    }

    @PostMapping
    String list(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("form") Listing form,
            Model model,
            RedirectAttributes redirect) {
        try {
            Listing fit = form.register() == null
                    ? new Listing(
                            Register.RETURNEE,
                            form.name(),
                            form.phone(),
                            form.document(),
                            form.door(),
                            form.cameFrom(),
                            form.words(),
                            form.visitId())
                    : form;
            ListedPerson person = operations.run(
                    staff,
                    () -> listing.list(staff, fit, clock.zone()),
                    made -> Optional.of(Operation.LISTED_ADD.on(
                            Subject.listed(made.id()), made.register().label())));
            Flash.done(redirect, "已列入「" + person.register().label() + "」，今天要做的事在下面。");
            return "redirect:/admin/followups";
        } catch (UnfitListingException e) {
            model.addAttribute("unfitField", e.field());
            model.addAttribute("unfit", e.getMessage());
            return page(staff, null, model);
        }
    }

    private String page(Staff staff, Register register, Model model) {
        List<FollowUp> open = followUps.open(staff.committeeId(), TASKS);
        Map<Long, PersonRow> rows =
                people.open(staff.committeeId(), null, 0, PEOPLE * Register.values().length).stream()
                        .map(this::row)
                        .collect(Collectors.toMap(row -> row.person().id(), row -> row));
        model.addAttribute(
                "tasks",
                open.stream()
                        .filter(task -> rows.containsKey(task.personId()))
                        .map(task -> new TaskRow(
                                task, rows.get(task.personId()), task.dueOn().isBefore(clock.today())))
                        .toList());
        model.addAttribute(
                "people",
                people.open(staff.committeeId(), register, 0, PEOPLE).stream()
                        .map(person -> rows.computeIfAbsent(person.id(), id -> row(person)))
                        .toList());
        model.addAttribute(
                "counts",
                people.counts(staff.committeeId()).stream()
                        .collect(Collectors.toMap(ListedPeople.Count::register, ListedPeople.Count::people)));
        model.addAttribute("register", register);
        model.addAttribute("registers", Register.values());
        model.addAttribute("today", clock.today());
        return "admin/followups/index";
    }

    private PersonRow row(ListedPerson person) {
        var words = sealed.of(person);
        return new PersonRow(person, words.maskedName(), words.maskedPhone());
    }
}
