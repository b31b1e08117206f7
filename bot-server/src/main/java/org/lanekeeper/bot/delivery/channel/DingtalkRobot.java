package org.lanekeeper.bot.delivery.channel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.lanekeeper.bot.settings.DingtalkSettings;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Route;
import org.springframework.stereotype.Component;

/**
 * Custom robot in a DingTalk group, signed in its address (open.dingtalk.com, 自定义机器人). Whoever sends more than 20 in a
 * minute is shut out for ten.
 */
@Component
class DingtalkRobot implements ChannelSender {
    /** Well below what the platform takes: a part should fit a telephone's screen or two. */
    static final int MOST_BYTES = 4000;

    private final DingtalkSettings settings;
    private final GroupParts parts;
    private final RobotPace pace;
    private final RobotPermit permit;
    private final JsonPost post;
    private final Clock clock;

    DingtalkRobot(
            DingtalkSettings settings,
            GroupParts parts,
            RobotPace pace,
            RobotPermit permit,
            JsonPost post,
            Clock clock) {
        this.settings = settings;
        this.parts = parts;
        this.pace = pace;
        this.permit = permit;
        this.post = post;
        this.clock = clock;
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
        DingtalkSettings.Robot robot =
                settings.named(((Route.Robot) route).robot()).orElseThrow();
        if (!permit.allows(robot.committees(), delivery)) {
            return new SendResult.OurFault("other committee");
        }
        return parts.send(
                delivery,
                GroupParts.Form.TEXT,
                MOST_BYTES,
                () -> pace.take("dingtalk:" + robot.name(), RobotPace.Limit.aMinute(settings.perMinute())),
                part -> call(robot, part));
    }

    private SendResult call(DingtalkSettings.Robot robot, String part) {
        return post.post(signed(robot), Map.of("msgtype", "text", "text", Map.of("content", part)))
                .result("errcode", "dingtalk-robot");
    }

    private String signed(DingtalkSettings.Robot robot) {
        if (robot.secret().isEmpty()) {
            return robot.webhook();
        }
        String timestamp = Long.toString(clock.instant().toEpochMilli());
        String sign = Hmac.sha256(robot.secret(), timestamp + "\n" + robot.secret());
        return robot.webhook() + "&timestamp=" + timestamp + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }
}
