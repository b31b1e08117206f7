package org.lanekeeper.miniapp.access;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes the console's login form. A refusal leads back to {@code /admin/login?error} (wrong name or password) or
 * {@code /admin/login?error=busy} (too many tries from this address).
 */
@Controller
@Hidden
class StaffLoginForm {
    private static final Pattern LOCAL = Pattern.compile("/(?:admin|redeem|guard)(?:[/?][\\w\\-./?=&%]*)?");

    private final Reception reception;
    private final StaffCookie cookie;

    StaffLoginForm(Reception reception, StaffCookie cookie) {
        this.reception = reception;
        this.cookie = cookie;
    }

    @PostMapping("/admin/login")
    String login(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var answer = reception.enter(request.getRemoteAddr(), username, password);
        if (answer instanceof Reception.Answer.Welcome welcome) {
            cookie.write(response, welcome.issued().token());
            return "redirect:" + destination(next, welcome.staff());
        }
        String why = answer instanceof Reception.Answer.TooMany ? "error=busy" : "error";
        return "redirect:/admin/login?" + why
                + (isLocal(next) ? "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8) : "");
    }

    @PostMapping("/admin/logout")
    String logout(HttpServletRequest request, HttpServletResponse response) {
        reception.leave(cookie.read(request));
        cookie.clear(response);
        return "redirect:/admin/login?out";
    }

    private static String destination(String next, Staff staff) {
        if (isLocal(next)) {
            return next;
        }
        return switch (staff.role()) {
            case PHARMACIST -> "/redeem";
            case GUARD -> "/guard";
            case ADMIN, CLERK, BLOCK_OWNER -> "/admin";
        };
    }

    /** Nobody is led away to another site. */
    static boolean isLocal(String next) {
        return next.length() <= 200
                && !next.contains("//")
                && LOCAL.matcher(next).matches();
    }
}
