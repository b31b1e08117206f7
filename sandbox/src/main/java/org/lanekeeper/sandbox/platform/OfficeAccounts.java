package org.lanekeeper.sandbox.platform;

import java.util.List;
import org.lanekeeper.sandbox.platform.dingtalk.DingtalkApp;
import org.lanekeeper.sandbox.platform.dingtalk.DingtalkRobot;
import org.lanekeeper.sandbox.platform.feishu.FeishuApp;
import org.lanekeeper.sandbox.platform.feishu.FeishuRobot;
import org.lanekeeper.sandbox.platform.wecom.CustomerMember;
import org.lanekeeper.sandbox.platform.wecom.WecomApp;
import org.lanekeeper.sandbox.platform.wecom.WecomBot;

/** Who has applications and robots on the office messengers. */
public record OfficeAccounts(
        List<WecomApp> wecomApps,
        List<WecomBot> wecomBots,
        List<CustomerMember> wecomCustomers,
        List<DingtalkApp> dingtalkApps,
        List<DingtalkRobot> dingtalkRobots,
        List<FeishuApp> feishuApps,
        List<FeishuRobot> feishuRobots) {
    public OfficeAccounts {
        wecomApps = List.copyOf(wecomApps);
        wecomBots = List.copyOf(wecomBots);
        wecomCustomers = List.copyOf(wecomCustomers);
        dingtalkApps = List.copyOf(dingtalkApps);
        dingtalkRobots = List.copyOf(dingtalkRobots);
        feishuApps = List.copyOf(feishuApps);
        feishuRobots = List.copyOf(feishuRobots);
    }

    public static OfficeAccounts none() {
        return new OfficeAccounts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
