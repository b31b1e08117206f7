package org.lanekeeper.sandbox.platform.feishu;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-CBC under SHA-256 of the Encrypt Key, the vector in front; events are signed by SHA-256 over timestamp, nonce,
 * key and body, messages of custom robots by HMAC-SHA256 of nothing under timestamp, line feed and secret.
 */
final class Crypto {
    private static final int BLOCK = 16;
    private static final SecureRandom CHANCE = new SecureRandom();

    private Crypto() {}

    static String encrypt(String encryptKey, String text) {
        byte[] iv = new byte[BLOCK];
        CHANCE.nextBytes(iv);
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(sha256(encryptKey.getBytes(StandardCharsets.UTF_8)), "AES"),
                    new IvParameterSpec(iv));
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = new byte[BLOCK + sealed.length];
            System.arraycopy(iv, 0, all, 0, BLOCK);
            System.arraycopy(sealed, 0, all, BLOCK, sealed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES", e);
        }
    }

    static String signEvent(String timestamp, String nonce, String encryptKey, String body) {
        return HexFormat.of()
                .formatHex(sha256((timestamp + nonce + encryptKey + body).getBytes(StandardCharsets.UTF_8)));
    }

    static boolean isSignedByRobot(String given, String timestamp, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String right = Base64.getEncoder().encodeToString(mac.doFinal());
            return MessageDigest.isEqual(
                    given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
