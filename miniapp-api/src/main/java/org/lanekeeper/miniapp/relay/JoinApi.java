package org.lanekeeper.miniapp.relay;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.KnownRelays;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.access.ForResidents;
import org.lanekeeper.miniapp.answer.LateAnswers;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Residents sign their household up. */
@RestController
@ForResidents
@Tag(name = "Entries")
class JoinApi {
    private final KnownRelays relays;
    private final SigningUp signingUp;
    private final BindingLater binding;
    private final LateAnswers late;
    private final ChineseTime time;
    private final Clock clock;

    JoinApi(
            KnownRelays relays,
            SigningUp signingUp,
            BindingLater binding,
            LateAnswers late,
            ChineseTime time,
            Clock clock) {
        this.relays = relays;
        this.signingUp = signingUp;
        this.binding = binding;
        this.late = late;
        this.time = time;
        this.clock = clock;
    }

    @PostMapping("/api/relays/{id}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = JoinAnswer.class)))
    void join(
            @AuthenticationPrincipal Resident resident,
            @PathVariable long id,
            @RequestBody SignUp signUp,
            @RequestHeader(name = RequestKey.HEADER, required = false) String key,
            HttpServletRequest request) {
        Instant arrivedAt = clock.instant();
        String requestKey = RequestKey.of(resident, key);
        SignUp.Read asked = signUp.read();
        Relay relay = relays.find(resident.committeeId(), id)
                .filter(it -> it.state() != RelayState.DRAFT)
                .orElseThrow(() -> Refusal.notFound("这个接龙"));
        SigningUp.Submitted submitted = signingUp.submit(
                relay, asked, new SigningUp.Way(Door.MINIAPP, resident, false, true, requestKey, arrivedAt));
        late.give(request, HttpStatus.CREATED, submitted.outcome().thenApply(outcome -> {
            if (outcome instanceof JoinOutcome.Accepted) {
                binding.bind(resident, submitted.household(), asked);
            }
            return JoinAnswer.of(outcome, time);
        }));
    }
}
