package org.lanekeeper.bot.dingtalk.door;

import java.util.regex.Pattern;
import org.lanekeeper.bot.door.request.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a robot was told (open.dingtalk.com, 机器人接收消息): {@code msgId}, {@code conversationType} 1 alone and 2 in a
 * group, {@code conversationId}, {@code senderStaffId} of people of the same organisation, else {@code senderId},
 * {@code text.content} without the mention, of a voice ({@code audio}) {@code content.recognition}, what the platform
 * understood of it, {@code sessionWebhook} for answers.
 *
 * @param text what was written or spoken; null for everything else, and empty for a voice that was not understood
 */
record RobotMessage(
        String id,
        boolean inGroup,
        String conversationId,
        String title,
        String sender,
        String text,
        boolean spoken,
        String session) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,64}");
    private static final Pattern CONVERSATION = Pattern.compile("[\\x21-\\x7E]{1,128}");

    static RobotMessage read(byte[] body) throws Refused {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JacksonException e) {
            throw Refused.malformed();
        }
        String staff = root.path("senderStaffId").asString("");
        String kind = root.path("msgtype").asString("");
        RobotMessage message = new RobotMessage(
                root.path("msgId").asString(""),
                root.path("conversationType").asString("").equals("2"),
                root.path("conversationId").asString(""),
                root.path("conversationTitle").asString(""),
                staff.isEmpty() ? root.path("senderId").asString("") : staff,
                words(kind, root),
                kind.equals("audio"),
                root.path("sessionWebhook").asString(""));
        boolean whole = !kind.isEmpty()
                && CONVERSATION.matcher(message.id()).matches()
                && VISIBLE.matcher(message.sender()).matches()
                && CONVERSATION.matcher(message.conversationId()).matches();
        if (!whole) {
            throw Refused.malformed();
        }
        return message;
    }

    private static String words(String kind, JsonNode root) {
        return switch (kind) {
            case "text" -> root.path("text").path("content").asString("").strip();
            case "audio" ->
                root.path("content").path("recognition").asString("").strip();
            default -> null;
        };
    }

    boolean isUnheard() {
        return text != null && text.isEmpty() && spoken;
    }

    /** Without who said what. */
    @Override
    public String toString() {
        return "RobotMessage[" + (text == null ? "other" : "text") + "]";
    }
}
