package org.lanekeeper.bot;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.sandbox.platform.SimulatedPlatforms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People with telephones, and the platforms between them and the server under test. */
public final class Outside implements AutoCloseable {
    public static final String MP = "wxtrial00000mp";
    public static final String MP_TOKEN = "trial-mp-token";
    public static final String MP_KEY = "dHJpYWwtb25seS1tcC1rZXktMzItYnl0ZXMtbG9uZyE";
    public static final String MA = "wxtrial00000ma";
    public static final String MA_TOKEN = "trial-ma-token";
    public static final String MA_KEY = "dHJpYWwtb25seS1tYS1rZXktMzItYnl0ZXMtbG9uZyE";
    public static final String TEMPLATE = "trial-template-call-to-buy";
    public static final String ANNOUNCEMENT = "trial-template-announcement";
    public static final String WECOM_APP = "1000002";
    public static final String CORP = "wwtrial00000corp";
    public static final String WECOM_APP_TOKEN = "trial-wecom-app-token";
    public static final String WECOM_APP_KEY = "dHJpYWwtb25seS13eC1hcHAta2V5LTMyLWJ5dGVzISE";
    public static final String WECOM_APP_SECRET = "trial-wecom-app-secret-000000000";
    /** Of the official account, the application, the AI bot and Feishu, before the key was changed. */
    public static final String OLD_KEY = "dHJpYWwtb25seS1vbGQta2V5LTMyLWJ5dGVzLWxvbmc";

    public static final String OLD_FEISHU_KEY = "trial-feishu-old-key";
    public static final String WECOM_BOT = "trial-wecom-bot";
    public static final String BOT_NAME = "小巷管家";
    public static final String WECOM_BOT_TOKEN = "trial-wecom-bot-token";
    public static final String WECOM_BOT_KEY = "dHJpYWwtb25seS13eC1ib3Qta2V5LTMyLWJ5dGVzISE";
    public static final String DINGTALK = "trial";
    public static final String DINGTALK_SECRET = "trial-dingtalk-secret-0000000000";
    public static final String FEISHU = "cli_trial0000000";
    public static final String FEISHU_TOKEN = "trial-feishu-token";
    public static final String FEISHU_KEY = "trial-feishu-encrypt-key";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SimulatedPlatforms platforms;
    private final String bot;

    private Outside(SimulatedPlatforms platforms, String bot) {
        this.platforms = platforms;
        this.bot = bot;
    }

    static Outside before(int botPort) {
        String bot = "http://127.0.0.1:" + botPort;
        return new Outside(SimulatedPlatforms.start(TrialAccounts.of(bot)), bot);
    }

    int port() {
        return platforms.port();
    }

    /**
     * What is written back to somebody who writes to a robot or an application.
     *
     * @param path behind {@code /sim/}, such as {@code wecom/app/1000002}
     * @param group its id or name; empty for a talk alone
     */
    public String talk(String path, String from, String group, String text) {
        return post("/sim/" + path + "/messages", Map.of("from", from, "group", group, "text", text))
                .path("reply")
                .asString();
    }

    /** What is written back to a picture. */
    public String show(String path, String from, byte[] image) {
        return post(
                        "/sim/" + path + "/messages",
                        Map.of("from", from, "image", Base64.getEncoder().encodeToString(image)))
                .path("reply")
                .asString();
    }

    /** The same message, delivered so often; what was written back to each delivery. */
    public List<String> talkRepeatedly(String path, String from, String text, int times, boolean concurrent) {
        JsonNode answer = post(
                "/sim/" + path + "/messages",
                Map.of("from", from, "text", text, "deliveries", times, "concurrent", concurrent));
        return answer.path("replies")
                .valueStream()
                .map(one -> one.path("reply").asString())
                .toList();
    }

    /** Whether the platform finds that its question was answered rightly. */
    public boolean verifies(String path) {
        return post("/sim/" + path + "/verify", Map.of()).path("verified").asBoolean();
    }

    /** Throws a robot out of its group. */
    public void remove(String path) {
        send(HttpRequest.newBuilder(platforms.base().resolve("/sim/" + path)).DELETE());
    }

