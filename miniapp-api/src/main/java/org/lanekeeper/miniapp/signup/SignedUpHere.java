package org.lanekeeper.miniapp.signup;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.sealing.BrokenSealException;
import org.lanekeeper.community.sealing.SealedPlace;
import org.lanekeeper.community.sealing.Sealing;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Which households were signed up for a relay on this telephone, kept on the telephone and nowhere else, sealed so that
 * only this server reads it. It is all the identity there is without an account: whoever throws it away can begin anew,
 * but nobody comes by it carelessly, and a whole building signed up by one person is seen on the board all the same.
 */
@Component
class SignedUpHere {
    private static final String NAME = "lanekeeper_signups";
    private static final Duration KEPT = Duration.ofDays(60);
    /** More than any rule allows one person. */
    private static final int MOST = 60;

    private final Sealing sealing;
    private final SiteSettings site;

    SignedUpHere(Sealing sealing, SiteSettings site) {
        this.sealing = sealing;
        this.site = site;
    }

    private static SealedPlace place(Relay relay) {
        return new SealedPlace("signup_cookie", relay.id(), relay.committeeId());
    }

    /** Ids of the households; none if nothing is kept, or nothing of ours. */
    Set<Long> read(HttpServletRequest request, Relay relay) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Set.of();
        }
        try {
            String text = sealing.text(Base64.getUrlDecoder().decode(cookie.getValue()), place(relay));
            return Stream.of(text.split(",")).map(Long::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IllegalArgumentException | BrokenSealException e) {
            return Set.of();
        }
    }

    void add(HttpServletRequest request, HttpServletResponse response, Relay relay, long householdId) {
        Set<Long> households = new LinkedHashSet<>(read(request, relay));
        if (!households.add(householdId) || households.size() > MOST) {
            return;
        }
        String text = households.stream().map(String::valueOf).collect(Collectors.joining(","));
        byte[] sealed = sealing.seal(text.getBytes(StandardCharsets.UTF_8), place(relay));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(
                                NAME, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                        .httpOnly(true)
                        .secure(site.isEncrypted())
                        .sameSite("Lax")
                        .path("/r/" + relay.id())
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }
}
