package org.lanekeeper.sandbox.platform.feishu;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.door.RefusalForm;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.http.Routes;
import org.lanekeeper.sandbox.platform.journal.Journal;
import org.lanekeeper.sandbox.platform.limit.SlidingWindow;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /open-apis/bot/v2/hook/{hook}}: signed in the body, 100 a minute and 5 a second, bodies up to 20 KB. */
public final class FeishuRobots {
    public static final String PLATFORM = "feishu-robot";

    private static final int LARGEST = 20 * 1024;
    private static final Duration SIGNED = Duration.ofHours(1);

    private record Member(FeishuRobot robot, SlidingWindow minute, SlidingWindow second) {}

    private final Clock clock;
    private final Journal sent;
    private final Map<String, Member> members = new HashMap<>();
    private final Set<String> removed = ConcurrentHashMap.newKeySet();

    public FeishuRobots(Clock clock, List<FeishuRobot> robots, Journal sent) {
        this.clock = clock;
        this.sent = sent;
        robots.forEach(robot -> members.put(
                robot.hook(),
                new Member(
                        robot,
                        new SlidingWindow(clock, 100, Duration.ofMinutes(1)),
                        new SlidingWindow(clock, 5, Duration.ofSeconds(1)))));
    }

    public void serve(Routes routes, Door door) {
        door.post(PLATFORM, "/open-apis/bot/v2/hook/{hook}", RefusalForm.NUMBERED_CODE, this::send);
        routes.on("DELETE", "/sim/feishu/custom/{hook}", call -> {
            removed.add(call.variable("hook"));
            return Answer.json(Json.object());
        });
    }

    private Answer send(Call call, ObjectNode body) {
        Member member = members.get(call.variable("hook"));
        if (member == null || removed.contains(call.variable("hook"))) {
            throw new Refusal(19001, "param invalid: incoming webhook access token invalid");
        }
        if (call.body().length > LARGEST) {
            throw new Refusal(9499, "Bad Request");
        }
        String timestamp = body.path("timestamp").asString("");
        boolean fresh = timestamp.matches("\\d{10}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant())
                                .abs()
                                .compareTo(SIGNED)
                        <= 0;
        if (!fresh
                || !Crypto.isSignedByRobot(
                        body.path("sign").asString(""),
                        timestamp,
                        member.robot().secret())) {
            throw new Refusal(19021, "sign match fail or timestamp is not within one hour from current time");
        }
        String text = body.path("content").path("text").asString("");
        if (!body.path("msg_type").asString("").equals("text") || text.isBlank()) {
            throw new Refusal(9499, "Bad Request");
        }
        if (!member.second().take() || !member.minute().take()) {
            throw new Refusal(11232, "frequency limited");
        }
        ObjectNode shown = Json.object();
        shown.putObject("text").put("content", text);
        shown.put("bytes", text.getBytes(StandardCharsets.UTF_8).length);
        sent.add(PLATFORM, member.robot().hook(), member.robot().group(), "text", shown);
        return Answer.json(Json.object().put("code", 0).put("msg", "success"));
    }
}
