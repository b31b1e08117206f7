package org.lanekeeper.bot;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.sandbox.platform.Limits;
import org.lanekeeper.sandbox.platform.Settings;
import org.lanekeeper.sandbox.platform.SimulatedPlatforms;
import org.lanekeeper.sandbox.platform.miniapp.MiniProgram;
import org.lanekeeper.sandbox.platform.mp.OfficialAccount;
import org.lanekeeper.sandbox.platform.robot.Robot;
import org.lanekeeper.sandbox.platform.sms.SmsAccount;
import org.lanekeeper.sandbox.platform.template.Template;
import org.lanekeeper.sandbox.platform.webhook.PushMode;
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
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("thing1", "领取物品");
        fields.put("character_string2", "排队号");
        fields.put("thing3", "领取地点");
        fields.put("time4", "截止时间");
        fields.put("character_string5", "领取码");
        Limits limits = Limits.ofThePlatforms();
        Settings settings = Settings.onLoopback(
                        0,
                        List.of(new OfficialAccount(
                                MP,
                                "trial-mp-secret-0000000000000000",
                                MP_TOKEN,
                                MP_KEY,
                                PushMode.SAFE,
                                URI.create(bot + "/wechat/mp/" + MP),
                                "小巷管家",
                                List.of())),
                        List.of(new MiniProgram(
                                MA,
                                "trial-ma-secret-0000000000000000",
                                MA_TOKEN,
                                MA_KEY,
                                URI.create(bot + "/wechat/miniapp/" + MA),
                                "小巷管家",
                                List.of(new Template(TEMPLATE, "领取通知", fields)))),
                        List.of(new Robot("trial-robot-0000", "楼组长群")),
                        List.of(new SmsAccount("trial-sms", "trial-sms-secret-000000000000000", "小巷管家")))
                .with(new Limits(
                        limits.token(),
                        limits.webhook(),
                        limits.chat(),
                        limits.template(),
                        limits.miniProgram(),
                        limits.robot(),
                        limits.sms(),
                        Duration.ofSeconds(30)));
        return new Outside(SimulatedPlatforms.start(settings), bot);
    }

    int port() {
        return platforms.port();
    }

    /** What the person reads. */
    public String say(String openid, String text) {
        return post("/sim/mp/" + MP + "/messages", Map.of("from", openid, "text", text))
                .path("reply")
                .asString();
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

    public String event(String openid, String event, String key) {
        return post("/sim/mp/" + MP + "/events", Map.of("from", openid, "event", event, "eventKey", key))
                .path("reply")
                .asString();
    }

    public void consent(String openid, boolean accept, int times) {
        post(
                "/sim/miniapp/" + MA + "/consents",
                Map.of("openid", openid, "templateId", TEMPLATE, "accept", accept, "count", times));
    }

    public void arm(String platform, String fault, int times) {
        post("/sim/faults", Map.of("platform", platform, "fault", fault, "times", times));
    }

    public void disarm() {
        send(HttpRequest.newBuilder(platforms.base().resolve("/sim/faults")).DELETE());
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
