package org.lanekeeper.bot.door.cipher;

import java.security.SecureRandom;
import java.time.Instant;
import org.lanekeeper.bot.door.request.Query;
import org.lanekeeper.bot.door.request.Refused;

/**
 * The seal on what WeCom sends and is answered: a cipher text signed together with the token and the parameters of the
 * address ({@code msg_signature}). Nothing of it comes in plain text.
 */
public final class Seal {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String token;
    private final MessageCipher cipher;

    public Seal(String token, MessageCipher cipher) {
        this.token = token;
        this.cipher = cipher;
    }

    /** A sealed answer. */
    public record Sealed(String encrypted, String signature, String timestamp, String nonce) {}

    /**
     * Checks the signature before anything is decrypted.
     *
     * @throws Refused also if it opens, but was meant for another receiver
     */
    public MessageCipher.Opened open(Query query, String encrypted) throws Refused {
        if (encrypted.isEmpty()
                || !Signature.matches(
                        query.get("msg_signature"), token, query.get("timestamp"), query.get("nonce"), encrypted)) {
            throw Refused.wrongSignature();
        }
        try {
            return cipher.open(encrypted);
        } catch (UnreadableCipherException e) {
            throw Refused.wrongSignature();
        }
    }

    public Sealed seal(byte[] message, MessageCipher.Key key, Instant now) {
        String encrypted = cipher.seal(message, key);
        String timestamp = Long.toString(now.getEpochSecond());
        String nonce = Long.toUnsignedString(RANDOM.nextLong());
        return new Sealed(encrypted, Signature.of(token, timestamp, nonce, encrypted), timestamp, nonce);
    }
}
