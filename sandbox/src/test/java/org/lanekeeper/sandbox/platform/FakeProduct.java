package org.lanekeeper.sandbox.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.sandbox.platform.crypto.MessageCipher;
import org.lanekeeper.sandbox.platform.crypto.Signature;

/** A webhook that notes what it gets and answers as told. */
final class FakeProduct implements AutoCloseable {
    static {
        // the JDK's server reads it once, and this one may be the first to start
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    static final String TOKEN = "test-token";
    static final String AES_KEY = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";

    /** A request as it came, and its message in the clear. */
    record Got(String appId, Map<String, String> query, String body, String message) {
        String field(String name) {
            return FakeProduct.field(message, name);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile Function<Got, String> answering = request -> "success";
    private volatile Function<Got, Integer> status = request -> 200;

    FakeProduct() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2048);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    URI url(String appId) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/wechat/" + appId);
    }

    void answers(Function<Got, String> with) {
        answering = with;
    }

    void answersStatus(Function<Got, Integer> with) {
        status = with;
    }

    List<Got> got() {
        return got;
    }

    /** A passive reply in the clear. */
    static String plainReply(Got to, String text) {
        return "<xml><ToUserName><![CDATA[" + to.field("FromUserName") + "]]></ToUserName><FromUserName><![CDATA["
                + to.field("ToUserName") + "]]></FromUserName><CreateTime>1580774400</CreateTime>"
                + "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[" + text + "]]></Content></xml>";
    }

    /** A passive reply, encrypted and signed. */
    static String sealedReply(Got to, String text) {
        return sealed(TOKEN, to.appId(), plainReply(to, text));
    }

    static String sealed(String token, String receiver, String plain) {
        String encrypted = new MessageCipher(AES_KEY, receiver).encrypt(plain);
        return "<xml><Encrypt><![CDATA[" + encrypted + "]]></Encrypt><MsgSignature><![CDATA["
                + Signature.of(token, "1580774400", "42", encrypted)
                + "]]></MsgSignature><TimeStamp>1580774400</TimeStamp><Nonce><![CDATA[42]]></Nonce></xml>";
    }

    static String field(String xml, String name) {
        Matcher found = Pattern.compile(
                        "<" + name + ">(?:<!\\[CDATA\\[(.*?)]]>|([^<]*))</" + name + ">", Pattern.DOTALL)
                .matcher(xml);
        if (!found.find()) {
            return null;
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String appId = path.substring(path.lastIndexOf('/') + 1);
            Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String encrypted = field(body, "Encrypt");
            boolean sealed = encrypted != null;
            String message = sealed ? new MessageCipher(AES_KEY, appId).decrypt(encrypted) : body;
            Got request = new Got(appId, query, body, message);
            got.add(request);
            String answer = query.containsKey("echostr") ? query.get("echostr") : answering.apply(request);
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status.apply(request), bytes.length == 0 ? -1 : bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}
