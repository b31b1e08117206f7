package org.lanekeeper.bot.warmup;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.lanekeeper.bot.door.cipher.MessageCipher;
import org.lanekeeper.bot.door.cipher.Signature;
import org.lanekeeper.bot.settings.WechatAccount;

/** Writes messages as the platform would send them for people of one account: signed, and encrypted where it seals. */
final class Letters {
    private final AtomicLong written = new AtomicLong();
    private final URI door;
    private final WechatAccount account;
    private final MessageCipher cipher;
    private final Clock clock;

    Letters(URI server, WechatAccount account, Clock clock) {
        this.door = server.resolve("/wechat/mp/" + account.appId());
        this.account = account;
        this.cipher = new MessageCipher(account.appId(), account.encodingAesKey());
        this.clock = clock;
    }

    HttpRequest.Builder of(String person, String text) {
        long number = written.incrementAndGet();
        String seconds = String.valueOf(clock.instant().getEpochSecond());
        String letter = "<xml><ToUserName>warm-up</ToUserName><FromUserName>" + person + "</FromUserName><CreateTime>"
                + seconds + "</CreateTime><MsgType>text</MsgType><Content>" + text + "</Content><MsgId>" + number
                + "</MsgId></xml>";
        String nonce = String.valueOf(number);
        String query = "?signature=" + Signature.of(account.token(), seconds, nonce) + "&timestamp=" + seconds
                + "&nonce=" + nonce;
        return cipher.sealAsPlatform(letter.getBytes(StandardCharsets.UTF_8))
                .map(encrypted -> post(
                        query + "&encrypt_type=aes&msg_signature="
                                + Signature.of(account.token(), seconds, nonce, encrypted),
                        "<xml><ToUserName>warm-up</ToUserName><Encrypt>" + encrypted + "</Encrypt></xml>"))
                .orElseGet(() -> post(query, letter));
    }

    private HttpRequest.Builder post(String query, String body) {
        return HttpRequest.newBuilder(URI.create(door + query))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }
}
