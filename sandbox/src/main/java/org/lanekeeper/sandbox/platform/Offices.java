package org.lanekeeper.sandbox.platform;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.lanekeeper.sandbox.platform.dingtalk.DingtalkApps;
import org.lanekeeper.sandbox.platform.dingtalk.DingtalkRobots;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.feishu.FeishuApps;
import org.lanekeeper.sandbox.platform.feishu.FeishuRobots;
import org.lanekeeper.sandbox.platform.http.Routes;
import org.lanekeeper.sandbox.platform.journal.Journal;
import org.lanekeeper.sandbox.platform.talk.CalledBack;
import org.lanekeeper.sandbox.platform.talk.Talk;
import org.lanekeeper.sandbox.platform.webhook.Deliveries;
import org.lanekeeper.sandbox.platform.wecom.CustomerGroups;
import org.lanekeeper.sandbox.platform.wecom.WecomApps;
import org.lanekeeper.sandbox.platform.wecom.WecomBots;

/**
 * The office messengers' side of the port.
 *
 * @param patience how long a caller of {@code /sim} waits for a reply that comes by a call
 * @param own where these platforms listen
 */
record Offices(
        OfficeAccounts accounts,
        Clock clock,
        Deliveries deliveries,
        Journal chat,
        Journal sent,
        Duration patience,
        Supplier<URI> own) {

    void serve(Routes routes, Door door) {
        new WecomApps(accounts.wecomApps(), clock, deliveries, talk(WecomApps.PLATFORM), sent).serve(routes, door);
        new WecomBots(accounts.wecomBots(), clock, deliveries, talk(WecomBots.PLATFORM), sent, own).serve(routes, door);
        new CustomerGroups(clock, accounts.wecomCustomers(), sent).serve(routes, door);
        new DingtalkApps(
                        accounts.dingtalkApps(),
                        clock,
                        talk(DingtalkApps.PLATFORM),
                        new CalledBack(DingtalkApps.PLATFORM, sent, patience),
                        sent,
                        own)
                .serve(routes, door);
        new DingtalkRobots(clock, accounts.dingtalkRobots(), sent).serve(routes, door);
        new FeishuApps(
                        accounts.feishuApps(),
                        clock,
                        talk(FeishuApps.PLATFORM),
                        new CalledBack(FeishuApps.PLATFORM, sent, patience),
                        sent)
                .serve(routes, door);
        new FeishuRobots(clock, accounts.feishuRobots(), sent).serve(routes, door);
    }

    private Talk talk(String platform) {
        return new Talk(platform, chat, deliveries);
    }
}
