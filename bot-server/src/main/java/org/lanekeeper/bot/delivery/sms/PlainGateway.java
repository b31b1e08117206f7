package org.lanekeeper.bot.delivery.sms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lanekeeper.bot.delivery.channel.ErrorMeanings;
import org.lanekeeper.bot.delivery.channel.JsonPost;
import org.lanekeeper.bot.delivery.channel.SendResult;
import org.lanekeeper.bot.settings.SmsAccount;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A plain HTTP gateway, which sends each request id once however often it is asked. */
@Component
class PlainGateway implements SmsProvider {
    private static final String PLATFORM = "gateway";

    private final JsonPost post;
    private final Clock clock;

    PlainGateway(JsonPost post, Clock clock) {
        this.post = post;
        this.clock = clock;
    }

    @Override
    public SmsAccount.Provider kind() {
        return SmsAccount.Provider.GATEWAY;
    }

    @Override
    public boolean sendsOnce() {
        return true;
    }

    @Override
    public SendResult send(SmsAccount account, SmsMessage message) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        Map<String, String> body = Map.of(
                "account", account.account(),
                "phone", message.phone(),
                "sign", account.sign(),
                "text", message.text(),
                "requestId", message.requestId(),
                "timestamp", timestamp,
                "signature", sign(account, message, timestamp));
        JsonPost.Answer answer = post.post(account.url(), body);
        return answer instanceof JsonPost.Answer.Given given
                ? read(given.json())
                : ((JsonPost.Answer.Missing) answer).trouble();
    }

    private static SendResult read(JsonNode answer) {
        String code = answer.path("code").asString("");
        if (code.equals("OK")) {
            return new SendResult.Sent(MessageId.of(answer.path("messageId")));
        }
        return code.isEmpty() ? new SendResult.Later("unreadable answer", true) : ErrorMeanings.read(PLATFORM, code);
    }

    private static String sign(SmsAccount account, SmsMessage message, String timestamp) {
        String signed =
                String.join("\n", account.account(), message.phone(), message.text(), message.requestId(), timestamp);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(account.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
