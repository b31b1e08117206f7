package org.lanekeeper.miniapp.console.visit;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.visit.FoundVisits;
import org.lanekeeper.community.visit.Particulars;
import org.lanekeeper.community.visit.Visit;
import org.lanekeeper.community.visit.VisitSearch;
import org.lanekeeper.miniapp.access.ForAdmins;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.WallClock;
import org.lanekeeper.miniapp.household.Download;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator takes a table of visits along, for a reason; masked unless numbers are asked for. */
@Controller
@ForAdmins
@Hidden
class TakingAlong {
    private static final int MOST = 20_000;
    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 100;

    private final FoundVisits visits;
    private final ShowingVisits showing;
    private final Committees committees;
    private final LoggedOperations operations;
    private final ChineseTime time;
    private final WallClock clock;

    TakingAlong(
            FoundVisits visits,
            ShowingVisits showing,
            Committees committees,
            LoggedOperations operations,
            ChineseTime time,
            WallClock clock) {
        this.visits = visits;
        this.showing = showing;
        this.committees = committees;
        this.operations = operations;
        this.time = time;
        this.clock = clock;
    }

    /**
     * @param whole with names and numbers in full
     */
    @PostMapping("/admin/visits/export")
    Object export(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute SearchForm form,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "false") boolean whole,
            RedirectAttributes redirect) {
        VisitSearch search = form.search(clock);
        String reason = why.strip();
        int count = visits.count(staff.committeeId(), search, MOST + 1);
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            Flash.refused(redirect, "导出要写用途，比如 报送街道。");
            return "redirect:" + form.address();
        }
        if (count == 0 || count > MOST) {
            Flash.refused(redirect, count == 0 ? "没有可以导出的登记。" : "太多了，一次最多导出 " + MOST + " 条。请缩小日期范围。");
            return "redirect:" + form.address();
        }
        List<List<String>> rows = rows(staff, visits.list(staff.committeeId(), search, 0, MOST), whole);
        operations.note(
                staff,
                Operation.VISIT_EXPORT.on(Subject.VISITS, rows.size() + " 条" + (whole ? "，完整" : "") + "：" + reason));
        return Download.xlsx("访客登记.xlsx", VisitBook.write(rows, mark(staff)));
    }

    private String mark(Staff staff) {
        String committee =
                committees.find(staff.committeeId()).map(Committee::name).orElse("");
        return committee + " " + staff.displayName() + " " + time.exactly(clock.now());
    }

    private List<List<String>> rows(Staff staff, List<Visit> found, boolean whole) {
        var gates = showing.gateNames(staff.committeeId());
        List<List<String>> rows = new ArrayList<>();
        for (Visit visit : found) {
            Particulars particulars = showing.particulars(visit);
            boolean document = particulars.document() != null;
            rows.add(List.of(
                    time.exactly(visit.registeredAt()),
                    gates.getOrDefault(visit.gateId(), ""),
                    whole ? particulars.name() : particulars.maskedName(),
                    whole ? particulars.phone() : particulars.maskedPhone(),
                    document ? particulars.document().kind().label() : "",
                    whole && document ? particulars.document().number() : particulars.maskedDocument(),
                    visit.door(),
                    visit.reason().label(),
                    visit.origin(),
                    visit.transport().label(),
                    particulars.plate(),
                    visit.state().label(),
                    visit.temperature() == null ? "" : visit.temperature().toPlainString(),
                    String.join(
                            "；",
                            visit.flags().stream().map(flag -> flag.label()).toList())));
        }
        return rows;
    }
}
