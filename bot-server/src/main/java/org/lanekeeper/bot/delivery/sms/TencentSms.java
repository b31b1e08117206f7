package org.lanekeeper.bot.delivery.sms;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lanekeeper.bot.delivery.channel.ErrorMeanings;
import org.lanekeeper.bot.delivery.channel.JsonPost;
import org.lanekeeper.bot.delivery.channel.SendResult;
import org.lanekeeper.bot.settings.SmsAccount;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text messages by Tencent Cloud (sms 2021-01-11, SendSms). It has no idempotency; {@code SessionContext} does not come
 * back in reports, so that these are found by its own number.
 */
@Component
class TencentSms implements SmsProvider {
    private static final String PLATFORM = "tencent";
    private static final String OWN = "https://sms.tencentcloudapi.com/";
    private static final String SOMEWHERE = "ap-guangzhou";
    private static final String CONTENT = "application/json; charset=utf-8";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonPost post;
    private final Clock clock;

    TencentSms(JsonPost post, Clock clock) {
        this.post = post;
        this.clock = clock;
    }

    @Override
    public SmsAccount.Provider kind() {
        return SmsAccount.Provider.TENCENT;
    }

    @Override
    public boolean sendsOnce() {
        return false;
    }

    @Override
    public SendResult send(SmsAccount account, SmsMessage message) {
        SmsAccount.Template template = account.templates().get(message.template());
        List<String> values = template.values().stream()
                .map(name -> message.values().getOrDefault(name, ""))
                .toList();
        String body = JSON.writeValueAsString(Map.of(
                "PhoneNumberSet", List.of("+86" + message.phone()),
                "SmsSdkAppId", account.appId(),
                "SignName", account.sign(),
                "TemplateId", template.id(),
                "TemplateParamSet", values,
                "SessionContext", message.requestId()));
        URI address = URI.create(account.url().isEmpty() ? OWN : account.url());
        JsonPost.Answer answer =
                post.post(address.toString(), headers(account, address, body), body, JsonPost.Refusals.UNDER_4XX);
        return answer instanceof JsonPost.Answer.Given given
                ? read(given.json())
                : ((JsonPost.Answer.Missing) answer).trouble();
    }

    private Map<String, String> headers(SmsAccount account, URI address, String body) {
        Instant now = clock.instant();
        TreeMap<String, String> signed = new TreeMap<>(
                Map.of("content-type", CONTENT, "host", address.getAuthority(), "x-tc-action", "sendsms"));
        String path = address.getPath().isEmpty() ? "/" : address.getPath();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", CONTENT);
        headers.put("X-TC-Action", "SendSms");
        headers.put("X-TC-Version", "2021-01-11");
        headers.put("X-TC-Timestamp", Long.toString(now.getEpochSecond()));
        headers.put("X-TC-Region", account.region().isEmpty() ? SOMEWHERE : account.region());
        headers.put(
                "Authorization",
                TencentSignature.authorization(
                        new TencentSignature.Credential(account.account(), account.secret(), "sms"),
                        path,
                        signed,
                        body,
                        now));
        return headers;
    }

    static SendResult read(JsonNode answer) {
        JsonNode response = answer.path("Response");
        JsonNode status = response.path("SendStatusSet").path(0);
        String code =
                response.path("Error").path("Code").asString(status.path("Code").asString(""));
        if (code.equals("Ok")) {
            return new SendResult.Sent(MessageId.of(status.path("SerialNo")));
        }
        return code.isEmpty() ? new SendResult.Later("unreadable answer", true) : ErrorMeanings.read(PLATFORM, code);
    }
}
