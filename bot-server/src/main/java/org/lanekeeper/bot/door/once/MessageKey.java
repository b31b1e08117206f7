package org.lanekeeper.bot.door.once;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is equal in all deliveries of one message and differs between messages. */
public final class MessageKey {
    private MessageKey() {}

    /**
     * @param parts the account on which it arrived, then what the platform tells its messages apart by
     * @return 64 hexadecimal digits that give nothing away
     */
    public static String of(String... parts) {
        return digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in hexadecimal digits. */
    public static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
