package org.lanekeeper.sandbox.platform.sms;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.door.RefusalForm;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.journal.Journal;
import org.lanekeeper.sandbox.platform.limit.DailyQuota;
import org.lanekeeper.sandbox.platform.limit.RecentMap;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /sms/send}, described at the package. */
public final class SmsGateway {
    private static final int REMEMBERED = 100_000;

    private record Key(String account, String requestId) {}

    private record Done(SmsRequest request, String messageId) {}

    private final Clock clock;
    private final SmsLimits limits;
    private final Map<String, SmsAccount> accounts;
    private final DailyQuota quota;
    private final RecentMap<Key, Done> done = new RecentMap<>(REMEMBERED);
    private final Aftermath after;
    private final Journal sent;

    public SmsGateway(Clock clock, SmsLimits limits, List<SmsAccount> accounts, Aftermath after, Journal sent) {
        this.after = after;
        this.clock = clock;
        this.limits = limits;
        this.accounts = accounts.stream().collect(Collectors.toMap(SmsAccount::account, Function.identity()));
        this.sent = sent;
        quota = new DailyQuota(clock, limits.perNumberAndDay());
    }

    public void serve(Door door) {
        door.post("sms", "/sms/send", RefusalForm.NAMED_CODE, (call, body) -> send(body));
    }

    /** One at a time, so that two equal requests at once are sent once. */
    private synchronized Answer send(ObjectNode body) {
        SmsRequest request = SmsRequest.read(body);
        check(request);
        Key key = new Key(request.account(), request.requestId());
        Optional<Done> before = done.get(key);
        if (before.isPresent()) {
            if (!before.get().request().asksTheSameAs(request)) {
                throw new Refusal("REQUEST_ID_REUSED", "this requestId was used for another message");
            }
            return ok(before.get().messageId());
        }
        if (!quota.take(request.phone())) {
            throw new Refusal("DAY_LIMIT", "this number got its messages for today");
        }
        String messageId = UUID.randomUUID().toString();
        done.put(key, new Done(request, messageId));
        ObjectNode noted = body.deepCopy();
        noted.remove("signature");
        sent.add("sms", request.account(), request.phone(), "text", noted);
        SmsAccount account = accounts.get(request.account());
        after.reports()
                .about(
                        account,
                        request.phone(),
                        error -> Json.object()
                                .put("requestId", request.requestId())
                                .put("messageId", messageId)
                                .put("arrived", error.isEmpty())
                                .put("code", error));
        after.replies()
                .wroteTo(
                        account,
                        request.phone(),
                        text -> Json.object().put("phone", request.phone()).put("text", text));
        return ok(messageId);
    }

    private void check(SmsRequest request) {
        SmsAccount account = accounts.get(request.account());
        if (account == null || !request.isSignedWith(account.secret())) {
            throw new Refusal("SIGNATURE_DOES_NOT_MATCH", "unknown account or wrong signature");
        }
        if (request.distanceFrom(clock.instant()).compareTo(limits.clockSkew()) > 0) {
            throw new Refusal("TIMESTAMP_EXPIRED", "the timestamp is too far from the gateway's clock");
        }
        if (!request.sign().equals(account.sign())) {
            throw new Refusal("INVALID_SIGN", "not the registered sender's name");
        }
        if (!request.phone().matches("1\\d{10}")) {
            throw new Refusal("MOBILE_NUMBER_ILLEGAL", "no mobile number of eleven digits");
        }
        if (request.text().codePointCount(0, request.text().length()) > limits.characters()) {
            throw new Refusal("TEXT_TOO_LONG", "a text has " + limits.characters() + " characters at most");
        }
    }

    private static Answer ok(String messageId) {
        return Answer.json(Json.object().put("code", "OK").put("messageId", messageId));
    }
}
