package org.lanekeeper.miniapp.signup;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lanekeeper.community.relay.Entry;
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

    /** From the number to its page, which may be loaded again a few times. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Sealing sealing;
    private final SiteSettings site;
    private final Clock clock;

    SignedUpHere(Sealing sealing, SiteSettings site, Clock clock) {
        this.sealing = sealing;
        this.site = site;
        this.clock = clock;
    }

    private static SealedPlace place(Relay relay) {
        return new SealedPlace("signup_cookie", relay.id(), relay.committeeId());
    }

    /**
     * Shows that a number was given on this telephone just now. Without it whoever comes by a receipt could pass for the one
     * who signed up.
     */
    String proof(Relay relay, int number) {
        String text = number + "," + clock.instant().plus(FRESH).getEpochSecond();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealing.seal(text.getBytes(StandardCharsets.UTF_8), proofPlace(relay)));
    }

    boolean isFresh(String proof, Relay relay, int number) {
        try {
            String[] parts = sealing.text(Base64.getUrlDecoder().decode(proof), proofPlace(relay))
                    .split(",");
            return Integer.parseInt(parts[0]) == number
                    && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1])));
        } catch (IllegalArgumentException | BrokenSealException e) {
            return false;
        }
    }

    private static SealedPlace proofPlace(Relay relay) {
        return new SealedPlace("signup_proof", relay.id(), relay.committeeId());
    }

    /**
     * Households by their ids.
     *
     * @param homes those that were not signed up for others
     */
    record Doors(Set<Long> all, Set<Long> homes) {
        private static final Doors NONE = new Doors(Set.of(), Set.of());

        /** Those for others have a minus before them. */
        private static Doors read(String text) {
            Set<Long> all = new LinkedHashSet<>();
            Set<Long> homes = new LinkedHashSet<>();
            for (String one : text.split(",")) {
                long id = Long.parseLong(one);
                all.add(Math.abs(id));
                if (id > 0) {
                    homes.add(id);
                }
            }
            return new Doors(all, homes);
        }

        private String with(long household, boolean onBehalf) {
            return Stream.concat(
                            all.stream().map(id -> homes.contains(id) ? id : -id),
                            Stream.of(onBehalf ? -household : household))
                    .map(String::valueOf)
                    .collect(Collectors.joining(","));
        }
    }

    /** None if nothing is kept, or nothing of ours. */
    Doors read(HttpServletRequest request, Relay relay) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Doors.NONE;
        }
        try {
            return Doors.read(sealing.text(Base64.getUrlDecoder().decode(cookie.getValue()), place(relay)));
        } catch (IllegalArgumentException | BrokenSealException e) {
            return Doors.NONE;
        }
    }

    void add(HttpServletRequest request, HttpServletResponse response, Relay relay, Entry entry) {
        Doors here = read(request, relay);
        if (here.all().contains(entry.householdId()) || here.all().size() >= MOST) {
            return;
        }
        String text = here.with(entry.householdId(), entry.onBehalf());
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
