package org.lanekeeper.bot.delivery.sms;

import java.net.URI;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lanekeeper.bot.delivery.channel.ErrorMeanings;
import org.lanekeeper.bot.delivery.channel.JsonPost;
import org.lanekeeper.bot.delivery.channel.SendResult;
import org.lanekeeper.bot.settings.SmsAccount;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text messages by Aliyun (Dysmsapi 2017-05-25, SendSms). The parameters stand in the query, as this interface is described
 * and as the provider's own clients call it; addresses are logged nowhere. It has no idempotency: {@code OutId} only comes
 * back in reports.
 */
@Component
class AliyunSms implements SmsProvider {
    private static final String PLATFORM = "aliyun";
    private static final String OWN = "https://dysmsapi.aliyuncs.com/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonPost post;
    private final Clock clock;

    AliyunSms(JsonPost post, Clock clock) {
        this.post = post;
        this.clock = clock;
    }

    @Override
    public SmsAccount.Provider kind() {
        return SmsAccount.Provider.ALIYUN;
    }

    @Override
    public boolean sendsOnce() {
        return false;
    }

    @Override
    public SendResult send(SmsAccount account, SmsMessage message) {
        SmsAccount.Template template = account.templates().get(message.template());
        Map<String, String> values = new LinkedHashMap<>();
        template.values().forEach(name -> values.put(name, message.values().getOrDefault(name, "")));
        TreeMap<String, String> parameters = new TreeMap<>(Map.of(
                "PhoneNumbers", message.phone(),
                "SignName", account.sign(),
                "TemplateCode", template.id(),
                "TemplateParam", JSON.writeValueAsString(values),
                "OutId", message.requestId()));
        if (!account.region().isEmpty()) {
            parameters.put("RegionId", account.region());
        }
        return call(account, AliyunSignature.query(parameters));
    }

    private SendResult call(SmsAccount account, String query) {
        URI address = URI.create(account.url().isEmpty() ? OWN : account.url());
        TreeMap<String, String> headers = new TreeMap<>(Map.of(
                "host", address.getAuthority(),
                "x-acs-action", "SendSms",
                "x-acs-version", "2017-05-25",
                "x-acs-date",
                        DateTimeFormatter.ISO_INSTANT.format(clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                "x-acs-signature-nonce", UUID.randomUUID().toString(),
                "x-acs-content-sha256", Digests.sha256("")));
        String path = address.getPath().isEmpty() ? "/" : address.getPath();
        Map<String, String> sent = new LinkedHashMap<>(headers);
        // the client writes it by itself
        sent.remove("host");
        sent.put(
                "Authorization",
                AliyunSignature.authorization(account.account(), account.secret(), path, query, headers, ""));
        JsonPost.Answer answer = post.post(address + "?" + query, sent, "", JsonPost.Refusals.UNDER_4XX);
        return answer instanceof JsonPost.Answer.Given given
                ? read(given.json())
                : ((JsonPost.Answer.Missing) answer).trouble();
    }

    static SendResult read(JsonNode answer) {
        String code = answer.path("Code").asString("");
        if (code.equals("OK")) {
            return new SendResult.Sent(MessageId.of(answer.path("BizId")));
        }
        return code.isEmpty() ? new SendResult.Later("unreadable answer", true) : ErrorMeanings.read(PLATFORM, code);
    }
}
