package org.lanekeeper.bot.wechat.message;

import org.lanekeeper.bot.door.once.MessageKey;

/** What tells one message of WeChat's form from all others, see {@link MessageKey}. */
public final class DeliveryKey {
    private DeliveryKey() {}

    /**
     * Events have no id, and two of one second may differ only in what they contain.
     *
     * @param account on which it arrived
     * @param body as it was read, for events
     */
    public static String of(String account, IncomingMessage message, byte[] body) {
        return message.isEvent()
                ? MessageKey.of(
                        account,
                        message.from(),
                        Long.toString(message.createdAt()),
                        message.event(),
                        message.eventKey(),
                        MessageKey.digest(body))
                : MessageKey.of(account, message.id(), message.from());
    }
}
