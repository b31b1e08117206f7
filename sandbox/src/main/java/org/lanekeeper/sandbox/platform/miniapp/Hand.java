package org.lanekeeper.sandbox.platform.miniapp;

import java.util.concurrent.CompletionStage;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.BadCall;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Fields;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.http.Routes;
import org.lanekeeper.sandbox.platform.template.ConsentCall;
import org.lanekeeper.sandbox.platform.template.Consents;
import org.lanekeeper.sandbox.platform.template.NoticeEvents;
import org.lanekeeper.sandbox.platform.template.Template;
import org.lanekeeper.sandbox.platform.template.Templates;
import org.lanekeeper.sandbox.platform.webhook.Deliveries;
import tools.jackson.databind.node.ObjectNode;

/** What a person does with the phone in hand: open the mini-program, hand over the number, tap "allow". */
final class Hand {
    /** The parts of the platform that a tap reaches. */
    record Reach(Logins logins, PhoneNumbers phones, Users users, Templates templates, Consents consents) {}

    private final Caller caller;
    private final Reach reach;
    private final Deliveries deliveries;
    private final Events events;

    Hand(Caller caller, Reach reach, Deliveries deliveries, Events events) {
        this.caller = caller;
        this.reach = reach;
        this.deliveries = deliveries;
        this.events = events;
    }

    void serve(Routes routes) {
        routes.on("POST", "/sim/miniapp/{appId}/codes", this::open);
        routes.on("POST", "/sim/miniapp/{appId}/phone-codes", this::handOverNumber);
        routes.later("POST", "/sim/miniapp/{appId}/consents", this::allow);
        routes.on("GET", "/sim/miniapp/{appId}/consents", this::allowed);
    }

    private Answer open(Call call) {
        String appId = caller.named(call).appId();
        String code = reach.logins().issue(appId, Fields.openid(call.json(), "openid"));
        return Answer.json(Json.object().put("code", code));
    }

    private Answer handOverNumber(Call call) {
        String appId = caller.named(call).appId();
        ObjectNode body = call.json();
        reach.users().remember(appId, Fields.openid(body, "openid"));
        String phone = Fields.text(body, "phone");
        if (!phone.matches("1\\d{10}")) {
            throw new BadCall(400, "phone is a mobile number of eleven digits");
        }
        return Answer.json(Json.object().put("code", reach.phones().issue(appId, phone)));
    }

    private CompletionStage<Answer> allow(Call call) {
        MiniProgram program = caller.named(call);
        ConsentCall consent = ConsentCall.read(call, reach.templates(), program.appId());
        reach.users().remember(program.appId(), consent.openid());
        int left = consent.apply(reach.consents(), program.appId());
        String fields = NoticeEvents.answered(consent.templateId(), consent.accept());
        return deliveries
                .deliver(program.endpoint(), events.event(program, consent.openid(), fields))
                .thenApply(delivered ->
                        Answer.json(Json.object().put("left", left).put("attempts", delivered.attempts())));
    }

    private Answer allowed(Call call) {
        String appId = caller.named(call).appId();
        ObjectNode counts = Json.object();
        for (Template template : reach.templates().of(appId)) {
            counts.put(template.id(), reach.consents().left(appId, call.query("openid"), template.id()));
        }
        return Answer.json(counts);
    }
}
