package org.lanekeeper.miniapp.guard;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.visit.PassCode;
import org.lanekeeper.community.visit.Visits;
import org.lanekeeper.miniapp.access.ForGuards;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the guard's page asks for by itself; it is signed in by its cookie, as other pages are. */
@RestController
@RequestMapping("/guard/{gate:\\d+}")
@ForGuards
@Hidden
class GuardBoards {
    /** The moment of the answer by the server's clock, in milliseconds since 1970. */
    private static final String NOW = "Lanekeeper-Now";

    private static final String CSRF = "Lanekeeper-Csrf";

    private final Gates gates;
    private final Visits visits;
    private final GatheringBoard gathering;
    private final BoardTags tags;
    private final ShowingArrivals showing;
    private final Clock clock;

    GuardBoards(
            Gates gates,
            Visits visits,
            GatheringBoard gathering,
            BoardTags tags,
            ShowingArrivals showing,
            Clock clock) {
        this.gates = gates;
        this.visits = visits;
        this.gathering = gathering;
        this.tags = tags;
        this.showing = showing;
        this.clock = clock;
    }

    record Sought(String code) {
        @Override
        public String toString() {
            return "Sought[]";
        }
    }

    /**
     * @param arrival null if there is none with this code
     */
    record Seen(Arrival arrival) {}

    /** Answered by 304 where nothing has changed. */
    @GetMapping("/board")
    ResponseEntity<GuardBoard> board(
            @AuthenticationPrincipal Staff guard,
            @PathVariable long gate,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known,
            CsrfToken csrf) {
        GuardBoard board = gathering.of(guard, find(guard, gate));
        String tag = tags.of(board);
        boolean same = known.equals(tag);
        return ResponseEntity.status(same ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(tag)
                .header(NOW, String.valueOf(clock.millis()))
                .header(CSRF, csrf.getToken())
                .body(same ? null : board);
    }

    @PostMapping("/looks")
    Seen look(@AuthenticationPrincipal Staff guard, @PathVariable long gate, @RequestBody Sought sought) {
        find(guard, gate);
        return new Seen(PassCode.read(sought.code())
                .flatMap(code -> visits.coded(guard.committeeId(), code))
                .map(showing::full)
                .orElse(null));
    }

    private Gate find(Staff guard, long gate) {
        return gates.find(guard.committeeId(), gate).orElseThrow(() -> Refusal.notFound("这个门岗"));
    }
}
