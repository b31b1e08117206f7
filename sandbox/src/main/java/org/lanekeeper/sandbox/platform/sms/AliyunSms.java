package org.lanekeeper.sandbox.platform.sms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.door.RefusalForm;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.journal.Journal;
import tools.jackson.databind.node.ObjectNode;

/**
 * SendSms of the cloud whose calls carry {@code x-acs-…} headers, at {@code /aliyun-sms}. Its one approved template is
 * {@code SMS_1000001} with number, item, count, place, time and code; {@code SMS_1000002} takes words.
 */
public final class AliyunSms {
    private static final Duration SKEW = Duration.ofMinutes(15);
    private static final int LONGEST_VALUE = 500;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Clock clock;
    private final List<SmsAccount> accounts;
    private final Aftermath after;
    private final Journal sent;
    private final AtomicLong sequence = new AtomicLong(1_234_567_890);

    public AliyunSms(Clock clock, List<SmsAccount> accounts, Aftermath after, Journal sent) {
        this.clock = clock;
        this.accounts = accounts;
        this.after = after;
        this.sent = sent;
    }

    public void serve(Door door) {
        door.get("sms", "/aliyun-sms", RefusalForm.CAPITAL_CODE_400, (call, body) -> {
            throw new Refusal("UnsupportedHTTPMethod", "POST only");
        });
        door.bare("sms", "/aliyun-sms", RefusalForm.CAPITAL_CODE_400, (call, body) -> send(call));
    }

    private Answer send(Call call) {
        SmsAccount account = account(call);
        if (!call.header("x-acs-action").equals("SendSms")
                || !call.header("x-acs-version").equals("2017-05-25")) {
            throw new Refusal("InvalidAction.NotFound", "no such action");
        }
        if (!call.query("SignName").equals(account.sign())) {
            return refused("isv.SMS_SIGNATURE_ILLEGAL");
        }
        String phone = call.query("PhoneNumbers");
        if (!phone.matches("1\\d{10}")) {
            return refused("isv.MOBILE_NUMBER_ILLEGAL");
        }
        ObjectNode values = Json.read(call.query("TemplateParam").getBytes(StandardCharsets.UTF_8));
        String unfit = ApprovedTemplates.unfit(call.query("TemplateCode"), values, LONGEST_VALUE);
        if (!unfit.isEmpty()) {
            return refused("isv." + unfit);
        }
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 18) + "^0";
        ObjectNode noted = Json.object();
        noted.put("template", call.query("TemplateCode"))
                .put("outId", call.query("OutId"))
                .set("values", values);
        sent.add("sms", account.account(), phone, "template", noted);
        String own = call.query("OutId");
        after.replies()
                .wroteTo(
                        account,
                        phone,
                        text -> Json.array()
                                .add(Json.object()
                                        .put("phone_number", phone)
                                        .put("content", text)
                                        .put(
                                                "send_time",
                                                LocalDateTime.now(clock.withZone(CHINA))
                                                        .format(SECONDS))
                                        .put("dest_code", "1234")
                                        .put("sequence_id", String.valueOf(sequence.incrementAndGet()))));
        after.reports()
                .about(
                        account,
                        phone,
                        error -> Json.array()
                                .add(Json.object()
                                        .put("phone_number", phone)
                                        .put("success", error.isEmpty())
                                        .put("err_code", error.isEmpty() ? "DELIVERED" : error)
                                        .put("biz_id", id)
                                        .put("out_id", own)));
        return Answer.json(Json.object().put("Code", "OK").put("Message", "OK").put("BizId", id));
    }

    /** Most refusals of this interface come under HTTP 200. */
    private static Answer refused(String code) {
        return Answer.json(Json.object().put("Code", code).put("Message", code));
    }

    private SmsAccount account(Call call) {
        String key = CloudSignatures.key(call);
        SmsAccount account = accounts.stream()
                .filter(one -> one.account().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal("InvalidAccessKeyId.NotFound", "key unknown"));
        try {
            Instant stated = Instant.parse(call.header("x-acs-date"));
            if (Duration.between(stated, clock.instant()).abs().compareTo(SKEW) > 0) {
                throw new Refusal("InvalidTimeStamp.Expired", "too old");
            }
        } catch (DateTimeParseException e) {
            throw new Refusal("InvalidTimeStamp.Format", "no time");
        }
        if (!CloudSignatures.aliyun(call, canonical(call), account.secret())) {
            throw new Refusal("SignatureDoesNotMatch", "wrong signature");
        }
        return account;
    }

    private static String canonical(Call call) {
        return new TreeMap<>(call.query())
                .entrySet().stream()
                        .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
