package org.lanekeeper.bot.door.cipher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The platform's message encryption: AES-256-CBC with the first half of the key as its vector, PKCS#7 to 32 bytes, over
 * 16 random bytes, the length, the message and the receiver. The trailing receiver is checked: without it a message to
 * another account under the same key would pass. WeChat, WeCom applications and WeCom robots encrypt alike and differ in
 * what they call the receiver.
 */
public final class MessageCipher {
    private static final int BLOCK = 32;
    private static final int RANDOM_BYTES = 16;
    private static final int HEAD = RANDOM_BYTES + Integer.BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] receiver;
    private final List<Key> keys = new ArrayList<>();

    /**
     * @param receiver app id of an account, corp id of a WeCom application, empty for a WeCom AI bot
     * @param encodedKeys 43 characters each, the present one first; empty ones are passed over
     */
    public MessageCipher(String receiver, String... encodedKeys) {
        this.receiver = receiver.getBytes(StandardCharsets.UTF_8);
        // after a change of key the platform goes on with the old one for messages on their way
        for (String encoded : encodedKeys) {
            if (!encoded.isEmpty()) {
                keys.add(new Key(Base64.getDecoder().decode(encoded + "=")));
            }
        }
    }

    /** One of the account's keys; the answer goes out under the one that opened the message. */
    public static final class Key {
        private final byte[] bytes;

        private Key(byte[] bytes) {
            this.bytes = bytes;
        }

        private byte[] run(int mode, byte[] content) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(bytes, "AES"), new IvParameterSpec(bytes, 0, RANDOM_BYTES));
            return cipher.doFinal(content);
        }
    }

    /** A message and the key that opened it. */
    public record Opened(byte[] message, Key key) {}

    /**
     * @param encrypted as the platform sends it, in Base64
     * @throws UnreadableCipherException if no key opens it, or it is meant for another account
     */
    public Opened open(String encrypted) throws UnreadableCipherException {
        byte[] content;
        try {
            content = Base64.getDecoder().decode(encrypted);
        } catch (IllegalArgumentException e) {
            throw new UnreadableCipherException();
        }
        for (Key key : keys) {
            byte[] message = open(content, key);
            if (message != null) {
                return new Opened(message, key);
            }
        }
        throw new UnreadableCipherException();
    }

    private byte[] open(byte[] content, Key key) {
        byte[] plain;
        try {
            plain = key.run(Cipher.DECRYPT_MODE, content);
        } catch (GeneralSecurityException e) {
            return null;
        }
        int end = withoutPadding(plain);
        if (end < HEAD) {
            return null;
        }
        int length = ByteBuffer.wrap(plain, RANDOM_BYTES, Integer.BYTES).getInt();
        if (length < 0 || length > end - HEAD) {
            return null;
        }
        byte[] meant = Arrays.copyOfRange(plain, HEAD + length, end);
        return MessageDigest.isEqual(meant, receiver) ? Arrays.copyOfRange(plain, HEAD, HEAD + length) : null;
    }

    private static int withoutPadding(byte[] plain) {
        int padding = plain.length == 0 ? 0 : plain[plain.length - 1];
        if (padding < 1 || padding > BLOCK || padding > plain.length) {
            return -1;
        }
        for (int i = plain.length - padding; i < plain.length; i++) {
            if (plain[i] != padding) {
                return -1;
            }
        }
        return plain.length - padding;
    }

    /** As the platform would send it: under the newest key. Nothing where messages come in plain text. */
    public Optional<String> sealAsPlatform(byte[] message) {
        return keys.stream().findFirst().map(key -> seal(message, key));
    }

    /** In Base64. */
    public String seal(byte[] message, Key key) {
        int bare = HEAD + message.length + receiver.length;
        int padding = BLOCK - bare % BLOCK;
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        ByteBuffer plain = ByteBuffer.allocate(bare + padding);
        plain.put(random).putInt(message.length).put(message).put(receiver);
        Arrays.fill(plain.array(), bare, bare + padding, (byte) padding);
        try {
            return Base64.getEncoder().encodeToString(key.run(Cipher.ENCRYPT_MODE, plain.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
