package org.lanekeeper.sandbox.platform.wecom;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import org.lanekeeper.sandbox.platform.crypto.MessageCipher;
import org.lanekeeper.sandbox.platform.crypto.Signature;

/** Seals for one receiver; every letter has its own timestamp, nonce and signature. */
record Letter(String token, MessageCipher cipher, URI url, Clock clock) {
    private static final SecureRandom CHANCE = new SecureRandom();

    /** The address to call with a cipher text, and that text. */
    record Sealed(URI url, String encrypted) {}

    Sealed seal(String message) {
        String encrypted = cipher.encrypt(message);
        return new Sealed(signed(encrypted, ""), encrypted);
    }

    /** The question asked when the address is entered: answered with the text inside. */
    URI question(String text) {
        String encrypted = cipher.encrypt(text);
        return signed(encrypted, "&echostr=" + URLEncoder.encode(encrypted, StandardCharsets.UTF_8));
    }

    private URI signed(String encrypted, String more) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = nonce();
        return URI.create(url + "?msg_signature=" + Signature.of(token, timestamp, nonce, encrypted) + "&timestamp="
                + timestamp + "&nonce=" + nonce + more);
    }

    static String nonce() {
        return Integer.toString(CHANCE.nextInt(100_000_000, 2_000_000_000));
    }

    /** The message in a sealed reply; throws IllegalArgumentException or BrokenCipher when it is not for us. */
    String open(String encrypted, String signature, String timestamp, String nonce) {
        if (!Signature.matches(signature, token, timestamp, nonce, encrypted)) {
            throw new IllegalArgumentException("not signed by the receiver");
        }
        return cipher.decrypt(encrypted);
    }
}
