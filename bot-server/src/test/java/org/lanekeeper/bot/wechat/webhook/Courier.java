package org.lanekeeper.bot.wechat.webhook;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.door.cipher.Signature;

/** Knocks at the doors by hand, right or wrong. */
final class Courier {
    static final String NONCE = "n1";

    private final Outside outside;

    Courier(Outside outside) {
        this.outside = outside;
    }

    static String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }

    static String text(String from, String content, String id) {
        return "<xml><ToUserName>gh_1</ToUserName><FromUserName>" + from
                + "</FromUserName><CreateTime>1348831860</CreateTime><MsgType>text</MsgType><Content><![CDATA["
                + content
                + "]]></Content><MsgId>" + id + "</MsgId></xml>";
    }

    /** Signed as the platform signs plain messages. */
    String plainQuery(String timestamp) {
        return "?signature=" + Signature.of(Outside.MP_TOKEN, timestamp, NONCE) + "&timestamp=" + timestamp + "&nonce="
                + NONCE + "&openid=x";
    }

    HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) {
        return outside.send(HttpRequest.newBuilder(outside.bot(path)).POST(body));
    }

    HttpResponse<String> post(String path, String body) {
        return post(path, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }

    HttpResponse<String> plain(String body) {
        return post("/wechat/mp/" + Outside.MP + plainQuery(now()), body);
    }

    HttpResponse<String> get(String path) {
        return outside.send(HttpRequest.newBuilder(outside.bot(path)).GET());
    }

    /** Encrypted under an account's key by way of a message that the account can open. */
    static String seal(String appId, String key, String message) {
        return new SealingPlatform(appId, key).seal(message);
    }

    HttpResponse<String> sealed(String door, String token, String encrypted, String timestamp) {
        String query = "?encrypt_type=aes&timestamp=" + timestamp + "&nonce=" + NONCE + "&msg_signature="
                + Signature.of(token, timestamp, NONCE, encrypted);
        return post(door + query, "<xml><ToUserName>gh_1</ToUserName><Encrypt>" + encrypted + "</Encrypt></xml>");
    }
}
