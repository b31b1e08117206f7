package org.lanekeeper.miniapp.console.visit;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.document.Document;
import org.lanekeeper.community.document.DocumentKind;
import org.lanekeeper.community.document.Flaw;
import org.lanekeeper.community.document.Reading;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.visit.FoundVisits;
import org.lanekeeper.community.visit.Visit;
import org.lanekeeper.community.visit.VisitLookups;
import org.lanekeeper.community.visit.VisitSearch;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.console.Page;
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

/** Who came: by time, gate and door, or exactly by a document or the end of a telephone number. */
@Controller
@RequestMapping("/admin/visits")
@ForCommittee
@Hidden
class VisitDesk {
    private static final int ROWS = 50;
    /** Nobody turns more pages; whoever looks for one of them says which day. */
    private static final int MOST = 10_000;

    private final FoundVisits visits;
    private final ShowingVisits showing;
    private final Gates gates;
    private final VisitLookups lookups;
    private final LoggedOperations operations;
    private final WallClock clock;

    VisitDesk(
            FoundVisits visits,
            ShowingVisits showing,
            Gates gates,
            VisitLookups lookups,
            LoggedOperations operations,
            WallClock clock) {
        this.visits = visits;
        this.showing = showing;
        this.gates = gates;
        this.lookups = lookups;
        this.operations = operations;
        this.clock = clock;
    }

    @GetMapping
    String index(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("form") SearchForm form,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        VisitSearch search = form.search(clock);
        int found = visits.count(staff.committeeId(), search, MOST + 1);
        Page shown = new Page(page, ROWS, Math.min(found, MOST), form.address());
        model.addAttribute("page", shown);
        model.addAttribute("beyond", found > MOST);
        return table(staff, visits.list(staff.committeeId(), search, shown.skipped(), shown.size()), model);
    }

    /** Sent as a form, for a number stands in no address; every such search is logged. */
    @PostMapping("/find")
    String find(
            @AuthenticationPrincipal Staff staff,
            @RequestParam(defaultValue = "RESIDENT_ID") DocumentKind kind,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String tail,
            Model model) {
        model.addAttribute("form", new SearchForm(null, "", "", "", "", "", false, false));
        model.addAttribute("exact", true);
        Optional<VisitSearch> search = document.isBlank() ? byTail(tail, model) : byDocument(kind, document, model);
        search.ifPresent(found ->
                operations.note(staff, Operation.VISIT_FIND.on(Subject.VISITS, document.isBlank() ? "电话后四位" : "证件号码")));
        return table(
                staff,
                search.map(found -> visits.list(staff.committeeId(), found, 0, ROWS))
                        .orElse(List.of()),
                model);
    }

    private Optional<VisitSearch> byDocument(DocumentKind kind, String typed, Model model) {
        Reading<Document> read = Document.read(kind, typed, clock.today());
        if (!read.fits()) {
            model.addAttribute("unfitField", "document");
            model.addAttribute("unfit", read.flaw().sentence());
            return Optional.empty();
        }
        return Optional.of(VisitSearch.ofDocument(lookups.documents(read.value())));
    }

    private static Optional<VisitSearch> byTail(String typed, Model model) {
        String tail = typed.strip();
        if (!tail.matches("\\d{4}")) {
            model.addAttribute("unfitField", "tail");
            model.addAttribute("unfit", tail.isEmpty() ? Flaw.EMPTY.sentence() : "请写电话的最后 4 位数字。");
            return Optional.empty();
        }
        return Optional.of(VisitSearch.ofPhoneTail(tail));
    }

    private String table(Staff staff, List<Visit> found, Model model) {
        model.addAttribute("rows", showing.rows(staff.committeeId(), found));
        model.addAttribute("inside", visits.inside(staff.committeeId()));
        model.addAttribute("gates", gates.of(staff.committeeId()));
        model.addAttribute("kinds", DocumentKind.values());
        return "admin/visits/index";
    }
}
