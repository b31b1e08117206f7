package org.lanekeeper.sandbox.platform.mp;

import static org.lanekeeper.sandbox.platform.webhook.Xml.element;

import java.time.Clock;
import java.util.List;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.door.RefusalForm;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.limit.DailyQuota;
import org.lanekeeper.sandbox.platform.template.Notices;
import org.lanekeeper.sandbox.platform.template.TemplateLimits;
import org.lanekeeper.sandbox.platform.template.Templates;
import org.lanekeeper.sandbox.platform.webhook.Deliveries;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /cgi-bin/message/template/send}: a filled-in template to a follower. */
final class TemplateSends {
    private final Sender sender;
    private final Templates templates;
    private final Messages messages;
    private final Deliveries deliveries;
    private final DailyQuota quota;

    TemplateSends(Sender sender, Templates templates, Messages messages, Deliveries deliveries, DailyQuota quota) {
        this.sender = sender;
        this.templates = templates;
        this.messages = messages;
        this.deliveries = deliveries;
        this.quota = quota;
    }

    static DailyQuota quota(Clock clock, TemplateLimits limits) {
        return new DailyQuota(clock, limits.templatePerDay());
    }

    void serve(Door door) {
        door.post("mp", "/cgi-bin/message/template/send", RefusalForm.ERRCODE, this::send);
    }

    private Answer send(Call call, ObjectNode body) {
        String appId = sender.appOf(call);
        String openid = body.path("touser").asString("");
        sender.followers().checkFollowing(appId, openid);
        var template = templates.find(appId, body.path("template_id").asString(""));
        if (body.path("data") instanceof ObjectNode data) {
            // since 2023 the platform strips these two; nobody sees them any more
            data.remove(List.of("first", "remark"));
        }
        Templates.check(template, body.path("data"));
        if (!quota.take(appId)) {
            throw new Refusal(45009, "reach max api daily quota limit");
        }
        sender.sent().add("mp", appId, openid, "template", body);
        long id = messages.nextId();
        OfficialAccount account = sender.accounts().get(appId);
        deliveries.push(
                account.endpoint(),
                messages.event(
                        account, openid, "TEMPLATESENDJOBFINISH", element("MsgID", id) + element("Status", "success")));
        return Notices.done(id);
    }
}
