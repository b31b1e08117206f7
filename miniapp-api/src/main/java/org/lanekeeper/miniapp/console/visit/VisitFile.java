package org.lanekeeper.miniapp.console.visit;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.stream.Collectors;
import org.lanekeeper.community.followup.MatchingRegisters;
import org.lanekeeper.community.followup.Register;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.visit.Particulars;
import org.lanekeeper.community.visit.Passings;
import org.lanekeeper.community.visit.Visit;
import org.lanekeeper.community.visit.VisitRules;
import org.lanekeeper.community.visit.Visits;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.console.Absent;
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

/** One visit: what happened, whom the registers know, and numbers by an audited look for a reason. */
@Controller
@RequestMapping("/admin/visits/{id:\\d+}")
@ForCommittee
@Hidden
class VisitFile {
    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 100;

    private final Visits visits;
    private final Passings passings;
    private final ShowingVisits showing;
    private final MatchingRegisters matching;
    private final VisitRules rules;
    private final LoggedOperations operations;

    VisitFile(
            Visits visits,
            Passings passings,
            ShowingVisits showing,
            MatchingRegisters matching,
            VisitRules rules,
            LoggedOperations operations) {
        this.visits = visits;
        this.passings = passings;
        this.showing = showing;
        this.matching = matching;
        this.rules = rules;
        this.operations = operations;
    }

    /** An answer that the visitor gave. */
    record Answer(String question, boolean yes) {}

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
        Visit visit = find(staff, id);
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            model.addAttribute("unfitField", "reason");
            model.addAttribute("unfit", "请写为什么要看，比如 联系不上、核对密接。");
            model.addAttribute("reason", why.substring(0, Math.min(why.length(), LONGEST_REASON)));
            return page(visit, false, model);
        }
        operations.note(staff, Operation.VISIT_REVEAL.on(Subject.visit(id), why));
        return page(visit, true, model);
    }

    private Visit find(Staff staff, long id) {
        return visits.find(staff.committeeId(), id).orElseThrow(Absent.page());
    }

    private String page(Visit visit, boolean revealed, Model model) {
        Particulars particulars = showing.particulars(visit);
        Map<Long, String> questions = rules.everAsked(visit.committeeId()).stream()
                .collect(Collectors.toMap(question -> question.id(), question -> question.words()));
        model.addAttribute("visit", visit);
        model.addAttribute("particulars", particulars);
        model.addAttribute("revealed", revealed);
        model.addAttribute("gate", showing.gateNames(visit.committeeId()).get(visit.gateId()));
        model.addAttribute("gates", showing.gateNames(visit.committeeId()));
        model.addAttribute("passings", passings.of(visit.committeeId(), visit.id()));
        model.addAttribute("matches", matching.of(visit, particulars));
        model.addAttribute(
                "answers",
                particulars.answers().entrySet().stream()
                        .filter(answer -> questions.containsKey(answer.getKey()))
                        .map(answer -> new Answer(questions.get(answer.getKey()), answer.getValue()))
                        .toList());
        model.addAttribute("registers", Register.values());
        return "admin/visits/show";
    }
}
