package org.lanekeeper.bot.delivery.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lanekeeper.bot.settings.SmsSettings;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Route;
import org.springframework.stereotype.Component;

/** Text messages through an HTTP gateway, which sends each request id once however often it is asked. */
@Component
class SmsGateway implements ChannelSender {
    private static final Set<String> OURS =
            Set.of("SIGNATURE_DOES_NOT_MATCH", "INVALID_SIGN", "INVALID_REQUEST", "TIMESTAMP_EXPIRED");
    private static final Set<String> PASSING = Set.of("BUSY", "LIMIT", "THROTTLED", "SYSTEM_ERROR");
    private static final int CODE_LENGTH = 40;

    private final SmsSettings settings;
    private final HouseholdText texts;
    private final JsonPost post;
    private final Clock clock;

    SmsGateway(SmsSettings settings, HouseholdText texts, JsonPost post, Clock clock) {
        this.settings = settings;
        this.texts = texts;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public boolean serves(Route route) {
        return route instanceof Route.TextMessage;
    }

    @Override
    public String account(Route route) {
        return settings.account();
    }

    @Override
    public boolean sendsOnce() {
        return true;
    }

    @Override
    public SendResult send(Delivery delivery, Route route) {
        if (!settings.isConfigured()) {
            return new SendResult.Refused("no gateway");
        }
        String phone = ((Route.TextMessage) route).phone();
        String text = texts.inTextMessage(delivery);
        String requestId = "d" + delivery.id();
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        Map<String, String> body = Map.of(
                "account", settings.account(),
                "phone", phone,
                "sign", settings.sign(),
                "text", text,
                "requestId", requestId,
                "timestamp", timestamp,
                "signature", sign(phone, text, requestId, timestamp));
        JsonPost.Answer answer = post.post(settings.url(), body);
        return answer instanceof JsonPost.Answer.Given given
                ? read(given.json().path("code").asString(""))
                : ((JsonPost.Answer.Missing) answer).trouble();
    }

    private static SendResult read(String code) {
        // a platform's busy signal may come in WeChat's numbers as well
        if (code.equals("OK")) {
            return new SendResult.Sent();
        }
        String error = code.length() > CODE_LENGTH ? code.substring(0, CODE_LENGTH) : code;
        if (code.isEmpty()) {
            return new SendResult.Later("unreadable answer", true);
        }
        if (PASSING.contains(code) || code.equals("45009") || code.equals("-1")) {
            return new SendResult.Later(error, false);
        }
        return OURS.contains(code) ? new SendResult.OurFault(error) : new SendResult.Refused(error);
    }

    private String sign(String phone, String text, String requestId, String timestamp) {
        String signed = String.join("\n", settings.account(), phone, text, requestId, timestamp);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
