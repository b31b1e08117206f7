package org.lanekeeper.bot.wechat.message;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A message or event as a platform account received it.
 *
 * @param to the account's own name on the platform
 * @param from the sender's openid
 * @param createdAt seconds since 1970 by the platform's clock
 * @param type {@code text}, {@code event} and others
 * @param id empty for an event
 * @param content of a text message
 * @param recognition what the platform understood of a voice message, empty if nothing or not switched on
 * @param event its name, empty for a message
 * @param mediaId of a picture, under which the platform keeps it; empty for others
 * @param templates what an event says about subscribe-message templates
 */
public record IncomingMessage(
        String to,
        String from,
        long createdAt,
        String type,
        String id,
        String content,
        String recognition,
        String event,
        String eventKey,
        String mediaId,
        List<Template> templates) {
    private static final Pattern OPENID = Pattern.compile("[\\x21-\\x7E]{1,64}");
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");
    private static final Pattern MEDIA_ID = Pattern.compile("[\\x21-\\x7E]{1,512}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    /**
     * One template of a subscribe-message event.
     *
     * @param status {@code accept}, {@code reject} and others
     * @param messageId of the message that went out with it, empty for other events
     * @param errorCode why that did not arrive, {@code 0} if it did, empty for other events
     */
    public record Template(String id, String status, String messageId, String errorCode) {}

    /**
     * @throws MalformedMessageException if a field that every such message has is missing or impossible
     */
    public static IncomingMessage of(Fields fields) throws MalformedMessageException {
        String type = fields.text("MsgType");
        boolean event = type.equals("event");
        require(!type.isEmpty(), "MsgType");
        require(OPENID.matcher(fields.text("FromUserName")).matches(), "FromUserName");
        require(SECONDS.matcher(fields.text("CreateTime")).matches(), "CreateTime");
        require(event || ID.matcher(fields.text("MsgId")).matches(), "MsgId");
        require(!event || !fields.text("Event").isEmpty(), "Event");
        require(!type.equals("text") || fields.top().containsKey("Content"), "Content");
        boolean image = type.equals("image");
        require(!image || MEDIA_ID.matcher(fields.text("MediaId")).matches(), "MediaId");
        return new IncomingMessage(
                fields.text("ToUserName"),
                fields.text("FromUserName"),
                Long.parseLong(fields.text("CreateTime")),
                type,
                event ? "" : fields.text("MsgId"),
                fields.text("Content"),
                fields.text("Recognition"),
                event ? fields.text("Event") : "",
                fields.text("EventKey"),
                image ? fields.text("MediaId") : "",
                fields.lists().stream().map(IncomingMessage::template).toList());
    }

    private static Template template(Map<String, String> list) {
        return new Template(
                list.getOrDefault("TemplateId", ""),
                list.getOrDefault("SubscribeStatusString", ""),
                list.getOrDefault("MsgID", ""),
                list.getOrDefault("ErrorCode", ""));
    }

    private static void require(boolean right, String field) throws MalformedMessageException {
        if (!right) {
            throw new MalformedMessageException(field);
        }
    }

    public boolean isEvent() {
        return type.equals("event");
    }

    public boolean isVoice() {
        return type.equals("voice");
    }

    public boolean isText() {
        return type.equals("text");
    }

    public boolean isImage() {
        return type.equals("image");
    }

    /** Whom and what it is from, without personal data. */
    @Override
    public String toString() {
        return "IncomingMessage[" + type + (event.isEmpty() ? "" : "/" + event) + "]";
    }
}
