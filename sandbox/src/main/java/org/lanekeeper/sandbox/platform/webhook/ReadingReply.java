package org.lanekeeper.sandbox.platform.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lanekeeper.sandbox.platform.crypto.BrokenCipher;
import org.lanekeeper.sandbox.platform.crypto.MessageCipher;
import org.lanekeeper.sandbox.platform.crypto.Signature;

/** Checks and opens what the webhook answered, as strictly as the platform. */
final class ReadingReply {
    private final Endpoint endpoint;
    private final int longestText;

    ReadingReply(Endpoint endpoint, int longestText) {
        this.endpoint = endpoint;
        this.longestText = longestText;
    }

    Reply read(String openid, String body) {
        if (body.isEmpty() || body.equals("success")) {
            return new Reply(Reply.Outcome.SILENT, "");
        }
        try {
            Map<String, String> fields = Xml.read(body);
            if (fields.containsKey("Encrypt")) {
                return plain(openid, open(fields));
            }
            return endpoint.mode() == PushMode.SAFE ? Reply.unusable() : plain(openid, fields);
        } catch (IllegalArgumentException | BrokenCipher e) {
            return Reply.unusable();
        }
    }

    private Map<String, String> open(Map<String, String> sealed) {
        String encrypted = sealed.get("Encrypt");
        boolean signed = Signature.matches(
                sealed.getOrDefault("MsgSignature", ""),
                endpoint.token(),
                sealed.getOrDefault("TimeStamp", ""),
                sealed.getOrDefault("Nonce", ""),
                encrypted);
        if (!signed || endpoint.mode() == PushMode.PLAIN) {
            throw new IllegalArgumentException("not signed by the account");
        }
        return Xml.read(new MessageCipher(endpoint.encodingAesKey(), endpoint.appId()).decrypt(encrypted));
    }

    private Reply plain(String openid, Map<String, String> fields) {
        boolean addressed = openid.equals(fields.get("ToUserName"))
                && endpoint.originalId().equals(fields.get("FromUserName"))
                && fields.getOrDefault("CreateTime", "").matches("\\d{1,12}");
        if (!addressed) {
            return Reply.unusable();
        }
        return switch (fields.getOrDefault("MsgType", "")) {
            case "text" -> text(fields.getOrDefault("Content", ""));
            case "image", "voice", "video", "music", "news" ->
                new Reply(Reply.Outcome.REPLIED, "[" + fields.get("MsgType") + "]");
            case "transfer_customer_service" -> new Reply(Reply.Outcome.SILENT, "");
            default -> Reply.unusable();
        };
    }

    private Reply text(String content) {
        int bytes = content.getBytes(StandardCharsets.UTF_8).length;
        boolean usable = !content.isBlank() && bytes <= longestText;
        return usable ? new Reply(Reply.Outcome.REPLIED, content) : Reply.unusable();
    }
}
