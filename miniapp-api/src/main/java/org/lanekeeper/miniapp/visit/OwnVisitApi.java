package org.lanekeeper.miniapp.visit;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.lanekeeper.community.visit.OwnVisit;
import org.lanekeeper.miniapp.access.ForResidents;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A visitor's rights, by code and telephone in the body. */
@RestController
@ForResidents
@RequestMapping("/api/visits")
@Tag(name = "Visits")
class OwnVisitApi {
    private final ReadingOwnVisit reading;
    private final ShowingPass showing;

    OwnVisitApi(ReadingOwnVisit reading, ShowingPass showing) {
        this.reading = reading;
        this.showing = showing;
    }

    /**
     * @param pass last part of the pass's address
     */
    record PassAsked(String pass) {
        @Override
        public String toString() {
            return "PassAsked[]";
        }
    }

    record Asked(String code, String phone) {
        @Override
        public String toString() {
            return "Asked[]";
        }
    }

    record Correction(String code, String phone, String name) {
        @Override
        public String toString() {
            return "Correction[]";
        }
    }

    /** The passes of those who came together, as they stand now. */
    @PostMapping("/pass")
    ShowingPass.Shown pass(@RequestBody PassAsked asked) {
        String token =
                asked.pass() == null ? "" : asked.pass().substring(asked.pass().lastIndexOf('/') + 1);
        return showing.find(token).orElseThrow(() -> Refusal.notFound("这个通行码"));
    }

    @PostMapping("/find")
    ReadingOwnVisit.Mine find(@RequestBody Asked asked, HttpServletRequest request) {
        return reading.view(kept(asked.code(), asked.phone(), request));
    }

    @PostMapping("/correct")
    ReadingOwnVisit.Mine correct(@RequestBody Correction asked, HttpServletRequest request) {
        OwnVisit.Kept kept = kept(asked.code(), asked.phone(), request);
        String sentence = reading.correct(kept, text(asked.name()));
        if (!sentence.isEmpty()) {
            throw Refusal.unfit("unfit-visit", "name", sentence);
        }
        return reading.view(
                reading.again(text(asked.code()), text(asked.phone())).orElse(kept));
    }

    @PostMapping("/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@RequestBody Asked asked, HttpServletRequest request) {
        String sentence = reading.withdraw(kept(asked.code(), asked.phone(), request));
        if (!sentence.isEmpty()) {
            throw Refusal.conflict("visit-decided", sentence);
        }
    }

    private OwnVisit.Kept kept(String code, String phone, HttpServletRequest request) {
        ReadingOwnVisit.Found found = reading.find(text(code), text(phone), request.getRemoteAddr());
        return found.kept()
                .orElseThrow(() -> found.tooMany()
                        ? new Refusal(HttpStatus.TOO_MANY_REQUESTS, "too-many", found.sentence())
                        : new Refusal(HttpStatus.NOT_FOUND, "not-found", found.sentence()));
    }

    private static String text(String sent) {
        return sent == null ? "" : sent;
    }
}
