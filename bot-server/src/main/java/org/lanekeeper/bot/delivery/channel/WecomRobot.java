package org.lanekeeper.bot.delivery.channel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lanekeeper.bot.settings.WecomSettings;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Route;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Robot in a WeCom group. Each part that the platform took is noted, so that a crash goes on with the next. */
@Component
class WecomRobot implements ChannelSender {
    /** Of UTF-8; the platform refuses more. */
    static final int MOST_BYTES = 4096;

    private static final Set<Integer> PASSING = Set.of(-1, 45009, 45033, 50001);
    /** Unknown robot, robot removed from its group. */
    private static final Set<Integer> OURS = Set.of(93000, 40058, 40008, 44004);

    private final WecomSettings settings;
    private final CalledBatch called;
    private final RobotPace pace;
    private final PartsSent partsSent;
    private final JsonPost post;

    WecomRobot(WecomSettings settings, CalledBatch called, RobotPace pace, PartsSent partsSent, JsonPost post) {
        this.settings = settings;
        this.called = called;
        this.pace = pace;
        this.partsSent = partsSent;
        this.post = post;
    }

    @Override
    public boolean serves(Route route) {
        return route instanceof Route.Robot;
    }

    @Override
    public String account(Route route) {
        return ((Route.Robot) route).robot();
    }

    @Override
    public SendResult send(Delivery delivery, Route route) {
        Optional<WecomSettings.Robot> robot = settings.named(((Route.Robot) route).robot());
        if (robot.isEmpty()) {
            return new SendResult.OurFault("no robot");
        }
        List<String> parts = called.parts(delivery, MOST_BYTES);
        for (String part : parts.subList(Math.min(delivery.partsSent(), parts.size()), parts.size())) {
            Duration wait = pace.take(robot.get().name());
            if (!wait.isZero()) {
                return new SendResult.Paused(wait);
            }
            SendResult result = call(robot.get(), part);
            if (!(result instanceof SendResult.Sent)) {
                return result;
            }
            if (!partsSent.note(delivery)) {
                return new SendResult.Later("claim lost", true);
            }
        }
        return new SendResult.Sent();
    }

    private SendResult call(WecomSettings.Robot robot, String part) {
        JsonPost.Answer answer =
                post.post(robot.webhook(), Map.of("msgtype", "markdown", "markdown", Map.of("content", part)));
        if (answer instanceof JsonPost.Answer.Missing missing) {
            return missing.trouble();
        }
        JsonNode errcode = ((JsonPost.Answer.Given) answer).json().path("errcode");
        if (!errcode.isInt()) {
            return new SendResult.Later("unreadable answer", true);
        }
        int code = errcode.asInt();
        if (code == 0) {
            return new SendResult.Sent();
        }
        if (PASSING.contains(code)) {
            return new SendResult.Later(Integer.toString(code), false);
        }
        return OURS.contains(code)
                ? new SendResult.OurFault(Integer.toString(code))
                : new SendResult.Refused(Integer.toString(code));
    }
}
