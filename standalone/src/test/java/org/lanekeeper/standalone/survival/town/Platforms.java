package org.lanekeeper.standalone.survival.town;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.sandbox.platform.OfficeAccounts;
import org.lanekeeper.sandbox.platform.Settings;
import org.lanekeeper.sandbox.platform.SimulatedPlatforms;
import org.lanekeeper.sandbox.platform.dingtalk.DingtalkRobot;
import org.lanekeeper.sandbox.platform.miniapp.MiniProgram;
import org.lanekeeper.sandbox.platform.robot.Robot;
import org.lanekeeper.sandbox.platform.sms.SmsAccount;
import org.lanekeeper.sandbox.platform.template.Template;
import org.lanekeeper.standalone.scenario.Web;
import tools.jackson.databind.JsonNode;

/** The platforms that carry messages, with the accounts that the trial's settings file names; alive while servers die. */
public final class Platforms implements AutoCloseable {
    public static final String MINI_PROGRAM = "wxtrial00000ma";
    public static final String TEMPLATE = "trial-template-call-to-buy";

    private final SimulatedPlatforms platforms;
    private final Web web;

    private Platforms(SimulatedPlatforms platforms) {
        this.platforms = platforms;
        this.web = new Web(platforms.base(), null);
    }

    /** @param server that carries messages out, and hears what became of them */
    public static Platforms before(URI server, int port) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("thing1", "物品");
        fields.put("character_string2", "号码");
        fields.put("thing3", "领取地点");
        fields.put("time4", "截止时间");
        fields.put("character_string5", "券码");
        MiniProgram program = new MiniProgram(
                MINI_PROGRAM,
                "trial-ma-secret-0000000000000000",
                "trial-ma-token",
                "dHJpYWwtb25seS1tYS1rZXktMzItYnl0ZXMtbG9uZyE",
                server.resolve("/wechat/miniapp/" + MINI_PROGRAM),
                "小巷管家",
                List.of(new Template(TEMPLATE, "领取通知", fields)));
        SmsAccount sms = new SmsAccount(
                "trial-sms",
                "trial-sms-secret-000000000000000",
                "小巷管家",
                server.resolve("/sms/reports/trial-sms/trial-sms-report-key"),
                server.resolve("/sms/replies/trial-sms/trial-sms-report-key"));
        OfficeAccounts office = new OfficeAccounts(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new DingtalkRobot("trial-dingtalk-robot", "SECtrial-dingtalk-robot-00000000", "物业通知群")),
                List.of(),
                List.of());
        return new Platforms(SimulatedPlatforms.start(Settings.onLoopback(
                        port, List.of(), List.of(program), List.of(new Robot("trial-robot-0000", "楼组长群")), List.of(sms))
                .with(office)));
    }

    public void consent(String openid) {
        web.post(
                        "/sim/miniapp/" + MINI_PROGRAM + "/consents",
                        Map.of("openid", openid, "templateId", TEMPLATE, "accept", true, "count", 1))
                .expect(200);
    }

    public void arm(String platform, String fault, int times) {
        web.post("/sim/faults", Map.of("platform", platform, "fault", fault, "times", times))
                .expect(200);
    }

    /** Messages are taken at once and answered so much later. */
    public void slow(String platform, double seconds) {
        web.post("/sim/faults", Map.of("platform", platform, "fault", "slow", "times", 1000, "seconds", seconds))
                .expect(200);
    }

    /** Nothing goes wrong any more, but what the others were armed with. */
    public void disarm() {
        web.delete("/sim/faults").expect(200);
    }

    /** The provider of text messages repeats what it reported last about a number. */
    public void reportAgain(String phone) {
        web.post("/sim/sms/reports", Map.of("to", phone));
    }

    /** What was taken. */
    public JsonNode sent(String platform) {
        return web.get("/sim/sent?platform=" + platform).expect(200);
    }

    @Override
    public void close() {
        platforms.close();
    }
}
