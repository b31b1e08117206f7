package org.lanekeeper.sandbox.platform.door;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.BadCall;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.http.Routes;
import tools.jackson.databind.node.ObjectNode;

/** Faults armed by {@code POST /sim/faults}, one queue a platform, each used for the next calls of that platform. */
public final class Faults {
    private static final int MOST_AT_ONCE = 1_000_000;
    private static final int LONGEST_QUEUE = 1_000;

    private static final class Armed {
        private final Fault fault;
        private int left;

        Armed(Fault fault, int left) {
            this.fault = fault;
            this.left = left;
        }
    }

    private final Duration slowness;
    private final Map<String, Queue<Armed>> armed = new TreeMap<>();

    public Faults(Duration slowness) {
        this.slowness = slowness;
        for (String platform : new String[] {
            "mp",
            "miniapp",
            "wecom-robot",
            "wecom-app",
            "wecom-bot",
            "dingtalk",
            "dingtalk-robot",
            "feishu",
            "feishu-robot",
            "sms",
            "sms-report",
            "wecom-customer",
            "token"
        }) {
            armed.put(platform, new ArrayDeque<>());
        }
    }

    public void serve(Routes routes) {
        routes.on("POST", "/sim/faults", this::arm);
        routes.on("DELETE", "/sim/faults", call -> clear());
        routes.on("GET", "/sim/faults", call -> state());
    }

    /** The next one of a platform that is not called but calls: a code, {@code lost}, or empty for none. */
    public String take(String platform) {
        Fault fault = next(platform).orElse(null);
        if (fault instanceof Fault.Code code) {
            return Integer.toString(code.code());
        }
        return fault == null ? "" : "lost";
    }

    synchronized Optional<Fault> next(String platform) {
        Queue<Armed> queue = armed.get(platform);
        Armed first = queue.peek();
        if (first == null) {
            return Optional.empty();
        }
        if (--first.left == 0) {
            queue.remove();
        }
        return Optional.of(first.fault);
    }

    private synchronized Answer arm(Call call) {
        ObjectNode body = call.json();
        Queue<Armed> queue = armed.get(body.path("platform").asString(""));
        if (queue == null) {
            throw new BadCall(400, "platform is one of " + armed.keySet());
        }
        int times = body.path("times").asInt(1);
        if (times < 1 || times > MOST_AT_ONCE) {
            throw new BadCall(400, "times is between 1 and " + MOST_AT_ONCE);
        }
        if (queue.size() >= LONGEST_QUEUE) {
            throw new BadCall(409, "too many faults are armed already");
        }
        double seconds = body.path("seconds").asDouble(slowness.toMillis() / 1000.0);
        if (seconds < 0 || seconds > 600) {
            throw new BadCall(400, "seconds is between 0 and 600");
        }
        Fault fault = Fault.parse(body.path("fault").asString(""), Duration.ofMillis(Math.round(seconds * 1000)));
        queue.add(new Armed(fault, times));
        return state();
    }

    private synchronized Answer clear() {
        armed.values().forEach(Queue::clear);
        return state();
    }

    private synchronized Answer state() {
        ObjectNode node = Json.object();
        armed.forEach((platform, queue) ->
                node.put(platform, queue.stream().mapToLong(each -> each.left).sum()));
        return Answer.json(Json.object().set("armed", node));
    }
}
