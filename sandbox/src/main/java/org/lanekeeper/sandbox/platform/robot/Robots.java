package org.lanekeeper.sandbox.platform.robot;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.door.RefusalForm;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.journal.Journal;
import org.lanekeeper.sandbox.platform.limit.SlidingWindow;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /cgi-bin/webhook/send?key=…}. */
public final class Robots {
    private record Member(Robot robot, SlidingWindow pace) {}

    private final RobotLimits limits;
    private final Journal sent;
    private final Map<String, Member> members = new HashMap<>();

    public Robots(Clock clock, RobotLimits limits, List<Robot> robots, Journal sent) {
        this.limits = limits;
        this.sent = sent;
        for (Robot robot : robots) {
            SlidingWindow pace = new SlidingWindow(clock, limits.perMinute(), Duration.ofMinutes(1));
            members.put(robot.key(), new Member(robot, pace));
        }
    }

    public void serve(Door door) {
        door.post("wecom-robot", "/cgi-bin/webhook/send", RefusalForm.ERRCODE, this::send);
    }

    private Answer send(Call call, ObjectNode body) {
        Member member = members.get(call.query("key"));
        if (member == null) {
            throw new Refusal(93000, "invalid webhook url");
        }
        String kind = body.path("msgtype").asString("");
        int longest = switch (kind) {
            case "text" -> limits.textBytes();
            case "markdown", "markdown_v2" -> limits.markdownBytes();
            default -> throw new Refusal(40008, "invalid message type");
        };
        String content = body.path(kind).path("content").asString("");
        if (content.isBlank()) {
            throw new Refusal(44004, "text content is empty");
        }
        if (content.getBytes(StandardCharsets.UTF_8).length > longest) {
            throw new Refusal(40058, kind + ".content exceed max length " + longest + ". invalid length");
        }
        if (!member.pace().take()) {
            throw new Refusal(45009, "api freq out of limit");
        }
        sent.add("wecom-robot", member.robot().key(), member.robot().group(), kind, body);
        return Answer.json(Json.object().put("errcode", 0).put("errmsg", "ok"));
    }
}
