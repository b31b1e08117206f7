package org.lanekeeper.sandbox.platform.miniapp;

import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.RefusalForm;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.journal.Journal;
import org.lanekeeper.sandbox.platform.template.NoticeEvents;
import org.lanekeeper.sandbox.platform.template.Notices;
import org.lanekeeper.sandbox.platform.webhook.Deliveries;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /cgi-bin/message/subscribe/send}: a card in the person's 服务通知, one for each consent. */
final class SubscribeSends {
    /** What a send touches besides its own checks. */
    record Surroundings(Caller caller, Users users, Notices notices, Journal sent) {}

    private final Surroundings with;
    private final Deliveries deliveries;
    private final Events events;

    SubscribeSends(Surroundings with, Deliveries deliveries, Events events) {
        this.with = with;
        this.deliveries = deliveries;
        this.events = events;
    }

    void serve(Door door) {
        door.post("miniapp", "/cgi-bin/message/subscribe/send", RefusalForm.ERRCODE, this::send);
    }

    private Answer send(Call call, ObjectNode body) {
        String appId = with.caller().appOf(call);
        String openid = body.path("touser").asString("");
        with.users().check(appId, openid);
        String templateId = with.notices().accept(appId, openid, body);
        with.sent().add("miniapp", appId, openid, "subscribe", body);
        long id = events.nextId();
        MiniProgram program = with.caller().programs().get(appId);
        deliveries.push(program.endpoint(), events.event(program, openid, NoticeEvents.sent(templateId, id)));
        return Notices.done(id);
    }
}
