package org.lanekeeper.sandbox.platform.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.door.RefusalForm;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.limit.DailyQuota;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /cgi-bin/stable_token} and {@code GET /cgi-bin/token}, which hand out tokens of separate series. */
public final class AccessTokens {
    private record Holder(AppAccount account, TokenSeries stable, TokenSeries plain) {}

    private final Clock clock;
    private final Map<String, Holder> holders;
    private final DailyQuota forced;

    public AccessTokens(Clock clock, TokenLimits limits, List<AppAccount> accounts) {
        this.clock = clock;
        holders = accounts.stream()
                .map(account -> new Holder(account, new TokenSeries(limits), new TokenSeries(limits)))
                .collect(Collectors.toMap(holder -> holder.account().appId(), Function.identity()));
        forced = new DailyQuota(clock, limits.forcedPerDay());
    }

    public void serve(Door door) {
        door.post("token", "/cgi-bin/stable_token", RefusalForm.ERRCODE, (call, body) -> stable(body));
        door.get("token", "/cgi-bin/token", RefusalForm.ERRCODE, (call, body) -> plain(call));
    }

    /** Whose token the call carries; throws {@link Refusal} 41001, 40001 or 42001. */
    String appOf(Call call) {
        String token = call.query("access_token");
        if (token.isEmpty()) {
            throw new Refusal(41001, "access_token missing");
        }
        for (Holder holder : holders.values()) {
            Optional<Instant> end =
                    holder.stable().endOf(token).or(() -> holder.plain().endOf(token));
            if (end.isPresent()) {
                if (end.get().isAfter(clock.instant())) {
                    return holder.account().appId();
                }
                throw new Refusal(42001, "access_token expired");
            }
        }
        throw new Refusal(40001, "invalid credential, access_token is invalid or not latest");
    }

    /** The same for an interface that only these apps have; throws 48001 for others. */
    public String appOf(Call call, Set<String> allowed) {
        String appId = appOf(call);
        if (!allowed.contains(appId)) {
            throw new Refusal(48001, "api unauthorized");
        }
        return appId;
    }

    /** Throws {@link Refusal} 40013 for an unknown app, 40125 for a wrong secret. */
    public void checkSecret(String appId, String secret) {
        Holder holder = holders.get(appId);
        if (holder == null) {
            throw new Refusal(40013, "invalid appid");
        }
        byte[] right = holder.account().secret().getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(right, secret.getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(40125, "invalid appsecret");
        }
    }

    private Answer stable(ObjectNode body) {
        TokenSeries series = check(
                        body.path("grant_type").asString(""),
                        body.path("appid").asString(""),
                        body.path("secret").asString(""))
                .stable();
        if (!body.path("force_refresh").asBoolean(false)) {
            return write(series.current(clock.instant()));
        }
        if (!forced.take(body.path("appid").asString(""))) {
            throw new Refusal(45009, "reach max api daily quota limit");
        }
        return write(series.renew(clock.instant()));
    }

    /** Each call of the older interface makes a new token. */
    private Answer plain(Call call) {
        Holder holder = check(call.query("grant_type"), call.query("appid"), call.query("secret"));
        return write(holder.plain().renew(clock.instant()));
    }

    private Holder check(String grant, String appId, String secret) {
        if (!grant.equals("client_credential")) {
            throw new Refusal(40002, "invalid grant_type");
        }
        checkSecret(appId, secret);
        return holders.get(appId);
    }

    private Answer write(TokenSeries.Token token) {
        long seconds = Duration.between(clock.instant(), token.end()).toSeconds();
        return Answer.json(Json.object().put("access_token", token.value()).put("expires_in", seconds));
    }
}
