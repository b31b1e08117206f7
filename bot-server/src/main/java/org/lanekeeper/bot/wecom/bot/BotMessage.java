package org.lanekeeper.bot.wecom.bot;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an AI bot was told. Fields as in the platform's description of received messages (developer.work.weixin.qq.com,
 * 智能机器人 → 接收消息): {@code msgid}, {@code aibotid}, {@code chatid}, {@code chattype}, {@code from.userid},
 * {@code response_url}, {@code msgtype}, {@code text.content}; of an event {@code event.eventtype}.
 *
 * @param chatId empty outside groups
 * @param text null for everything but text
 * @param event its kind, empty for a message
 * @param responseUrl for one later answer within an hour; empty where there is none
 */
record BotMessage(
        String id, String botId, String chatId, String sender, String text, String event, String responseUrl) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,64}");
    private static final Pattern CHAT = Pattern.compile("[\\x21-\\x7E]{1,128}");

    /** Nothing that the platform could have sent. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed() {
            super("no message of an AI bot", null, false, false);
        }
    }

    /** The cipher text of a request. */
    static String sealed(byte[] body) throws Malformed {
        return tree(body).path("encrypt").asString("");
    }

    /** @param name by which the bot is mentioned in groups */
    static BotMessage read(byte[] body, String name) throws Malformed {
        JsonNode root = tree(body);
        boolean group = root.path("chattype").asString("").equals("group");
        String kind = root.path("msgtype").asString("");
        BotMessage message = new BotMessage(
                root.path("msgid").asString(""),
                root.path("aibotid").asString(""),
                group ? root.path("chatid").asString("") : "",
                root.path("from").path("userid").asString(""),
                kind.equals("text")
                        ? unmentioned(root.path("text").path("content").asString(""), name)
                        : null,
                event(root, kind),
                root.path("response_url").asString(""));
        boolean whole = !kind.isEmpty()
                && VISIBLE.matcher(message.id()).matches()
                && VISIBLE.matcher(message.sender()).matches()
                && (!group || CHAT.matcher(message.chatId()).matches());
        if (!whole) {
            throw new Malformed();
        }
        return message;
    }

    /** Asking for the rest of an answer that was begun counts as one: ours are whole at once. */
    private static String event(JsonNode root, String kind) {
        return switch (kind) {
            case "event" -> root.path("event").path("eventtype").asString("unknown");
            case "stream" -> kind;
            default -> "";
        };
    }

    private static JsonNode tree(byte[] body) throws Malformed {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new Malformed();
        }
    }

    /** Without the mention that made the bot hear it, wherever it stands. */
    static String unmentioned(String content, String name) {
        String mention = "@" + name;
        return content.contains(mention)
                ? content.replace(mention, " ").strip()
                : content.replaceFirst("^\\s*@\\S+\\s+", "").strip();
    }

    boolean inGroup() {
        return !chatId.isEmpty();
    }

    boolean isEvent() {
        return !event.isEmpty();
    }

    /** Without who said what. */
    @Override
    public String toString() {
        return "BotMessage[" + (isEvent() ? event : text == null ? "other" : "text") + "]";
    }
}
