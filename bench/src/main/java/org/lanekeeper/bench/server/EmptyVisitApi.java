package org.lanekeeper.bench.server;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.access.ForResidents;
import org.lanekeeper.miniapp.visit.TakingVisit;
import org.lanekeeper.miniapp.visit.VisitRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Does nothing at all with a visitor's registration, behind the same security and with the same JSON. */
@RestController
@ForResidents
@Hidden
class EmptyVisitApi {
    private static final TakingVisit.Registered ANSWER = new TakingVisit.Registered(List.of(new TakingVisit.One(
            "K7M2 9QXA", "/g/pass/K7M29QXA-0123456789abcdef0123", Instant.ofEpochSecond(1_600_000_000), false)));

    @PostMapping("/api/bench/empty/gates/{poster}/visits")
    @ResponseStatus(HttpStatus.CREATED)
    TakingVisit.Registered nothing(
            @AuthenticationPrincipal Resident resident,
            @PathVariable String poster,
            @RequestBody VisitRequest visit,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        return ANSWER;
    }
}
