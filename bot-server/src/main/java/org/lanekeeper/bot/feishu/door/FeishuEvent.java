package org.lanekeeper.bot.feishu.door;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.lanekeeper.bot.door.request.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an application was told (open.feishu.cn, 接收消息 {@code im.message.receive_v1}, version 2.0): {@code header} with
 * {@code event_id}, {@code event_type}, {@code token} and {@code app_id}; {@code event.sender.sender_id.open_id};
 * {@code event.message} with {@code message_id}, {@code chat_id}, {@code chat_type} p2p or group, {@code message_type},
 * {@code content} as JSON in a string, and {@code mentions}, whose keys stand in the text.
 *
 * @param challenge to be echoed; empty for an event
 * @param type of the event
 * @param text null for everything but text
 * @param picture by which a picture is asked for, empty for everything else
 */
record FeishuEvent(
        String challenge,
        String token,
        String appId,
        String id,
        String type,
        String messageId,
        String chatId,
        boolean inGroup,
        String sender,
        String text,
        String picture) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,64}");

    private static final Pattern PICTURE = Pattern.compile("[\\x21-\\x7E]{1,200}");

    /** A message of a person, not of another robot. */
    boolean isMessage() {
        return type.equals("im.message.receive_v1");
    }

    /** The cipher text of a request; empty if it came in plain text. */
    static String sealed(byte[] body) throws Refused {
        return tree(body).path("encrypt").asString("");
    }

    static FeishuEvent read(byte[] body) throws Refused {
        JsonNode root = tree(body);
        if (root.path("type").asString("").equals("url_verification")) {
            return new FeishuEvent(
                    root.path("challenge").asString(""),
                    root.path("token").asString(""),
                    "",
                    "",
                    "",
                    "",
                    "",
                    false,
                    "",
                    null,
                    "");
        }
        JsonNode header = root.path("header");
        JsonNode message = root.path("event").path("message");
        FeishuEvent event = new FeishuEvent(
                "",
                header.path("token").asString(""),
                header.path("app_id").asString(""),
                header.path("event_id").asString(""),
                header.path("event_type").asString(""),
                message.path("message_id").asString(""),
                message.path("chat_id").asString(""),
                message.path("chat_type").asString("").equals("group"),
                root.path("event")
                        .path("sender")
                        .path("sender_id")
                        .path("open_id")
                        .asString(""),
                message.path("message_type").asString("").equals("text") ? text(message) : null,
                message.path("message_type").asString("").equals("image") ? picture(message) : "");
        boolean whole = VISIBLE.matcher(event.id()).matches()
                && (!event.isMessage()
                        || VISIBLE.matcher(event.messageId()).matches()
                                && VISIBLE.matcher(event.chatId()).matches()
                                && VISIBLE.matcher(event.sender()).matches());
        if (!whole) {
            throw Refused.malformed();
        }
        return event;
    }

    private static String text(JsonNode message) throws Refused {
        String text = tree(message.path("content").asString("").getBytes(StandardCharsets.UTF_8))
                .path("text")
                .asString("");
        for (JsonNode mention : message.path("mentions")) {
            String key = mention.path("key").asString("");
            text = key.isEmpty() ? text : text.replace(key, " ");
        }
        return text.strip();
    }

    private static String picture(JsonNode message) throws Refused {
        String key = tree(message.path("content").asString("").getBytes(StandardCharsets.UTF_8))
                .path("image_key")
                .asString("");
        return PICTURE.matcher(key).matches() ? key : "";
    }

    private static JsonNode tree(byte[] body) throws Refused {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw Refused.malformed();
        }
    }

    /** Without who said what. */
    @Override
    public String toString() {
        return "FeishuEvent[" + type + "]";
    }
}
