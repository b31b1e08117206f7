package org.lanekeeper.bot.door;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.sandbox.platform.crypto.MessageCipher;
import org.lanekeeper.sandbox.platform.crypto.Signature;
import tools.jackson.databind.json.JsonMapper;

/** One request to a door as its platform sends it, unless something about it is changed. */
final class Knock {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NONCE = "n1";

    private final EntryDoor door;
    private final String id;
    private final String from;
    private final String text;

    String account;
    String token;
    String key;
    String receiver;
    String timestamp;
    boolean signed = true;
    boolean signsAnother;
    UnaryOperator<String> body = it -> it;

    private Knock(EntryDoor door, String id, String from, String text) {
        this.door = door;
        this.id = id;
        this.from = from;
        this.text = text;
        this.account = door.account;
        this.token = door.token;
        this.key = door.key;
        this.receiver = door.receiver;
        at(Instant.now());
    }

    /** The doors of all platforms, and what the platform knows of ours. */
    enum EntryDoor {
        MP("/wechat/mp/", Outside.MP, Outside.MP_TOKEN, Outside.MP_KEY, Outside.MP),
        MP_PLAIN("/wechat/mp/", Outside.MP, Outside.MP_TOKEN, "", ""),
        WECOM_APP("/wecom/app/", Outside.WECOM_APP, Outside.WECOM_APP_TOKEN, Outside.WECOM_APP_KEY, Outside.CORP),
        WECOM_BOT("/wecom/bot/", Outside.WECOM_BOT, Outside.WECOM_BOT_TOKEN, Outside.WECOM_BOT_KEY, ""),
        DINGTALK("/dingtalk/robot/", Outside.DINGTALK, Outside.DINGTALK_SECRET, "", ""),
        FEISHU("/feishu/app/", Outside.FEISHU, Outside.FEISHU_KEY, Outside.FEISHU_KEY, Outside.FEISHU);

        private final String path;
        private final String account;
        private final String token;
        private final String key;
        private final String receiver;

        EntryDoor(String path, String account, String token, String key, String receiver) {
            this.path = path;
            this.account = account;
            this.token = token;
            this.key = key;
            this.receiver = receiver;
        }

        Knock knock(String id, String from, String text) {
            return new Knock(this, id, from, text);
        }
    }

    /** As by a part of the platform that has not heard of the new key yet. */
    Knock beforeTheChange() {
        boolean feishu = door == EntryDoor.FEISHU;
        key = feishu ? Outside.OLD_FEISHU_KEY : Outside.OLD_KEY;
        token = feishu ? key : token;
        return this;
    }

    Knock at(Instant moment) {
        timestamp = Long.toString(door == EntryDoor.DINGTALK ? moment.toEpochMilli() : moment.getEpochSecond());
        return this;
    }

    /** The same request each time it is sent. */
    HttpRequest.Builder request(Outside outside) {
        return switch (door) {
            case MP, WECOM_APP -> sealed(outside, xml(), "<xml><Encrypt>%s</Encrypt></xml>");
            case WECOM_BOT -> sealed(outside, bot(), "{\"encrypt\":\"%s\"}");
            case MP_PLAIN ->
                send(outside, signed ? "?signature=" + Signature.of(token, timestamp, NONCE) + stamp() : "", xml());
            case DINGTALK -> dingtalk(outside);
            case FEISHU -> feishu(outside);
        };
    }

    private String stamp() {
        return "&timestamp=" + timestamp + "&nonce=" + NONCE;
    }

    private HttpRequest.Builder send(Outside outside, String query, String content) {
        return HttpRequest.newBuilder(outside.bot(door.path + account + query))
                .POST(HttpRequest.BodyPublishers.ofString(body.apply(content)));
    }

    private HttpRequest.Builder sealed(Outside outside, String message, String envelope) {
        MessageCipher cipher = new MessageCipher(key, receiver);
        String encrypted = cipher.encrypt(message);
        String whole = envelope.formatted(encrypted);
        // what is signed is what can be read of the body, if anything
        String read = body.apply(whole).contains(encrypted) ? encrypted : "";
        String covered = signsAnother ? cipher.encrypt(message) : read;
        String query = "?encrypt_type=aes" + stamp();
        return send(
                outside,
                signed ? query + "&msg_signature=" + Signature.of(token, timestamp, NONCE, covered) : query,
                whole);
    }

    private String xml() {
        return "<xml><ToUserName>" + receiver + "</ToUserName><FromUserName>" + from
                + "</FromUserName><CreateTime>1348831860</CreateTime><MsgType>text</MsgType><Content><![CDATA[" + text
                + "]]></Content><MsgId>" + id + "</MsgId></xml>";
    }

    private String bot() {
        String botId = receiver.isEmpty() ? account : receiver;
        return "{\"msgid\":\"" + id + "\",\"aibotid\":\"" + botId + "\",\"chattype\":\"single\",\"from\":{\"userid\":\""
                + from + "\"},\"msgtype\":\"text\",\"text\":{\"content\":" + JSON.writeValueAsString(text) + "}}";
    }

    private HttpRequest.Builder dingtalk(Outside outside) {
        String message = "{\"msgtype\":\"text\",\"msgId\":\"" + id
                + "\",\"conversationType\":\"1\",\"conversationId\":\"cid1\",\"senderStaffId\":\"" + from
                + "\",\"text\":{\"content\":" + JSON.writeValueAsString(text) + "},\"sessionWebhook\":\"\"}";
        HttpRequest.Builder request = send(outside, "", message);
        return signed ? request.header("timestamp", timestamp).header("sign", hmac()) : request;
    }

    private String hmac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal((timestamp + "\n" + token).getBytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder feishu(Outside outside) {
        String content = JSON.writeValueAsString("{\"text\":" + JSON.writeValueAsString(text) + "}");
        String event = "{\"schema\":\"2.0\",\"header\":{\"event_id\":\"" + id
                + "\",\"event_type\":\"im.message.receive_v1\",\"token\":\"" + Outside.FEISHU_TOKEN
                + "\",\"app_id\":\"" + receiver + "\"},\"event\":{\"sender\":{\"sender_id\":{\"open_id\":\"" + from
                + "\"}},\"message\":{\"message_id\":\"om_" + id + "\",\"chat_id\":\"oc_1\",\"chat_type\":\"p2p\","
                + "\"message_type\":\"text\",\"content\":" + content + "}}}";
        String whole = "{\"encrypt\":\"" + aes(event) + "\"}";
        HttpRequest.Builder request = send(outside, "", whole);
        String covered = signsAnother ? "{\"encrypt\":\"" + aes(text) + "\"}" : body.apply(whole);
        return signed
                ? request.header("X-Lark-Request-Timestamp", timestamp)
                        .header("X-Lark-Request-Nonce", NONCE)
                        .header(
                                "X-Lark-Signature",
                                HexFormat.of().formatHex(sha256(timestamp + NONCE + token + covered)))
                : request;
    }

    private String aes(String content) {
        try {
            byte[] vector = new byte[16];
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(sha256(key), "AES"), new IvParameterSpec(vector));
            byte[] sealed = cipher.doFinal(content.getBytes(StandardCharsets.UTF_8));
            byte[] all = new byte[16 + sealed.length];
            System.arraycopy(sealed, 0, all, 16, sealed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
