package org.lanekeeper.sandbox.platform.webhook;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import org.lanekeeper.sandbox.platform.crypto.MessageCipher;
import org.lanekeeper.sandbox.platform.crypto.Signature;

/** Wraps one message for one attempt; a further attempt has a new timestamp, nonce and signature. */
final class Envelope {
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Endpoint endpoint;
    private final Clock clock;

    Envelope(Endpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    record Sealed(URI url, String body) {}

    Sealed seal(Message message) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = nonce();
        StringBuilder query = query(timestamp, nonce);
        query.append("&openid=").append(encode(message.openid()));
        if (endpoint.mode() == PushMode.PLAIN) {
            return new Sealed(url(query), "<xml>" + message.fields() + "</xml>");
        }
        MessageCipher cipher = new MessageCipher(endpoint.encodingAesKey(), endpoint.appId());
        String encrypted = cipher.encrypt("<xml>" + message.fields() + "</xml>");
        query.append("&encrypt_type=aes&msg_signature=")
                .append(Signature.of(endpoint.token(), timestamp, nonce, encrypted));
        String open = endpoint.mode() == PushMode.COMPATIBLE
                ? message.fields()
                : Xml.element("ToUserName", endpoint.originalId());
        return new Sealed(url(query), "<xml>" + open + Xml.element("Encrypt", encrypted) + "</xml>");
    }

    /** The question asked when the address is entered: answered with the echo, byte for byte. */
    URI question(String echo) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        return url(query(timestamp, nonce()).append("&echostr=").append(encode(echo)));
    }

    private StringBuilder query(String timestamp, String nonce) {
        return new StringBuilder("signature=")
                .append(Signature.of(endpoint.token(), timestamp, nonce))
                .append("&timestamp=")
                .append(timestamp)
                .append("&nonce=")
                .append(nonce);
    }

    private URI url(CharSequence query) {
        String address = endpoint.url().toString();
        return URI.create(address + (address.contains("?") ? "&" : "?") + query);
    }

    static String nonce() {
        return Integer.toString(CHANCE.nextInt(100_000_000, 2_000_000_000));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
