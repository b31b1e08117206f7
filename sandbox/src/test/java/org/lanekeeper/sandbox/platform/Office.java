package org.lanekeeper.sandbox.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
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

/** The office messengers, and a product that they push to and that answers as told. */
final class Office implements AutoCloseable {
    static final String KEY = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Group> GROUPS = List.of(new Group("g-1", "楼组长群"));

    final TickingClock clock = new TickingClock();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer product;
    private final SimulatedPlatforms platforms;

    /** What the product says to the next request. */
    volatile Function<Got, String> answering = got -> "";

    /** What it was asked last. */
    volatile Got last;

    /** A request as it came. */
    record Got(HttpExchange exchange, Map<String, String> query, String body) {
        String header(String name) {
            return exchange.getRequestHeaders().getFirst(name);
        }
    }

    Office() throws IOException {
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

    @Override
    public void close() {
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

    /** Of the platforms. */
    URI base() {
        return platforms.base();
    }

    JsonNode post(String path, Map<String, ?> body, String... headers) {
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

    /**
     * Somebody writes; how it went.
     *
     * @param group its id or name, empty for a talk alone
     */
    JsonNode say(String path, String group, String text) {
        return post("/sim/" + path + "/messages", Map.of("from", "u1", "group", group, "text", text));
    }

    /** What the platform took, newest last. */
    List<JsonNode> sent(String platform) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(platforms.base() + "/sim/sent?platform=" + platform))
                .build();
        return JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                        .body())
                .valueStream()
                .toList();
    }
}
