package org.lanekeeper.bot.delivery.channel;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.lanekeeper.bot.settings.FeishuSettings;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Route;
import org.springframework.stereotype.Component;

/** Custom robot in a Feishu group, signed in its body (open.feishu.cn, 自定义机器人). Bodies may have 20 KB. */
@Component
class FeishuRobot implements ChannelSender {
    /** Well below what the platform takes, with room for what JSON adds. */
    static final int MOST_BYTES = 4000;

    private final FeishuSettings settings;
    private final GroupParts parts;
    private final RobotPace pace;
    private final RobotPermit permit;
    private final JsonPost post;
    private final Clock clock;

    FeishuRobot(
            FeishuSettings settings, GroupParts parts, RobotPace pace, RobotPermit permit, JsonPost post, Clock clock) {
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
        FeishuSettings.Robot robot =
                settings.named(((Route.Robot) route).robot()).orElseThrow();
        if (!permit.allows(robot.committees(), delivery)) {
            return new SendResult.OurFault("other committee");
        }
        return parts.send(
                delivery,
                GroupParts.Form.TEXT,
                MOST_BYTES,
                () -> pace.take(
                        "feishu:" + robot.name(),
                        RobotPace.Limit.aSecond(settings.perSecond()),
                        RobotPace.Limit.aMinute(settings.perMinute())),
                part -> call(robot, part));
    }

    private SendResult call(FeishuSettings.Robot robot, String part) {
        Map<String, Object> body = new HashMap<>();
        body.put("msg_type", "text");
        // tags would mention people
        body.put("content", Map.of("text", part.replace('<', '＜').replace('>', '＞')));
        if (!robot.secret().isEmpty()) {
            String timestamp = Long.toString(clock.instant().getEpochSecond());
            body.put("timestamp", timestamp);
            body.put("sign", Hmac.sha256(timestamp + "\n" + robot.secret(), ""));
        }
        return post.post(robot.webhook(), body).result("code", "feishu-robot");
    }
}
