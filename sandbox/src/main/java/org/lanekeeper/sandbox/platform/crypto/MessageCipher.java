package org.lanekeeper.sandbox.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-CBC as the platforms use it: the key is base64 of the 43-character EncodingAESKey plus {@code =}, the IV its
 * first 16 bytes; the plaintext is 16 random bytes, the length (4 bytes, big-endian), the message and the receiver's
 * id, padded by PKCS#7 to blocks of 32.
 */
public final class MessageCipher {
    private static final int RANDOM = 16;
    private static final int PADDED_TO = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final SecretKeySpec key;
    private final IvParameterSpec iv;
    private final byte[] receiver;

    /** Throws IllegalArgumentException unless the key has 43 characters of base64. */
    public MessageCipher(String encodingAesKey, String receiverId) {
        if (encodingAesKey.length() != 43) {
            throw new IllegalArgumentException("an EncodingAESKey has 43 characters");
        }
        byte[] bytes = Base64.getDecoder().decode(encodingAesKey + "=");
        key = new SecretKeySpec(bytes, "AES");
        iv = new IvParameterSpec(bytes, 0, 16);
        receiver = receiverId.getBytes(StandardCharsets.UTF_8);
    }

    public String encrypt(String message) {
        byte[] random = new byte[RANDOM];
        CHANCE.nextBytes(random);
        return encrypt(message, random);
    }

    String encrypt(String message, byte[] random) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        int length = RANDOM + Integer.BYTES + text.length + receiver.length;
        int padding = PADDED_TO - length % PADDED_TO;
        ByteBuffer plain = ByteBuffer.allocate(length + padding);
        plain.put(random).putInt(text.length).put(text).put(receiver);
        Arrays.fill(plain.array(), length, length + padding, (byte) padding);
        return Base64.getEncoder().encodeToString(run(Cipher.ENCRYPT_MODE, plain.array()));
    }

    /** Throws {@link BrokenCipher} also when the message is meant for another receiver. */
    public String decrypt(String encrypted) {
        byte[] cipherText;
        try {
            cipherText = Base64.getDecoder().decode(encrypted);
        } catch (IllegalArgumentException e) {
            throw new BrokenCipher("the cipher text is no base64");
        }
        if (cipherText.length == 0 || cipherText.length % 16 != 0) {
            throw new BrokenCipher("the cipher text has no whole number of blocks");
        }
        byte[] padded = run(Cipher.DECRYPT_MODE, cipherText);
        int end = padded.length - padding(padded);
        if (end < RANDOM + Integer.BYTES) {
            throw new BrokenCipher("the plaintext is too short");
        }
        int length = ByteBuffer.wrap(padded, RANDOM, Integer.BYTES).getInt();
        int start = RANDOM + Integer.BYTES;
        if (length < 0 || length > end - start) {
            throw new BrokenCipher("the stated length does not fit");
        }
        if (!Arrays.equals(padded, start + length, end, receiver, 0, receiver.length)) {
            throw new BrokenCipher("meant for another receiver");
        }
        return new String(padded, start, length, StandardCharsets.UTF_8);
    }

    private static int padding(byte[] padded) {
        int padding = padded[padded.length - 1];
        if (padding < 1 || padding > PADDED_TO || padding > padded.length) {
            throw new BrokenCipher("the padding is wrong");
        }
        for (int i = padded.length - padding; i < padded.length; i++) {
            if (padded[i] != padding) {
                throw new BrokenCipher("the padding is wrong");
            }
        }
        return padding;
    }

    private byte[] run(int mode, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, key, iv);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES refused its input", e);
        }
    }
}
