package org.lanekeeper.sandbox.platform.template;

import java.time.Clock;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.limit.DailyQuota;
import tools.jackson.databind.node.ObjectNode;

/** The checks that subscription notices of official accounts and subscribe messages of mini-programs share. */
public final class Notices {
    private final Templates templates;
    private final Consents consents;
    private final DailyQuota quota;

    public Notices(Templates templates, Consents consents, Clock clock, TemplateLimits limits) {
        this.templates = templates;
        this.consents = consents;
        quota = new DailyQuota(clock, limits.noticesPerDay());
    }

    /** Uses up one consent and answers the template's id; throws 40037, 41030, 47003, 43101 or 45009. */
    public String accept(String appId, String openid, ObjectNode body) {
        Template template = templates.find(appId, body.path("template_id").asString(""));
        String page = body.path("page").asString("");
        if (!page.isEmpty() && !page.matches("[A-Za-z0-9_][A-Za-z0-9_\\-/]*(\\?.*)?")) {
            throw new Refusal(41030, "invalid page");
        }
        Templates.check(template, body.path("data"));
        if (consents.left(appId, openid, template.id()) > 0 && !quota.take(appId)) {
            throw new Refusal(45009, "reach max api daily quota limit");
        }
        consents.take(appId, openid, template.id());
        return template.id();
    }

    public static Answer done(long messageId) {
        return Answer.json(Json.object().put("errcode", 0).put("errmsg", "ok").put("msgid", messageId));
    }
}
