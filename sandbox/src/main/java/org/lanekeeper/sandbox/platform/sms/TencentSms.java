package org.lanekeeper.sandbox.platform.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.door.RefusalForm;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.journal.Journal;
import tools.jackson.databind.node.ObjectNode;

/**
 * SendSms of the cloud whose calls carry {@code X-TC-…} headers, at {@code /tencent-sms}. Its approved template
 * {@code 1000001} takes six values, {@code 1000002} one.
 */
public final class TencentSms {
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Clock clock;
    private final List<SmsAccount> accounts;
    private final Aftermath after;
    private final Journal sent;

    public TencentSms(Clock clock, List<SmsAccount> accounts, Aftermath after, Journal sent) {
        this.clock = clock;
        this.accounts = accounts;
        this.after = after;
        this.sent = sent;
    }

    public void serve(Door door) {
        door.post("sms", "/tencent-sms", RefusalForm.RESPONSE_ERROR, this::send);
    }

    private Answer send(Call call, ObjectNode body) {
        SmsAccount account = account(call);
        if (!call.header("x-tc-action").equals("SendSms")
                || !call.header("x-tc-version").equals("2021-01-11")) {
            throw new Refusal("InvalidAction", "no such action");
        }
        String number = body.path("PhoneNumberSet").path(0).asString("");
        String code = unfit(account, number, body);
        ObjectNode status = Json.object().put("PhoneNumber", number).put("Code", code.isEmpty() ? "Ok" : code);
        String serial = "2640:" + UUID.randomUUID().toString().replace("-", "");
        if (code.isEmpty()) {
            String phone = number.substring(3);
            status.put("SerialNo", serial).put("Fee", 1);
            sent.add("sms", account.account(), phone, "template", body);
            after.replies()
                    .wroteTo(
                            account,
                            phone,
                            text -> Json.object()
                                    .put("extend", "")
                                    .put("mobile", phone)
                                    .put("nationcode", "86")
                                    .put("sign", account.sign())
                                    .put("text", text)
                                    .put("time", clock.instant().getEpochSecond()));
            after.reports()
                    .about(
                            account,
                            phone,
                            error -> Json.array()
                                    .add(Json.object()
                                            .put("mobile", phone)
                                            .put("nationcode", "86")
                                            .put("report_status", error.isEmpty() ? "SUCCESS" : "FAIL")
                                            .put("errmsg", error.isEmpty() ? "DELIVRD" : error)
                                            .put("sid", serial)));
        }
        ObjectNode response = Json.object().put("RequestId", UUID.randomUUID().toString());
        response.putArray("SendStatusSet").add(status);
        return Answer.json(Json.object().set("Response", response));
    }

    private static String unfit(SmsAccount account, String number, ObjectNode body) {
        if (!body.path("SignName").asString("").equals(account.sign())) {
            return "FailedOperation.SignatureIncorrectOrUnapproved";
        }
        if (!number.matches("\\+861\\d{10}")) {
            return "InvalidParameterValue.IncorrectPhoneNumber";
        }
        int values = body.path("TemplateParamSet").size();
        return switch (body.path("TemplateId").asString("")) {
            case "1000001" -> values == ApprovedTemplates.CALL.size() ? "" : mismatch();
            case "1000002" -> values == 1 ? "" : mismatch();
            default -> "FailedOperation.TemplateIncorrectOrUnapproved";
        };
    }

    private static String mismatch() {
        return "FailedOperation.TemplateParamSetNotMatchApprovedTemplate";
    }

    private SmsAccount account(Call call) {
        String key = CloudSignatures.key(call);
        SmsAccount account = accounts.stream()
                .filter(one -> one.account().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal("AuthFailure.SecretIdNotFound", "key unknown"));
        String timestamp = call.header("x-tc-timestamp");
        if (!timestamp.matches("\\d{1,12}")
                || Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant())
                                .abs()
                                .compareTo(SKEW)
                        > 0) {
            throw new Refusal("AuthFailure.SignatureExpire", "too old");
        }
        if (!CloudSignatures.tencent(call, account.secret())) {
            throw new Refusal("AuthFailure.SignatureFailure", "wrong signature");
        }
        return account;
    }
}
