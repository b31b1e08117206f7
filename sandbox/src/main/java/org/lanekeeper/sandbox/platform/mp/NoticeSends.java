package org.lanekeeper.sandbox.platform.mp;

import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.RefusalForm;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.template.NoticeEvents;
import org.lanekeeper.sandbox.platform.template.Notices;
import org.lanekeeper.sandbox.platform.webhook.Deliveries;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /cgi-bin/message/subscribe/bizsend}: a subscription notice to a follower who tapped "allow". */
final class NoticeSends {
    private final Sender sender;
    private final Notices notices;
    private final Messages messages;
    private final Deliveries deliveries;

    NoticeSends(Sender sender, Notices notices, Messages messages, Deliveries deliveries) {
        this.sender = sender;
        this.notices = notices;
        this.messages = messages;
        this.deliveries = deliveries;
    }

    void serve(Door door) {
        door.post("mp", "/cgi-bin/message/subscribe/bizsend", RefusalForm.ERRCODE, this::send);
    }

    private Answer send(Call call, ObjectNode body) {
        String appId = sender.appOf(call);
        String openid = body.path("touser").asString("");
        sender.followers().checkFollowing(appId, openid);
        String templateId = notices.accept(appId, openid, body);
        sender.sent().add("mp", appId, openid, "notice", body);
        long id = messages.nextId();
        OfficialAccount account = sender.accounts().get(appId);
        deliveries.push(account.endpoint(), messages.notice(account, openid, NoticeEvents.sent(templateId, id)));
        // unlike the mini-program's, its documented answer has no number; only the event does
        return Answer.json(Json.object().put("errcode", 0).put("errmsg", "ok"));
    }
}
