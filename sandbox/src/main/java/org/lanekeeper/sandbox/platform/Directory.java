package org.lanekeeper.sandbox.platform;

import java.util.List;
import org.lanekeeper.sandbox.platform.dingtalk.DingtalkApps;
import org.lanekeeper.sandbox.platform.feishu.FeishuApps;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.talk.Group;
import org.lanekeeper.sandbox.platform.template.Template;
import org.lanekeeper.sandbox.platform.wecom.WecomApps;
import org.lanekeeper.sandbox.platform.wecom.WecomBots;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is there to talk to, for the chat page; without secrets. {@code run} differs from start to start. */
final class Directory {
    private Directory() {}

    static ObjectNode of(Settings settings, String run) {
        ObjectNode directory = Json.object().put("run", run);
        ArrayNode accounts = directory.putArray("mp");
        settings.officialAccounts().forEach(each -> accounts.add(app(each.appId(), each.name(), each.templates())));
        ArrayNode programs = directory.putArray("miniapp");
        settings.miniPrograms().forEach(each -> programs.add(app(each.appId(), each.name(), each.templates())));
        ArrayNode groups = directory.putArray("groups");
        settings.robots().forEach(each -> groups.add(each.group()));
        OfficeAccounts office = settings.office();
        office.dingtalkRobots().forEach(each -> groups.add(each.group()));
        office.feishuRobots().forEach(each -> groups.add(each.group()));
        ArrayNode talks = directory.putArray("talks");
        office.wecomApps()
                .forEach(each -> talk(
                        talks,
                        WecomApps.PLATFORM,
                        "wecom/app/" + each.agentId(),
                        each.agentId(),
                        each.name(),
                        List.of()));
        office.wecomBots()
                .forEach(each -> talk(
                        talks,
                        WecomBots.PLATFORM,
                        "wecom/bot/" + each.botId(),
                        each.botId(),
                        each.name(),
                        each.groups()));
        office.dingtalkApps()
                .forEach(each -> talk(
                        talks,
                        DingtalkApps.PLATFORM,
                        "dingtalk/robot/" + each.name(),
                        each.name(),
                        each.title(),
                        each.groups()));
        office.feishuApps()
                .forEach(each -> talk(
                        talks,
                        FeishuApps.PLATFORM,
                        "feishu/app/" + each.appId(),
                        each.appId(),
                        each.name(),
                        each.groups()));
        return directory;
    }

    /** @param path behind {@code /sim/} */
    private static void talk(
            ArrayNode talks, String platform, String path, String account, String name, List<Group> groups) {
        ObjectNode talk = talks.addObject()
                .put("platform", platform)
                .put("path", path)
                .put("account", account)
                .put("name", name);
        ArrayNode list = talk.putArray("groups");
        groups.forEach(group -> list.addObject().put("id", group.id()).put("name", group.name()));
    }

    private static ObjectNode app(String appId, String name, List<Template> templates) {
        ObjectNode app = Json.object().put("appId", appId).put("name", name);
        ArrayNode list = app.putArray("templates");
        for (Template template : templates) {
            ObjectNode fields = Json.object();
            template.fields().forEach(fields::put);
            list.add(Json.object()
                    .put("id", template.id())
                    .put("title", template.title())
                    .set("fields", fields));
        }
        return app;
    }
}
