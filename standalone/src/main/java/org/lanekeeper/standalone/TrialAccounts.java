package org.lanekeeper.standalone;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.sandbox.platform.Settings;
import org.lanekeeper.sandbox.platform.miniapp.MiniProgram;
import org.lanekeeper.sandbox.platform.mp.OfficialAccount;
import org.lanekeeper.sandbox.platform.robot.Robot;
import org.lanekeeper.sandbox.platform.sms.SmsAccount;
import org.lanekeeper.sandbox.platform.template.Template;
import org.lanekeeper.sandbox.platform.webhook.PushMode;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The accounts that the servers' files name, as the simulated platforms have to know them. */
record TrialAccounts(Wechat wechat, Wecom wecom, Sms sms) {
    record Wechat(List<App> mp, List<App> miniapp) {}

    record App(String appId, String secret, String token, String encodingAesKey, String callTemplateId) {}

    record Wecom(List<GroupRobot> robot) {}

    record GroupRobot(String name, URI webhook) {
        String key() {
            return webhook.getQuery().replaceFirst("^.*key=", "");
        }
    }

    record Sms(String account, String secret, String sign) {}

    static TrialAccounts of(Environment files) {
        return Binder.get(files).bindOrCreate("lanekeeper", TrialAccounts.class);
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
                                List.of()))
                        .toList(),
                wechat.miniapp.stream()
                        .map(app -> new MiniProgram(
                                app.appId,
                                app.secret,
                                app.token,
                                app.encodingAesKey,
                                bot.resolve("/wechat/miniapp/" + app.appId),
                                "小巷管家",
                                List.of(callToBuy(app.callTemplateId))))
                        .toList(),
                wecom.robot.stream()
                        .map(robot -> new Robot(robot.key(), robot.name))
                        .toList(),
                List.of(new SmsAccount(sms.account, sms.secret, sms.sign)));
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
