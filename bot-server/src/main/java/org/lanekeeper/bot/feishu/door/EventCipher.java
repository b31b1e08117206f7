package org.lanekeeper.bot.feishu.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What Feishu's Encrypt Key does (open.feishu.cn, 事件订阅 → 解密事件, 签名校验): events come under AES-256-CBC with SHA-256 of
 * the key, the vector being the first 16 bytes, and {@code X-Lark-Signature} is SHA-256 in hexadecimal digits over
 * timestamp, nonce, key and the body as it came.
 */
final class EventCipher {
    private static final int BLOCK = 16;

    private EventCipher() {}

    /** Null if the key does not open it. */
    static byte[] open(String encrypted, String encryptKey) {
        try {
            byte[] content = Base64.getDecoder().decode(encrypted);
            if (content.length < 2 * BLOCK) {
                return null;
            }
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(sha256(encryptKey.getBytes(StandardCharsets.UTF_8)), "AES"),
                    new IvParameterSpec(content, 0, BLOCK));
            return cipher.doFinal(content, BLOCK, content.length - BLOCK);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return null;
        }
    }

    static boolean signed(String given, String timestamp, String nonce, String encryptKey, byte[] body) {
        return Stream.of(given, timestamp, nonce).allMatch(one -> one != null && !one.isEmpty())
                && MessageDigest.isEqual(
                        signature(timestamp, nonce, encryptKey, body).getBytes(StandardCharsets.US_ASCII),
                        given.getBytes(StandardCharsets.UTF_8));
    }

    static String signature(String timestamp, String nonce, String encryptKey, byte[] body) {
        byte[] head = (timestamp + nonce + encryptKey).getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return HexFormat.of().formatHex(sha256(all));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
