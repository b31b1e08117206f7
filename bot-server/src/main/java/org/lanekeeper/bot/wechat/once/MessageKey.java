package org.lanekeeper.bot.wechat.once;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lanekeeper.bot.wechat.message.IncomingMessage;

/**
 * What is equal in all deliveries of one message and differs between messages. Events have no id, and two of one second
 * may differ only in what they contain.
 */
public final class MessageKey {
    private MessageKey() {}

    /**
     * @param account on which it arrived
     * @param body as it was read, for events
     * @return 64 hexadecimal digits that give nothing away
     */
    public static String of(String account, IncomingMessage message, byte[] body) {
        String parts = message.isEvent()
                ? String.join(
                        "\n",
                        account,
                        message.from(),
                        Long.toString(message.createdAt()),
                        message.event(),
                        message.eventKey(),
                        sha256(body))
                : String.join("\n", account, message.id(), message.from());
        return sha256(parts.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