    /** What the person reads. */
    public String say(String openid, String text) {
        return deliver(openid, text).path("reply").asString();
    }

    /** How the platform fared with one message: {@code reply}, and the {@code attempts} it took. */
    public JsonNode deliver(String openid, String text) {
        return post("/sim/mp/" + MP + "/messages", Map.of("from", openid, "text", text));
    }

    /**
     * What the person reads after a voice message.
     *
     * @param recognition what the platform understood of it
     */
    public String speak(String openid, String recognition) {
        return post("/sim/mp/" + MP + "/messages", Map.of("from", openid, "recognition", recognition))
                .path("reply")
                .asString();
    }

    /** The same message, delivered so often at the same time. */
    public List<String> sayRepeatedly(String openid, String text, int times) {
        JsonNode answer = post(
                "/sim/mp/" + MP + "/messages",
                Map.of("from", openid, "text", text, "deliveries", times, "concurrent", true));
        return answer.path("replies")
                .valueStream()
                .map(one -> one.path("reply").asString())
                .toList();
    }

    /** A picture; what the person reads at once. */
    public String show(String openid, byte[] picture) {
        return post("/sim/mp/" + MP + "/messages", Map.of("from", openid, "image", base64(picture)))
                .path("reply")
                .asString();
    }

    public List<String> showRepeatedly(String openid, byte[] picture, int times) {
        return post(
                        "/sim/mp/" + MP + "/messages",
                        Map.of("from", openid, "image", base64(picture), "deliveries", times, "concurrent", true))
                .path("replies")
                .valueStream()
                .map(one -> one.path("reply").asString())
                .toList();
    }

    private static String base64(byte[] picture) {
        return Base64.getEncoder().encodeToString(picture);
    }

    public String event(String openid, String event, String key) {
        return post("/sim/mp/" + MP + "/events", Map.of("from", openid, "event", event, "eventKey", key))
                .path("reply")
                .asString();
    }

    public void consent(String openid, boolean accept, int times) {
        consent(openid, TEMPLATE, accept, times);
    }

    public void consent(String openid, String template, boolean accept, int times) {
        post(
                "/sim/miniapp/" + MA + "/consents",
                Map.of("openid", openid, "templateId", template, "accept", accept, "count", times));
    }

    /** Of the official account, to one notice. */
    public void subscribe(String openid, String template) {
        post(
                "/sim/mp/" + MP + "/consents",
                Map.of("openid", openid, "templateId", template, "accept", true, "count", 1));
    }

    public void arm(String platform, String fault, int times) {
        post("/sim/faults", Map.of("platform", platform, "fault", fault, "times", times));
    }

    public void disarm() {
        send(HttpRequest.newBuilder(platforms.base().resolve("/sim/faults")).DELETE());
    }

    /** The provider of text messages repeats its last report about a number. */
    public void reportAgain(String phone) {
        post("/sim/sms/reports", Map.of("to", phone));
    }

    /** Somebody answers a text message; the status that the provider is answered with. */
    public int sendBack(String phone, String text) {
        return post("/sim/sms/replies", Map.of("from", phone, "text", text))
                .path("status")
                .asInt();
    }

    /** The member taps 发送 on everything that waits in WeCom. */
    public void confirmCustomerTasks() {
        post("/sim/wecom/customer/confirm", Map.of());
    }

    /** What the platforms did not take. */
    public List<JsonNode> refused(String platform) {
        return JSON.readTree(send(HttpRequest.newBuilder(platforms.base().resolve("/sim/refused?platform=" + platform))
                                .GET())
                        .body())
                .valueStream()
                .toList();
    }

    /** What the platforms took, newest last. */
    public List<JsonNode> sent(String platform) {
        return JSON.readTree(send(HttpRequest.newBuilder(platforms.base().resolve("/sim/sent?platform=" + platform))
                                .GET())
                        .body())
                .valueStream()
                .toList();
    }

    /** To the server under test. */
    public URI bot(String path) {
        return URI.create(bot + path);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode post(String path, Map<String, ?> body) {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(platforms.base().resolve(path))
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(new HashMap<>(body)))));
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " gave " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        platforms.close();
    }
}
