package org.lanekeeper.sandbox.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.lanekeeper.sandbox.platform.miniapp.MiniProgram;
import org.lanekeeper.sandbox.platform.mp.OfficialAccount;
import org.lanekeeper.sandbox.platform.robot.Robot;
import org.lanekeeper.sandbox.platform.sms.SmsAccount;
import org.lanekeeper.sandbox.platform.template.Template;
import org.lanekeeper.sandbox.platform.webhook.PushMode;
import org.lanekeeper.sandbox.platform.webhook.WebhookLimits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platforms, a product that listens to them, and a few words to call both. */
final class Rig implements AutoCloseable {
    static final String MP = "wxtest0000safe";
    static final String MP_COMPATIBLE = "wxtest0000both";
    static final String MP_PLAIN = "wxtest000plain";
    static final String MA = "wxtest00000app";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final TickingClock clock = new TickingClock();
    final FakeProduct product = new FakeProduct();
    final SimulatedPlatforms platforms;

    Rig() {
        this(limits -> limits);
    }

    Rig(UnaryOperator<Limits> change) {
        Settings settings = Settings.onLoopback(
                        0,
                        List.of(
                                account(MP, PushMode.SAFE),
                                account(MP_COMPATIBLE, PushMode.COMPATIBLE),
                                account(MP_PLAIN, PushMode.PLAIN)),
                        List.of(new MiniProgram(
                                MA,
                                "secret-" + MA,
                                FakeProduct.TOKEN,
                                FakeProduct.AES_KEY,
                                product.url(MA),
                                "小巷管家",
                                List.of(template()))),
                        List.of(new Robot("robot-1", "楼组长群")),
                        List.of(new SmsAccount("sms-1", "sms-secret", "小巷管家")))
                .with(clock)
                .with(change.apply(quick(Limits.ofThePlatforms())));
        platforms = SimulatedPlatforms.start(settings);
    }

    /** The deadline of the webhook cut short, so that tests of retries do not wait long. */
    private static Limits quick(Limits all) {
        WebhookLimits webhook = new WebhookLimits(Duration.ofMillis(1500), 3, Duration.ofMillis(20), 2048, 4000);
        return new Limits(
                all.token(),
                webhook,
                all.chat(),
                all.template(),
                all.miniProgram(),
                all.robot(),
                all.sms(),
                Duration.ofMillis(700));
    }

    record Response(int status, String type, byte[] bytes) {
        JsonNode json() {
            return JSON.readTree(bytes);
        }

        int errcode() {
            return json().path("errcode").asInt(0);
        }
    }

    Response get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    Response delete(String path) {
        return send(HttpRequest.newBuilder(uri(path)).DELETE());
    }

    Response post(String path, String body) {
        return send(HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Response post(String path, Map<String, ?> body) {
        return post(path, JSON.writeValueAsString(body));
    }

    CompletableFuture<JsonNode> postLater(String path, Map<String, ?> body) {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(response -> JSON.readTree(response.body()));
    }

    JsonNode say(String appId, String openid, String text) {
        return post("/sim/mp/" + appId + "/messages", Map.of("from", openid, "text", text))
                .json();
    }

    String token(String appId) {
        Map<String, String> body =
                Map.of("grant_type", "client_credential", "appid", appId, "secret", "secret-" + appId);
        return post("/cgi-bin/stable_token", body).json().path("access_token").asString();
    }

    JsonNode sent(String platform) {
        return get("/sim/sent?platform=" + platform).json();
    }

    static Template template() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("thing1", "通知内容");
        fields.put("character_string2", "排队号");
        fields.put("time4", "截止时间");
        return new Template("tpl-call", "到号通知", fields);
    }

    static Map<String, Map<String, String>> filledIn() {
        return Map.of(
                "thing1", Map.of("value", "口罩到货，请来购买"),
                "character_string2", Map.of("value", "37"),
                "time4", Map.of("value", "2020年2月4日 16:30"));
    }

    private OfficialAccount account(String appId, PushMode mode) {
        return new OfficialAccount(
                appId,
                "secret-" + appId,
                FakeProduct.TOKEN,
                FakeProduct.AES_KEY,
                mode,
                product.url(appId),
                "小巷管家",
                List.of(template()));
    }

    URI uri(String path) {
        return URI.create(platforms.base() + path);
    }

    private static Response send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(
                    request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Response(response.statusCode(), type, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        platforms.close();
        product.close();
    }
}
