package org.lanekeeper.bot.delivery.channel;

import java.util.Map;
import org.lanekeeper.bot.settings.WecomSettings;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Route;
import org.springframework.stereotype.Component;

/** Robot in a WeCom group. */
@Component
class WecomRobot implements ChannelSender {
    /** Of UTF-8; the platform refuses more. */
    static final int MOST_BYTES = 4096;

    private final WecomSettings settings;
    private final GroupParts parts;
    private final RobotPace pace;
    private final RobotPermit permit;
    private final JsonPost post;

    WecomRobot(WecomSettings settings, GroupParts parts, RobotPace pace, RobotPermit permit, JsonPost post) {
        this.settings = settings;
        this.parts = parts;
        this.pace = pace;
        this.permit = permit;
        this.post = post;
    }

    @Override
    public boolean serves(Route route) {
        return route instanceof Route.Robot robot
                && settings.named(robot.robot()).isPresent();
    }

    @Override
    public String account(Delivery delivery, Route route) {
        return ((Route.Robot) route).robot();
    }

    @Override
    public SendResult send(Delivery delivery, Route route) {
        WecomSettings.Robot robot =
                settings.named(((Route.Robot) route).robot()).orElseThrow();
        if (!permit.allows(robot.committees(), delivery)) {
            return new SendResult.OurFault("other committee");
        }
        return parts.send(
                delivery,
                GroupParts.Form.MARKDOWN,
                MOST_BYTES,
                () -> pace.take(robot.name(), RobotPace.Limit.aMinute(settings.perMinute())),
                part -> call(robot, part));
    }

    private SendResult call(WecomSettings.Robot robot, String part) {
        return post.post(robot.webhook(), Map.of("msgtype", "markdown", "markdown", Map.of("content", part)))
                .result("errcode", "wecom-robot");
    }
}
