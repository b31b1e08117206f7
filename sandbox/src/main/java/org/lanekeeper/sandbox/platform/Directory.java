package org.lanekeeper.sandbox.platform;

import java.util.List;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.template.Template;
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
        return directory;
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
