package org.lanekeeper.standalone;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.resident.Platform;
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
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The accounts that the servers' files name, as the simulated platforms have to know them. */
record TrialAccounts(Wechat wechat, Wecom wecom, Dingtalk dingtalk, Feishu feishu, Sms sms) {
    record Wechat(List<App> mp, List<App> miniapp) {}

    record App(String appId, String secret, String token, String encodingAesKey, String callTemplateId) {}

    record Wecom(List<GroupRobot> robot, List<WecomApplication> app, List<AiBot> bot, List<Customer> customer) {}

    record Customer(String corpId, String secret, String sender) {}

    record WecomApplication(String agentId, String corpId, String token, String encodingAesKey, String secret) {}

    record AiBot(String botId, String name, String token, String encodingAesKey) {}

    record Dingtalk(List<GroupRobot> robot, List<DingtalkApplication> app) {}

    record DingtalkApplication(String name, String appKey, String secret) {}

    record Feishu(List<GroupRobot> robot, List<FeishuApplication> app) {}

    record FeishuApplication(String appId, String secret, String verificationToken, String encryptKey) {}

    /** @param secret null where the platform's robots have none */
    record GroupRobot(String name, URI webhook, String secret) {
        /** The secret part of its address: behind the last sign that can stand before it. */
        String key() {
            return webhook.toString().replaceFirst("^.*[=/]", "");
        }
    }

    /** @param accounts of providers beside the plain gateway */
    record Sms(String account, String secret, String sign, String reportKey, List<SmsProvider> accounts) {}

    record SmsProvider(String name, String account, String secret, String sign, String reportKey) {}

    static TrialAccounts of(Environment files) {
        return Binder.get(files).bindOrCreate("lanekeeper", TrialAccounts.class);
    }

    /** The first account of each platform, under the name that the servers know it by. */
    Map<Platform, String> serving() {
        return Map.of(
                Platform.MP, wechat.mp.get(0).appId,
                Platform.MINIAPP, wechat.miniapp.get(0).appId,
                Platform.WECOM_APP, wecom.app.get(0).agentId,
                Platform.WECOM_BOT, wecom.bot.get(0).botId,
                Platform.DINGTALK, dingtalk.app.get(0).name,
                Platform.FEISHU, feishu.app.get(0).appId);
    }

    /**
     * @param port of the simulated platforms
     * @param bot where the chat server listens
     */
    Settings platforms(int port, URI bot) {
        return Settings.onLoopback(
                        port,
                        wechat.mp.stream()
                                .map(app -> new OfficialAccount(
                                        app.appId,
                                        app.secret,
                                        app.token,
                                        app.encodingAesKey,
                                        PushMode.SAFE,
                                        bot.resolve("/wechat/mp/" + app.appId),
                                        "幸福里居委会",
                                        List.of(announcement())))
                                .toList(),
                        wechat.miniapp.stream()
                                .map(app -> new MiniProgram(
                                        app.appId,
                                        app.secret,
                                        app.token,
                                        app.encodingAesKey,
                                        bot.resolve("/wechat/miniapp/" + app.appId),
                                        "小巷管家",
                                        List.of(callToBuy(app.callTemplateId), announcement())))
                                .toList(),
                        wecom.robot.stream()
                                .map(robot -> new Robot(robot.key(), robot.name))
                                .toList(),
                        texting(bot))
                .with(office(bot));
    }

    /** The leaders' group has both kinds of WeCom robot: one that writes, one that is written to. */
    private OfficeAccounts office(URI bot) {
        List<Group> leaders = wecom.robot.stream()
                .map(robot -> new Group("wrTrialLeaders", robot.name))
                .toList();
        return new OfficeAccounts(
                wecom.app.stream()
                        .map(app -> new WecomApp(
                                app.agentId,
                                app.corpId,
                                app.token,
                                app.encodingAesKey,
                                app.secret,
                                bot.resolve("/wecom/app/" + app.agentId),
                                "企业微信 · 小巷管家"))
                        .toList(),
                wecom.bot.stream()
                        .map(one -> new WecomBot(
                                one.botId,
                                one.name,
                                one.token,
                                one.encodingAesKey,
                                bot.resolve("/wecom/bot/" + one.botId),
                                leaders))
                        .toList(),
                wecom.customer.stream()
                        .map(one -> new CustomerMember(
                                one.corpId,
                                one.secret,
                                one.sender,
                                List.of(
                                        new Group("wrTrialBuilding5", "5号楼客户群"),
                                        new Group("wrTrialBuilding6", "6号楼客户群"))))
                        .toList(),
                dingtalk.app.stream()
                        .map(app -> new DingtalkApp(
                                app.name,
                                app.appKey,
                                app.secret,
                                bot.resolve("/dingtalk/robot/" + app.name),
                                "小巷管家",
                                List.of(new Group("cidTrialBuilding3=", "3号楼钉钉群"))))
                        .toList(),
                dingtalk.robot.stream()
                        .map(robot -> new DingtalkRobot(robot.key(), robot.secret, robot.name))
                        .toList(),
                feishu.app.stream()
                        .map(app -> new FeishuApp(
                                app.appId,
                                app.secret,
                                app.verificationToken,
                                app.encryptKey,
                                bot.resolve("/feishu/app/" + app.appId),
                                "小巷管家",
                                List.of(new Group("oc_trial_compound", "幸福里飞书群"))))
                        .toList(),
                feishu.robot.stream()
                        .map(robot -> new FeishuRobot(robot.key(), robot.secret, robot.name))
                        .toList());
    }

    private List<SmsAccount> texting(URI bot) {
        List<SmsAccount> all = new ArrayList<>();
        all.add(texting(bot, sms.account, sms.account, sms.secret, sms.sign, sms.reportKey));
        sms.accounts.forEach(one -> all.add(texting(bot, one.name, one.account, one.secret, one.sign, one.reportKey)));
        return all;
    }

    private static SmsAccount texting(
            URI bot, String name, String account, String secret, String sign, String reportKey) {
        String own = "/" + name + "/" + reportKey;
        return new SmsAccount(
                account, secret, sign, bot.resolve("/sms/reports" + own), bot.resolve("/sms/replies" + own));
    }

    /** As config/application-trial.yml names it. */
    private static Template announcement() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("thing1", "标题");
        fields.put("thing2", "内容");
        fields.put("time3", "时间");
        return new Template("trial-template-announcement", "居委会通知", fields);
    }

    private static Template callToBuy(String id) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("thing1", "物品");
        fields.put("character_string2", "号码");
        fields.put("thing3", "领取地点");
        fields.put("time4", "截止时间");
        fields.put("character_string5", "券码");
        return new Template(id, "领取通知", fields);
    }
}
