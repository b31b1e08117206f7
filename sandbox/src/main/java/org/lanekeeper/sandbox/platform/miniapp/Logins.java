package org.lanekeeper.sandbox.platform.miniapp;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.door.RefusalForm;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.token.AccessTokens;

/**
 * {@code GET /sns/jscode2session}. Besides the codes that were issued, {@code sim-<openid>} is a code for that openid,
 * and {@code sim-<openid>~<anything>} a further one; each is good once.
 */
final class Logins {
    private static final Pattern SPOKEN = Pattern.compile("sim-([A-Za-z0-9_\\-]{1,64})(~.{0,64})?");
    private static final SecureRandom CHANCE = new SecureRandom();

    private final AccessTokens tokens;
    private final Users users;
    private final OneTimeCodes<String> codes;

    Logins(AccessTokens tokens, Users users, Clock clock, MiniProgramLimits limits) {
        this.tokens = tokens;
        this.users = users;
        codes = new OneTimeCodes<>(clock, limits.codeLife());
    }

    void serve(Door door) {
        door.get("miniapp", "/sns/jscode2session", RefusalForm.ERRCODE, (call, body) -> session(call));
    }

    String issue(String appId, String openid) {
        users.remember(appId, openid);
        return codes.issue(appId, openid);
    }

    private Answer session(Call call) {
        String appId = call.query("appid");
        tokens.checkSecret(appId, call.query("secret"));
        if (!call.query("grant_type").equals("authorization_code")) {
            throw new Refusal(40002, "invalid grant_type");
        }
        String code = call.query("js_code");
        Matcher spoken = SPOKEN.matcher(code);
        if (spoken.matches()) {
            codes.admit(code, appId, spoken.group(1));
        }
        String openid = codes.use(code, appId);
        users.remember(appId, openid);
        byte[] key = new byte[16];
        CHANCE.nextBytes(key);
        return Answer.json(Json.object()
                .put("openid", openid)
                .put("session_key", Base64.getEncoder().encodeToString(key))
                .put("unionid", unionId(openid)));
    }

    /** The same person has one union id in all apps of an owner. */
    private static String unionId(String openid) {
        UUID id = UUID.nameUUIDFromBytes(("union " + openid).getBytes(StandardCharsets.UTF_8));
        return "o6_" + id.toString().replace("-", "").substring(0, 25);
    }
}
