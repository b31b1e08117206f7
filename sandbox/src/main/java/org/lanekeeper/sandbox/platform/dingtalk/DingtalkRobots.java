package org.lanekeeper.sandbox.platform.dingtalk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** {@code POST /robot/send?access_token=…&timestamp=…&sign=…}: 20 a minute, and whoever sends more is shut out for 10. */
public final class DingtalkRobots {
    public static final String PLATFORM = "dingtalk-robot";

    private static final int PER_MINUTE = 20;
    private static final Duration SHUT_OUT = Duration.ofMinutes(10);
    private static final Duration SIGNED = Duration.ofHours(1);
    private static final int LONGEST = 20_000;

    private static final class Member {
        private final DingtalkRobot robot;
        private final SlidingWindow pace;
        private Instant shutOutUntil = Instant.MIN;
        private boolean removed;

        Member(DingtalkRobot robot, SlidingWindow pace) {
            this.robot = robot;
            this.pace = pace;
        }
    }

    private final Clock clock;
    private final Journal sent;
    private final Map<String, Member> members = new HashMap<>();

    public DingtalkRobots(Clock clock, List<DingtalkRobot> robots, Journal sent) {
        this.clock = clock;
        this.sent = sent;
        robots.forEach(robot -> members.put(
                robot.accessToken(), new Member(robot, new SlidingWindow(clock, PER_MINUTE, Duration.ofMinutes(1)))));
    }

    public void serve(Routes routes, Door door) {
        door.post(PLATFORM, "/robot/send", RefusalForm.ERRCODE, this::send);
        routes.on("DELETE", "/sim/dingtalk/custom/{token}", call -> {
            members.get(call.variable("token")).removed = true;
            return Answer.json(Json.object());
        });
    }

    private synchronized Answer send(Call call, ObjectNode body) {
        Member member = members.get(call.query("access_token"));
        if (member == null || member.removed) {
            throw new Refusal(300005, "token is not exist");
        }
        checkSign(member, call);
        String kind = body.path("msgtype").asString("");
        String text = switch (kind) {
            case "text" -> body.path("text").path("content").asString("");
            case "markdown" -> body.path("markdown").path("text").asString("");
            default -> throw new Refusal(400105, "unsupported msgtype");
        };
        if (text.isBlank() || text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new Refusal(40035, "missing or too long content");
        }
        if (clock.instant().isBefore(member.shutOutUntil)) {
            throw new Refusal(130101, "send too fast");
        }
        if (!member.pace.take()) {
            member.shutOutUntil = clock.instant().plus(SHUT_OUT);
            throw new Refusal(130101, "send too fast, exceed 20 times per minute");
        }
        ObjectNode shown = Json.object();
        shown.putObject(kind).put("content", text);
        sent.add(PLATFORM, member.robot.accessToken(), member.robot.group(), kind, shown);
        return Answer.json(Json.object().put("errcode", 0).put("errmsg", "ok"));
    }

    private void checkSign(Member member, Call call) {
        String timestamp = call.query("timestamp");
        boolean fresh = timestamp.matches("\\d{13}")
                && Duration.between(Instant.ofEpochMilli(Long.parseLong(timestamp)), clock.instant())
                                .abs()
                                .compareTo(SIGNED)
                        <= 0;
        if (!fresh || !Signing.matches(call.query("sign"), timestamp, member.robot.secret())) {
            throw new Refusal(310000, "sign not match");
        }
    }
}
