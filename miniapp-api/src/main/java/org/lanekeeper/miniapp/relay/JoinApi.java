package org.lanekeeper.miniapp.relay;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.access.ForResidents;
import org.lanekeeper.miniapp.answer.LateAnswers;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Residents sign their household up. What is written as programs mostly write it comes in by the direct way instead. */
@RestController
@ForResidents
@Tag(name = "Entries")
class JoinApi {
    private final TakingSignUp taking;
    private final LateAnswers late;

    JoinApi(TakingSignUp taking, LateAnswers late) {
        this.taking = taking;
        this.late = late;
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
        late.give(request, HttpStatus.CREATED, taking.take(resident, id, signUp, key));
    }
}
