package org.lanekeeper.miniapp.visit;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.lanekeeper.community.document.DocumentKind;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.visit.Transport;
import org.lanekeeper.community.visit.VisitReason;
import org.lanekeeper.miniapp.access.ForResidents;
import org.lanekeeper.miniapp.answer.LateAnswers;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registering at a gate from the mini-program, whose users need not live here. */
@RestController
@ForResidents
@Tag(name = "Visits")
class GateApi {
    private final GateFaces faces;
    private final TakingVisit taking;
    private final LateAnswers late;

    GateApi(GateFaces faces, TakingVisit taking, LateAnswers late) {
        this.faces = faces;
        this.taking = taking;
        this.late = late;
    }

    /** Something to choose: its name for programs, its label for people. */
    record Choice(String name, String label) {}

    /** A question that has to be answered by yes or no. */
    record Question(long id, String words) {}

    /**
     * What to show before anything is asked, and what to ask.
     *
     * @param consentVersion to be sent with the form once the visitor has agreed to the notice
     */
    record GateInfo(
            String gate,
            boolean open,
            String committee,
            String phone,
            List<String> notice,
            int consentVersion,
            boolean asksDocument,
            boolean asksOrigin,
            int validMinutes,
            List<Question> questions,
            List<Choice> documents,
            List<Choice> transports,
            List<Choice> reasons) {}

    @GetMapping("/api/gates/{poster}")
    GateInfo gate(@PathVariable String poster) {
        GateFace face = face(poster);
        return new GateInfo(
                face.gate().display(),
                face.gate().isOpen(),
                face.committee(),
                face.phone(),
                face.notice().lines(),
                face.notice().version(),
                face.rule().asksDocument(),
                face.rule().asksOrigin(),
                face.rule().validMinutes(),
                face.questions().stream()
                        .map(question -> new Question(question.id(), question.words()))
                        .toList(),
                Arrays.stream(DocumentKind.values())
                        .map(it -> new Choice(it.name(), it.label()))
                        .toList(),
                Arrays.stream(Transport.values())
                        .map(it -> new Choice(it.name(), it.label()))
                        .toList(),
                Arrays.stream(VisitReason.values())
                        .map(it -> new Choice(it.name(), it.label()))
                        .toList());
    }

    @PostMapping("/api/gates/{poster}/visits")
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = TakingVisit.Registered.class)))
    void register(
            @AuthenticationPrincipal Resident resident,
            @PathVariable String poster,
            @RequestBody VisitRequest visit,
            @RequestHeader(name = RequestKey.HEADER, required = false) String key,
            HttpServletRequest request) {
        late.give(request, HttpStatus.CREATED, taking.take(resident, face(poster), visit, key));
    }

    private GateFace face(String poster) {
        GateFace face = faces.find(poster).orElseThrow(() -> Refusal.notFound("这个门"));
        if (face.revoked()) {
            throw new Refusal(HttpStatus.GONE, "poster-revoked", "这张海报已经停用。请扫门口的新海报，或请门卫帮您登记。");
        }
        return face;
    }
}
