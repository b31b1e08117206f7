package org.lanekeeper.miniapp.resident;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.access.Tokens;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Residents come in by the code that their mini-program got from the platform. */
@RestController
@Tag(name = "Access")
class ResidentLoginApi {
    private final AskingPlatform platform;
    private final MeetingResident meeting;
    private final Tokens tokens;
    private final WechatSettings settings;

    ResidentLoginApi(AskingPlatform platform, MeetingResident meeting, Tokens tokens, WechatSettings settings) {
        this.platform = platform;
        this.meeting = meeting;
        this.tokens = tokens;
        this.settings = settings;
    }

    /**
     * @param appId needed where several mini-programs are configured
     * @param committeeId needed at the first login where a mini-program serves several committees
     */
    record Login(String code, String appId, Long committeeId) {
        @Override
        public String toString() {
            return "Login[]";
        }
    }

    record Session(String token, Instant expiresAt, boolean householdBound) {}

    @PostMapping("/api/login")
    @SecurityRequirements
    Session login(@RequestBody Login login) {
        String appId = appId(login.appId());
        String openid = platform.whoseCode(appId, login.code());
        Resident resident = meeting.meet(appId, openid, login.committeeId());
        Tokens.Issued issued = tokens.issue(resident);
        return new Session(issued.token(), issued.expiresAt(), resident.householdId() != null);
    }

    private String appId(String given) {
        if (given == null && settings.miniapp().size() == 1) {
            return settings.miniapp().get(0).appId();
        }
        return settings.of(given == null ? "" : given)
                .orElseThrow(() -> new Refusal(HttpStatus.BAD_REQUEST, "unknown-app", "没有这个小程序，请检查 appId。"))
                .appId();
    }
}
