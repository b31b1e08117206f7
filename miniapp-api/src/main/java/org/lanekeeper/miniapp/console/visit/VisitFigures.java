package org.lanekeeper.miniapp.console.visit;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.visit.VisitCounts;
import org.lanekeeper.community.visit.VisitCounts.Count;
import org.lanekeeper.community.visit.VisitReason;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.console.WallClock;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many came: by hour, gate, reason and where from. */
@Controller
@ForCommittee
@Hidden
class VisitFigures {
    private static final int PLACES = 20;
    private static final int DAYS = 7;
    private static final Map<String, String> REASONS =
            Stream.of(VisitReason.values()).collect(Collectors.toMap(VisitReason::name, VisitReason::label));

    private final VisitCounts counts;
    private final ShowingVisits showing;
    private final WallClock clock;

    VisitFigures(VisitCounts counts, ShowingVisits showing, WallClock clock) {
        this.counts = counts;
        this.showing = showing;
        this.clock = clock;
    }

    /**
     * A line with a bar.
     *
     * @param percent of the longest bar
     */
    record Bar(String what, int visits, int percent) {}

    @GetMapping("/admin/visits/figures")
    String figures(
            @AuthenticationPrincipal Staff staff,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        LocalDate last = date(to, clock.today());
        LocalDate first = date(since, last.minusDays(DAYS - 1L));
        Instant from = first.atStartOfDay(clock.zone()).toInstant();
        Instant until = last.plusDays(1).atStartOfDay(clock.zone()).toInstant();
        long committee = staff.committeeId();
        Map<Long, String> gates = showing.gateNames(committee);
        List<Count> hours = counts.byHour(committee, from, until);
        model.addAttribute("since", first);
        model.addAttribute("to", last);
        model.addAttribute("all", hours.stream().mapToInt(Count::visits).sum());
        model.addAttribute("hours", bars(hours, hour -> hour + " 点"));
        model.addAttribute(
                "gates", bars(counts.byGate(committee, from, until), id -> gates.getOrDefault(Long.valueOf(id), "")));
        model.addAttribute(
                "reasons", bars(counts.byReason(committee, from, until), name -> REASONS.getOrDefault(name, name)));
        model.addAttribute("origins", bars(counts.byOrigin(committee, from, until, PLACES), UnaryOperator.identity()));
        return "admin/visits/figures";
    }

    private static List<Bar> bars(List<Count> counts, UnaryOperator<String> words) {
        int most = counts.stream().mapToInt(Count::visits).max().orElse(1);
        return counts.stream()
                .map(count ->
                        new Bar(words.apply(count.what()), count.visits(), Math.max(1, count.visits() * 100 / most)))
                .toList();
    }

    private static LocalDate date(String typed, LocalDate otherwise) {
        try {
            return typed.isBlank() ? otherwise : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException unreadable) {
            return otherwise;
        }
    }
}
