package org.lanekeeper.miniapp.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

/**
 * Carries the one-time message of a redirect in a cookie: servers keep no sessions, and the next request may reach
 * another node. Text only; it is escaped like everything that comes from outside, and nothing is decided by it.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class FlashCookie extends AbstractFlashMapManager {
    private static final String NAME = "lanekeeper_flash";
    /** Browsers keep about 4 KB in one cookie. */
    private static final int MOST = 3000;

    private static final Duration AGE = Duration.ofMinutes(1);

    private final SiteSettings site;

    FlashCookie(SiteSettings site) {
        this.site = site;
    }

    @Override
    protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty() || cookie.getValue().length() > MOST) {
            return null;
        }
        try {
            return new ArrayList<>(List.of(read(cookie.getValue())));
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }

    private static FlashMap read(String value) {
        String query = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        var fields = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        FlashMap map = new FlashMap();
        fields.toSingleValueMap()
                .forEach((name, text) -> map.put(name, UriUtils.decode(String.valueOf(text), StandardCharsets.UTF_8)));
        Object path = map.remove("path");
        map.setTargetRequestPath(path == null ? null : path.toString());
        map.startExpirationPeriod((int) AGE.toSeconds());
        return map;
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> flashMaps, HttpServletRequest request, HttpServletResponse response) {
        String value = flashMaps.isEmpty() ? "" : write(flashMaps.get(flashMaps.size() - 1));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value.length() > MOST ? "" : value)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(site.isEncrypted())
                        .path("/")
                        .maxAge(value.isEmpty() ? Duration.ZERO : AGE)
                        .build()
                        .toString());
    }

    private static String write(FlashMap map) {
        StringBuilder query = new StringBuilder("path=").append(encode(map.getTargetRequestPath()));
        for (Map.Entry<String, Object> field : map.entrySet()) {
            query.append('&')
                    .append(encode(field.getKey()))
                    .append('=')
                    .append(encode(String.valueOf(field.getValue())));
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(query.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return UriUtils.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }
}
