package org.lanekeeper.sandbox.platform.miniapp;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.door.RefusalForm;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.limit.SlidingWindow;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /wxa/msg_sec_check}, version 2. It finds {@link #RISKY_WORD} risky and everything else harmless: what
 * the real one dislikes is not published.
 */
final class TextChecks {
    private static final String RISKY_WORD = "违规样本";
    private static final int PASS = 100;
    private static final int ILLEGAL = 20006;
    private static final Duration ACTIVE_WITHIN = Duration.ofHours(2);

    private final Caller caller;
    private final Users users;
    private final Clock clock;
    private final MiniProgramLimits limits;
    private final Map<String, SlidingWindow> paces = new ConcurrentHashMap<>();

    TextChecks(Caller caller, Users users, Clock clock, MiniProgramLimits limits) {
        this.caller = caller;
        this.users = users;
        this.clock = clock;
        this.limits = limits;
    }

    void serve(Door door) {
        door.post("miniapp", "/wxa/msg_sec_check", RefusalForm.ERRCODE, this::check);
    }

    private Answer check(Call call, ObjectNode body) {
        String appId = caller.appOf(call);
        if (body.path("version").asInt(0) != 2 || !between(body.path("scene").asInt(0), 1, 4)) {
            throw new Refusal(40097, "invalid args");
        }
        users.checkActive(appId, body.path("openid").asString(""), ACTIVE_WITHIN);
        String content = body.path("content").asString("");
        if (!between(content.codePointCount(0, content.length()), 1, limits.checkedCharacters())) {
            throw new Refusal(40097, "invalid args: content");
        }
        SlidingWindow pace = paces.computeIfAbsent(
                appId, key -> new SlidingWindow(clock, limits.checksPerMinute(), Duration.ofMinutes(1)));
        if (!pace.take()) {
            throw new Refusal(45009, "reach max api minute frequence limit");
        }
        boolean risky = content.contains(RISKY_WORD);
        ObjectNode result =
                Json.object().put("suggest", risky ? "risky" : "pass").put("label", risky ? ILLEGAL : PASS);
        ObjectNode answer = Json.object().put("errcode", 0).put("errmsg", "ok");
        answer.set("result", result);
        return Answer.json(answer);
    }

    private static boolean between(int number, int least, int most) {
        return number >= least && number <= most;
    }
}
