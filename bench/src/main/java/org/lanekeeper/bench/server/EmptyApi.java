package org.lanekeeper.bench.server;

import io.swagger.v3.oas.annotations.Hidden;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.access.ForResidents;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Does nothing at all, behind the same security and with the same JSON: no sign-up can be quicker. */
@RestController
@ForResidents
@Hidden
class EmptyApi {
    private static final SignUpAnswer ANSWER = SignUpAnswer.of(1, 1);

    @PostMapping("/api/bench/empty/{id}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    SignUpAnswer nothing(
            @AuthenticationPrincipal Resident resident,
            @PathVariable long id,
            @RequestBody SignUpBody signUp,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        return ANSWER;
    }

    @GetMapping("/api/bench/empty/{id}/entries/mine")
    SignUpAnswer mine(@AuthenticationPrincipal Resident resident, @PathVariable long id) {
        return ANSWER;
    }
}
