package org.lanekeeper.miniapp.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Where a browser keeps a staff member's token: out of the reach of scripts and of other sites' forms. */
@Component
class StaffCookie {
    static final String NAME = "lanekeeper_staff";

    private final SiteSettings site;
    private final AccessSettings settings;

    StaffCookie(SiteSettings site, AccessSettings settings) {
        this.site = site;
        this.settings = settings;
    }

    /** The token, or null. */
    String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? null : cookie.getValue();
    }

    void write(HttpServletResponse response, String token) {
        set(response, token, settings.staffSession());
    }

    void clear(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private void set(HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(site.isEncrypted())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
