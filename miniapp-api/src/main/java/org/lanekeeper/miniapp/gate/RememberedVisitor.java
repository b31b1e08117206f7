package org.lanekeeper.miniapp.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lanekeeper.community.sealing.BrokenSealException;
import org.lanekeeper.community.sealing.SealedPlace;
import org.lanekeeper.community.sealing.Sealing;
import org.lanekeeper.community.visit.VisitSheet;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The last registration, on the visitor's own telephone and nowhere else: sealed, so that only this server reads it. Until
 * the end of the day, or as long as visits are kept if the visitor asked for it.
 */
@Component
class RememberedVisitor {
    private static final String NAME = "lanekeeper_visitor";
    /** Browsers refuse larger ones. */
    private static final int LARGEST = 3800;

    private static final String BETWEEN = "\u001f";
    private static final int FIXED = 12;
    private static final int EACH = 3;

    private final Sealing sealing;
    private final SiteSettings site;
    private final Clock clock;

    RememberedVisitor(Sealing sealing, SiteSettings site, Clock clock) {
        this.sealing = sealing;
        this.site = site;
        this.clock = clock;
    }

    /**
     * What was remembered.
     *
     * @param today whether it was registered on this day
     */
    record Remembered(VisitSheet sheet, boolean today) {
        @Override
        public String toString() {
            return "Remembered[]";
        }
    }

    private static SealedPlace place(long committeeId) {
        return new SealedPlace("visitor_cookie", 0, committeeId);
    }

    /**
     * @param keep how long, if the visitor asked for it; null for this day
     */
    void write(HttpServletResponse response, long committeeId, VisitSheet sheet, Duration keep) {
        ZonedDateTime now = clock.instant().atZone(site.zone());
        ZonedDateTime until =
                keep == null ? now.toLocalDate().atTime(LocalTime.MAX).atZone(site.zone()) : now.plus(keep);
        byte[] sealed = sealing.seal(
                text(sheet, now.toInstant(), until.toInstant()).getBytes(StandardCharsets.UTF_8), place(committeeId));
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        if (value.length() <= LARGEST) {
            set(response, value, Duration.between(now, until));
        }
    }

    void forget(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private void set(HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .httpOnly(true)
                        .secure(site.isEncrypted())
                        .sameSite("Lax")
                        .path("/g")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    /** Nothing if there is none, it is another committee's, its time is over, or what was agreed to has changed. */
    Optional<Remembered> read(HttpServletRequest request, long committeeId, int consentVersion) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        try {
            String text = sealing.text(Base64.getUrlDecoder().decode(cookie.getValue()), place(committeeId));
            return read(text.split(BETWEEN, -1), consentVersion);
        } catch (IllegalArgumentException | BrokenSealException e) {
            return Optional.empty();
        }
    }

    private static String text(VisitSheet sheet, Instant now, Instant until) {
        List<String> parts = new ArrayList<>(List.of(
                String.valueOf(now.getEpochSecond()),
                String.valueOf(until.getEpochSecond()),
                String.valueOf(sheet.consentVersion()),
                sheet.phone(),
                sheet.origin(),
                sheet.building(),
                sheet.room(),
                sheet.whom(),
                sheet.transport(),
                sheet.plate(),
                sheet.reason(),
                sheet.words()));
        StringBuilder answers = new StringBuilder();
        new TreeMap<>(sheet.answers())
                .forEach((question, yes) -> answers.append(question).append(yes ? "+" : "-"));
        parts.add(answers.toString());
        sheet.visitors().forEach(visitor -> parts.addAll(List.of(visitor.name(), visitor.kind(), visitor.number())));
        return String.join(
                BETWEEN, parts.stream().map(it -> it.replace(BETWEEN, " ")).toList());
    }

    private Optional<Remembered> read(String[] parts, int consentVersion) {
        Instant now = clock.instant();
        Instant written = Instant.ofEpochSecond(Long.parseLong(parts[0]));
        boolean good = Long.parseLong(parts[1]) > now.getEpochSecond() && Integer.parseInt(parts[2]) == consentVersion;
        if (!good) {
            return Optional.empty();
        }
        boolean today = written.atZone(site.zone())
                .toLocalDate()
                .equals(now.atZone(site.zone()).toLocalDate());
        Map<Long, Boolean> answers = new TreeMap<>();
        for (String answer : parts[FIXED].split("(?<=[+-])")) {
            if (today && !answer.isEmpty()) {
                answers.put(Long.valueOf(answer.substring(0, answer.length() - 1)), answer.endsWith("+"));
            }
        }
        List<VisitSheet.Visitor> visitors = new ArrayList<>();
        for (int i = FIXED + 1; i + EACH <= parts.length; i += EACH) {
            visitors.add(new VisitSheet.Visitor(parts[i], parts[i + 1], parts[i + 2]));
        }
        VisitSheet sheet = new VisitSheet(
                visitors,
                parts[3],
                parts[4],
                "",
                parts[5],
                parts[6],
                parts[7],
                parts[8],
                parts[9],
                parts[10],
                parts[11],
                answers,
                "",
                consentVersion);
        return Optional.of(new Remembered(sheet, today));
    }
}
