package org.lanekeeper.bot;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.sandbox.platform.Limits;
import org.lanekeeper.sandbox.platform.OfficeAccounts;
import org.lanekeeper.sandbox.platform.Settings;
import org.lanekeeper.sandbox.platform.dingtalk.DingtalkApp;
import org.lanekeeper.sandbox.platform.dingtalk.DingtalkRobot;
import org.lanekeeper.sandbox.platform.feishu.FeishuApp;
import org.lanekeeper.sandbox.platform.feishu.FeishuRobot;
import org.lanekeeper.sandbox.platform.miniapp.MiniProgram;
import org.lanekeeper.sandbox.platform.mp.OfficialAccount;
import org.lanekeeper.sandbox.platform.robot.Robot;
import org.lanekeeper.sandbox.platform.sms.SmsAccount;
import org.lanekeeper.sandbox.platform.talk.Group;
import org.lanekeeper.sandbox.platform.template.Template;
import org.lanekeeper.sandbox.platform.webhook.PushMode;
import org.lanekeeper.sandbox.platform.wecom.CustomerMember;
import org.lanekeeper.sandbox.platform.wecom.WecomApp;
import org.lanekeeper.sandbox.platform.wecom.WecomBot;

/** The accounts of the trial's settings, as the platforms have them. */
final class TrialAccounts {
    private TrialAccounts() {}

    /**
     * @param bot where the platforms send what people write
     */
    static Settings of(String bot) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("thing1", "领取物品");
        fields.put("character_string2", "排队号");
        fields.put("thing3", "领取地点");
        fields.put("time4", "截止时间");
        fields.put("character_string5", "领取码");
        Limits limits = Limits.ofThePlatforms();
        return Settings.onLoopback(
                        0,
                        List.of(new OfficialAccount(
                                Outside.MP,
                                "trial-mp-secret-0000000000000000",
                                Outside.MP_TOKEN,
                                Outside.MP_KEY,
                                PushMode.SAFE,
                                URI.create(bot + "/wechat/mp/" + Outside.MP),
                                "小巷管家",
                                List.of(announcement()))),
                        List.of(new MiniProgram(
                                Outside.MA,
                                "trial-ma-secret-0000000000000000",
                                Outside.MA_TOKEN,
                                Outside.MA_KEY,
                                URI.create(bot + "/wechat/miniapp/" + Outside.MA),
                                "小巷管家",
                                List.of(new Template(Outside.TEMPLATE, "领取通知", fields), announcement()))),
                        List.of(new Robot("trial-robot-0000", "楼组长群")),
                        List.of(
                                new SmsAccount(
                                        "trial-sms",
                                        "trial-sms-secret-000000000000000",
                                        "小巷管家",
                                        null,
                                        URI.create(bot + "/sms/replies/trial-sms/trial-sms-report-key")),
                                reporting(bot, "aliyun", "trial-aliyun-key", "trial-aliyun-secret-0000000000000"),
                                reporting(bot, "tencent", "trial-tencent-key", "trial-tencent-secret-000000000000")))
                .with(offices(bot))
                .with(new Limits(
                        limits.token(),
                        limits.webhook(),
                        limits.chat(),
                        limits.template(),
                        limits.miniProgram(),
                        limits.robot(),
                        limits.sms(),
                        Duration.ofSeconds(30)));
    }

    /** The plain gateway reports nothing, these do. */
    private static SmsAccount reporting(String bot, String name, String key, String secret) {
        String own = name + "/trial-" + name + "-report-key";
        URI reports = URI.create(bot + "/sms/reports/" + own);
        return new SmsAccount(key, secret, "小巷管家", reports, URI.create(bot + "/sms/replies/" + own));
    }

    private static Template announcement() {
        return new Template(Outside.ANNOUNCEMENT, "居委会通知", Map.of("thing1", "标题", "thing2", "内容", "time3", "时间"));
    }

    private static OfficeAccounts offices(String bot) {
        return new OfficeAccounts(
                List.of(new WecomApp(
                        Outside.WECOM_APP,
                        Outside.CORP,
                        Outside.WECOM_APP_TOKEN,
                        Outside.WECOM_APP_KEY,
                        Outside.WECOM_APP_SECRET,
                        URI.create(bot + "/wecom/app/" + Outside.WECOM_APP),
                        "小巷管家")),
                List.of(new WecomBot(
                        Outside.WECOM_BOT,
                        Outside.BOT_NAME,
                        Outside.WECOM_BOT_TOKEN,
                        Outside.WECOM_BOT_KEY,
                        URI.create(bot + "/wecom/bot/" + Outside.WECOM_BOT),
                        List.of(new Group("wrTrialLeaders", "楼组长群")))),
                List.of(new CustomerMember(
                        Outside.CORP,
                        "trial-wecom-customer-secret-0000",
                        "xiaowang",
                        List.of(new Group("wrTrialBuilding5", "5号楼客户群")))),
                List.of(new DingtalkApp(
                        Outside.DINGTALK,
                        "dingtrial0000key",
                        Outside.DINGTALK_SECRET,
                        URI.create(bot + "/dingtalk/robot/" + Outside.DINGTALK),
                        Outside.BOT_NAME,
                        List.of(new Group("cidTrialBuilding3=", "3号楼钉钉群")))),
                List.of(new DingtalkRobot("trial-dingtalk-robot", "SECtrial-dingtalk-robot-00000000", "物业通知群")),
                List.of(new FeishuApp(
                        Outside.FEISHU,
                        "trial-feishu-secret-000000000000",
                        Outside.FEISHU_TOKEN,
                        Outside.FEISHU_KEY,
                        URI.create(bot + "/feishu/app/" + Outside.FEISHU),
                        Outside.BOT_NAME,
                        List.of(new Group("oc_trial_compound", "幸福里飞书群")))),
                List.of(new FeishuRobot("trial-feishu-robot", "trial-feishu-robot-secret", "志愿者群")));
    }
}
