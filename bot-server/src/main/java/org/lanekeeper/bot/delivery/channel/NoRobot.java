package org.lanekeeper.bot.delivery.channel;

import org.lanekeeper.bot.settings.DingtalkSettings;
import org.lanekeeper.bot.settings.FeishuSettings;
import org.lanekeeper.bot.settings.WecomSettings;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Route;
import org.springframework.stereotype.Component;

/** Stands in for a robot that the settings no longer have: the group's notice fails, and the console says why. */
@Component
class NoRobot implements ChannelSender {
    private final WecomSettings wecom;
    private final DingtalkSettings dingtalk;
    private final FeishuSettings feishu;

    NoRobot(WecomSettings wecom, DingtalkSettings dingtalk, FeishuSettings feishu) {
        this.wecom = wecom;
        this.dingtalk = dingtalk;
        this.feishu = feishu;
    }

    @Override
    public boolean serves(Route route) {
        return route instanceof Route.Robot robot
                && wecom.named(robot.robot()).isEmpty()
                && dingtalk.named(robot.robot()).isEmpty()
                && feishu.named(robot.robot()).isEmpty();
    }

    @Override
    public String account(Delivery delivery, Route route) {
        return ((Route.Robot) route).robot();
    }

    @Override
    public SendResult send(Delivery delivery, Route route) {
        return new SendResult.OurFault("no robot");
    }
}
