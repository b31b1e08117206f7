package org.lanekeeper.standalone.survival.crowd;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a gate who wants to register, on the page or by a program. */
public final class Visitor {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*id=\"form\".*?</form>");
    private static final Pattern PASS = Pattern.compile("/g/pass/([0-9A-Z]{8})-");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final URI server;
    private final String poster;
    private final String passport;
    private final Resident holder;
    private Map<String, String> hidden = Map.of();

    private Visitor(URI server, String poster, String passport, Resident holder) {
        this.server = server;
        this.poster = poster;
        this.passport = passport;
        this.holder = holder;
    }

    /** Has scanned the poster and sees the form. */
    public static Visitor onPage(URI server, String poster, String passport) {
        Visitor visitor = new Visitor(server, poster, passport, null);
        visitor.look(visitor.send(visitor.request("/g/" + poster).GET()).body());
        return visitor;
    }

    /**
     * @param holder of the telephone, signed in in the mini-program
     */
    public static Visitor inMiniProgram(URI server, String poster, String passport, Resident holder) {
        return new Visitor(server, poster, passport, holder);
    }

    /**
     * What came of it.
     *
     * @param code of the pass; empty if there is none
     * @param keeps whether what was typed came back, or a program may simply ask again
     */
    public record Told(int status, String code, boolean keeps) {}

    /** Sends the same as before, however often. */
    public Told register() {
        HttpResponse<String> response = send(holder == null ? form() : json());
        String where = response.headers().firstValue("Location").orElse(response.body());
        Matcher pass = PASS.matcher(where);
        boolean registered = response.statusCode() == 302 || response.statusCode() == 201;
        return new Told(
                response.statusCode(),
                registered && pass.find() ? pass.group(1) : "",
                response.headers().firstValue("Retry-After").isPresent()
                        && (holder != null
                                || response.body().contains("value=\"" + passport + "\"")
                                        && response.body().contains("再按一次")));
    }

    private HttpRequest.Builder form() {
        Map<String, String> fields = new HashMap<>(hidden);
        fields.putAll(Map.of(
                "name-0", "陈一", "kind-0", "PASSPORT", "number-0", passport, "phone", "13800138000", "origin", "上海市"));
        fields.putAll(Map.of("whom", "物业", "transport", "FOOT", "reason", "WORK", "consent", "1"));
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request("/g/" + poster)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder json() {
        Map<String, Object> visit = new HashMap<>(Map.of(
                "visitors", List.of(Map.of("name", "陈一", "document", "PASSPORT", "number", passport)),
                "phone", "13800138000",
                "origin", "上海市",
                "whom", "物业",
                "transport", "FOOT",
                "reason", "WORK",
                "consentVersion", 1));
        return request("/api/gates/" + poster + "/visits")
                .header("Authorization", "Bearer " + holder.token())
                .header("Idempotency-Key", passport)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(visit)));
    }

    private void look(String page) {
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("no form: " + page);
        }
        Map<String, String> fields = new HashMap<>();
        HIDDEN.matcher(form.group()).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        hidden = fields;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
