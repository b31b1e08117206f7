package org.lanekeeper.bot.delivery.sms;

import tools.jackson.databind.JsonNode;

/** How a provider numbers a message. */
final class MessageId {
    private static final int LONGEST = 80;

    private MessageId() {}

    /** Null where it gave none that can be kept. */
    static String of(JsonNode field) {
        String id = field.asString("");
        return id.isEmpty() || id.length() > LONGEST || !id.chars().allMatch(c -> c > ' ' && c < 127) ? null : id;
    }
}
