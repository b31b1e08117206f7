package org.lanekeeper.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.sandbox.platform.crypto.MessageCipher;
import org.lanekeeper.sandbox.platform.crypto.Signature;
import org.lanekeeper.sandbox.platform.dingtalk.DingtalkApp;
import org.lanekeeper.sandbox.platform.dingtalk.DingtalkRobot;
import org.lanekeeper.sandbox.platform.feishu.FeishuApp;
import org.lanekeeper.sandbox.platform.feishu.FeishuRobot;
import org.lanekeeper.sandbox.platform.talk.Group;
import org.lanekeeper.sandbox.platform.wecom.CustomerMember;
import org.lanekeeper.sandbox.platform.wecom.WecomApp;
import org.lanekeeper.sandbox.platform.wecom.WecomBot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The office messengers: sealed and signed, strict with replies, with their limits. */
class OfficeTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEY = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";
    private static final List<Group> GROUPS = List.of(new Group("g-1", "楼组长群"));

    private final TickingClock clock = new TickingClock();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer product;
    private SimulatedPlatforms platforms;
    private volatile Function<Got, String> answering = got -> "";
    private volatile Got last;

    /** A request as it came. */
    private record Got(HttpExchange exchange, Map<String, String> query, String body) {
        String header(String name) {
            return exchange.getRequestHeaders().getFirst(name);
        }
    }

    @BeforeEach
    void open() throws IOException {
        product = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        product.createContext("/", this::serve);
        product.setExecutor(threads);
        product.start();
        URI url = URI.create("http://127.0.0.1:" + product.getAddress().getPort() + "/door");
        OfficeAccounts accounts = new OfficeAccounts(
                List.of(new WecomApp("1000002", "wwcorp", "token", KEY, "secret", url, "应用")),
                List.of(new WecomBot("bot", "管家", "token", KEY, url, GROUPS)),
                List.of(new CustomerMember("wwcorp", "customer-secret", "xiaowang", GROUPS)),
                List.of(new DingtalkApp("ding", "key", "secret", url, "管家", GROUPS)),
                List.of(new DingtalkRobot("access", "SECx", "物业群")),
                List.of(new FeishuApp("cli", "secret", "verification", "encrypt", url, "管家", GROUPS)),
                List.of(new FeishuRobot("hook", "secret", "志愿者群")));
        platforms = SimulatedPlatforms.start(Settings.onLoopback(0, List.of(), List.of(), List.of(), List.of())
                .with(accounts)
                .with(clock));
    }

    @AfterEach
    void close() {
        platforms.close();
        product.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = new HashMap<>();
            String raw = exchange.getRequestURI().getRawQuery();
            for (String pair : raw == null ? new String[0] : raw.split("&")) {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            last = new Got(
                    exchange, query, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = answering.apply(last).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer);
            }
        }
    }

    private JsonNode post(String path, Map<String, ?> body, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(platforms.base() + path))
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return JSON.readTree(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode say(String path, String group, String text) {
        return post("/sim/" + path + "/messages", Map.of("from", "u1", "group", group, "text", text));
    }

    private static boolean signed(Got got, String encrypted) {
        return Signature.matches(
                got.query().get("msg_signature"),
                "token",
                got.query().get("timestamp"),
                got.query().get("nonce"),
                encrypted);
    }

    private static String sealedXml(String receiver, String text) {
        String plain = "<xml><ToUserName>u1</ToUserName><FromUserName>wwcorp</FromUserName><CreateTime>1</CreateTime>"
                + "<MsgType>text</MsgType><Content>" + text + "</Content></xml>";
        String encrypted = new MessageCipher(KEY, receiver).encrypt(plain);
        return "<xml><Encrypt>" + encrypted + "</Encrypt><MsgSignature>" + Signature.of("token", "1", "2", encrypted)
                + "</MsgSignature><TimeStamp>1</TimeStamp><Nonce>2</Nonce></xml>";
    }

    private static String sealedJson(String plain) {
        String encrypted = new MessageCipher(KEY, "").encrypt(plain);
        return "{\"encrypt\":\"" + encrypted + "\",\"msgsignature\":\"" + Signature.of("token", "1", "2", encrypted)
                + "\",\"timestamp\":1,\"nonce\":\"2\"}";
    }

    private static String hmac(String key, String data) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(data.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sealsForAnApplicationAndTakesSealedRepliesAlone() {
        answering = got -> sealedXml("wwcorp", "第 1 号");
        assertThat(say("wecom/app/1000002", "", "接龙").path("reply").asString()).isEqualTo("第 1 号");
        String encrypted = FakeProduct.field(last.body(), "Encrypt");
        assertThat(signed(last, encrypted)).isTrue();
        String message = new MessageCipher(KEY, "wwcorp").decrypt(encrypted);
        assertThat(FakeProduct.field(message, "FromUserName")).isEqualTo("u1");
        assertThat(FakeProduct.field(message, "AgentID")).isEqualTo("1000002");
        answering = got -> "<xml><Content>plain</Content></xml>";
        assertThat(say("wecom/app/1000002", "", "接龙").path("status").asString()).isEqualTo("unusable");
        answering = got -> sealedXml("another", "第 1 号");
        assertThat(say("wecom/app/1000002", "", "接龙").path("status").asString()).isEqualTo("unusable");
    }

    @Test
    void tellsAnAiBotInAGroupOnlyWhatMentionsIt() {
        answering = got ->
                sealedJson("{\"msgtype\":\"stream\",\"stream\":{\"id\":\"s\",\"finish\":true,\"content\":\"好\"}}");
        assertThat(say("wecom/bot/bot", "楼组长群", "进度").path("attempts").asInt()).isZero();
        assertThat(say("wecom/bot/bot", "g-1", "@管家 进度").path("reply").asString())
                .isEqualTo("好");
        JsonNode sealed = JSON.readTree(last.body());
        JsonNode message = JSON.readTree(
                new MessageCipher(KEY, "").decrypt(sealed.path("encrypt").asString()));
        assertThat(message.path("chattype").asString()).isEqualTo("group");
        assertThat(message.path("chatid").asString()).isEqualTo("g-1");
        answering = got ->
                sealedJson("{\"msgtype\":\"stream\",\"stream\":{\"id\":\"s\",\"finish\":false,\"content\":\"好\"}}");
        assertThat(say("wecom/bot/bot", "", "进度").path("status").asString()).isEqualTo("unusable");
    }

    @Test
    void takesOneLaterAnswerWithinTheHour() {
        Map<String, ?> words = Map.of("msgtype", "markdown", "markdown", Map.of("content", "好了"));
        for (boolean late : List.of(false, true)) {
            say("wecom/bot/bot", "", "接龙");
            String url = JSON.readTree(new MessageCipher(KEY, "")
                            .decrypt(JSON.readTree(last.body()).path("encrypt").asString()))
                    .path("response_url")
                    .asString();
            String path = url.substring(platforms.base().toString().length());
            clock.tick(late ? Duration.ofMinutes(61) : Duration.ofMinutes(59));
            assertThat(post(path, words).path("errcode").asInt()).isEqualTo(late ? 40029 : 0);
            assertThat(post(path, words).path("errcode").asInt()).isEqualTo(40029);
        }
    }

    @Test
    void signsForADingtalkRobotAndHearsItsSession() throws Exception {
        answering = got -> {
            String session = JSON.readTree(got.body()).path("sessionWebhook").asString();
            post(
                    session.substring(platforms.base().toString().length()),
                    Map.of("msgtype", "text", "text", Map.of("content", "第 1 号")));
            return "{}";
        };
        assertThat(say("dingtalk/robot/ding", "g-1", "@管家 接龙").path("reply").asString())
                .isEqualTo("第 1 号");
        String timestamp = last.header("timestamp");
        assertThat(last.header("sign")).isEqualTo(hmac("secret", timestamp + "\n" + "secret"));
        JsonNode message = JSON.readTree(last.body());
        assertThat(message.path("conversationType").asString()).isEqualTo("2");
        assertThat(message.path("text").path("content").asString().strip()).isEqualTo("接龙");
        assertThat(post("/robot/sendBySession?session=none", Map.of("msgtype", "text"))
                        .path("errcode")
                        .asInt())
                .isEqualTo(300001);
    }

    @Test
    void signsForAFeishuApplicationAndHearsItsReply() throws Exception {
        String token = post(
                        "/open-apis/auth/v3/tenant_access_token/internal",
                        Map.of("app_id", "cli", "app_secret", "secret"))
                .path("tenant_access_token")
                .asString();
        assertThat(say("feishu/app/cli", "g-1", "@管家 进度").path("status").asString())
                .isEqualTo("silent");
        byte[] all = (last.header("X-Lark-Request-Timestamp") + last.header("X-Lark-Request-Nonce") + "encrypt"
                        + last.body())
                .getBytes(StandardCharsets.UTF_8);
        assertThat(last.header("X-Lark-Signature"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(all)));
        Map<String, ?> words =
                Map.of("receive_id", "g-1", "msg_type", "text", "content", "{\"text\":\"开始\"}", "uuid", "1");
        String path = "/open-apis/im/v1/messages?receive_id_type=chat_id";
        assertThat(post(path, words, "Authorization", "Bearer none")
                        .path("code")
                        .asInt())
                .isEqualTo(99991663);
        for (int i = 0; i < 3; i++) {
            assertThat(post(path, words, "Authorization", "Bearer " + token)
                            .path("code")
                            .asInt())
                    .isZero();
        }
        assertThat(sent("feishu")).as("one uuid, one message").hasSize(1);
        clock.tick(Duration.ofHours(3));
        assertThat(post(path, words, "Authorization", "Bearer " + token)
                        .path("code")
                        .asInt())
                .isEqualTo(99991663);
    }

    @Test
    void shutsAHurriedDingtalkRobotOut() throws Exception {
        Map<String, ?> words = Map.of("msgtype", "text", "text", Map.of("content", "好"));
        assertThat(post("/robot/send?access_token=access", words)
                        .path("errcode")
                        .asInt())
                .isEqualTo(310000);
        for (int i = 0; i < 20; i++) {
            assertThat(post(signedRobot(), words).path("errcode").asInt()).isZero();
        }
        assertThat(post(signedRobot(), words).path("errcode").asInt()).isEqualTo(130101);
        clock.tick(Duration.ofMinutes(5));
        assertThat(post(signedRobot(), words).path("errcode").asInt()).isEqualTo(130101);
        clock.tick(Duration.ofMinutes(6));
        assertThat(post(signedRobot(), words).path("errcode").asInt()).isZero();
        assertThat(sent("dingtalk-robot")).hasSize(21);
    }

    private String signedRobot() throws Exception {
        String timestamp = Long.toString(clock.millis());
        return "/robot/send?access_token=access&timestamp=" + timestamp + "&sign="
                + URLEncoder.encode(hmac("SECx", timestamp + "\n" + "SECx"), StandardCharsets.UTF_8);
    }

    @Test
    void countsAFeishuRobotsSecondsAndBytes() throws Exception {
        String path = "/open-apis/bot/v2/hook/hook";
        assertThat(post(path, Map.of("msg_type", "text", "content", Map.of("text", "好")))
                        .path("code")
                        .asInt())
                .isEqualTo(19021);
        for (int i = 0; i < 5; i++) {
            assertThat(post(path, robotWords("好")).path("code").asInt()).isZero();
        }
        assertThat(post(path, robotWords("好")).path("code").asInt()).isEqualTo(11232);
        clock.tick(Duration.ofSeconds(2));
        assertThat(post(path, robotWords("长".repeat(7000))).path("code").asInt())
                .isEqualTo(9499);
        assertThat(post(path, robotWords("好")).path("code").asInt()).isZero();
        assertThat(post("/open-apis/bot/v2/hook/none", robotWords("好"))
                        .path("code")
                        .asInt())
                .isEqualTo(19001);
    }

    private Map<String, ?> robotWords(String text) throws Exception {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        return Map.of(
                "timestamp",
                timestamp,
                "sign",
                hmac(timestamp + "\n" + "secret", ""),
                "msg_type",
                "text",
                "content",
                Map.of("text", text));
    }

    private List<JsonNode> sent(String platform) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(platforms.base() + "/sim/sent?platform=" + platform))
                .build();
        return JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                        .body())
                .valueStream()
                .toList();
    }
}
