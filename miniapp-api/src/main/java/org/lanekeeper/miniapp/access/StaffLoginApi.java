package org.lanekeeper.miniapp.access;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Staff come and go, by program. */
@RestController
@RequestMapping("/api/staff")
@Tag(name = "Access")
class StaffLoginApi {
    private final Reception reception;

    StaffLoginApi(Reception reception) {
        this.reception = reception;
    }

    record Credentials(String username, String password) {
        @Override
        public String toString() {
            return "Credentials[]";
        }
    }

    record Session(String token, String displayName, Role role, Instant expiresAt) {}

    @PostMapping("/login")
    @SecurityRequirements
    Session login(@RequestBody Credentials credentials, HttpServletRequest request) {
        var answer = reception.enter(request.getRemoteAddr(), credentials.username(), credentials.password());
        if (answer instanceof Reception.Answer.Welcome welcome) {
            return new Session(
                    welcome.issued().token(),
                    welcome.staff().displayName(),
                    welcome.staff().role(),
                    welcome.issued().expiresAt());
        }
        if (answer instanceof Reception.Answer.TooMany tooMany) {
            throw Refusal.tooMany("登录太频繁，请过一会儿再试。", tooMany.retryAfter());
        }
        throw new Refusal(HttpStatus.UNAUTHORIZED, "login-refused", "用户名或密码不对。连续输错会锁定一段时间，请核对后再试。");
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(HttpServletRequest request) {
        reception.leave(BearerToken.in(request));
    }
}
