package org.lanekeeper.sandbox.platform.mp;

import java.util.concurrent.CompletionStage;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.http.Routes;
import org.lanekeeper.sandbox.platform.template.ConsentCall;
import org.lanekeeper.sandbox.platform.template.Consents;
import org.lanekeeper.sandbox.platform.template.NoticeEvents;
import org.lanekeeper.sandbox.platform.template.Templates;
import org.lanekeeper.sandbox.platform.webhook.Deliveries;

/** {@code POST /sim/mp/{appId}/consents}: a follower allows subscription notices of the account. */
final class MpConsents {
    private final Chat chat;
    private final Templates templates;
    private final Consents consents;
    private final Deliveries deliveries;
    private final Messages messages;

    MpConsents(Chat chat, Templates templates, Consents consents, Deliveries deliveries, Messages messages) {
        this.chat = chat;
        this.templates = templates;
        this.consents = consents;
        this.deliveries = deliveries;
        this.messages = messages;
    }

    void serve(Routes routes) {
        routes.later("POST", "/sim/mp/{appId}/consents", this::allow);
    }

    private CompletionStage<Answer> allow(Call call) {
        OfficialAccount account = chat.account(call);
        ConsentCall consent = ConsentCall.read(call, templates, account.appId());
        int left = consent.apply(consents, account.appId());
        var event = messages.notice(
                account, consent.openid(), NoticeEvents.answered(consent.templateId(), consent.accept()));
        return deliveries
                .deliver(account.endpoint(), event)
                .thenApply(delivered ->
                        Answer.json(Json.object().put("left", left).put("attempts", delivered.attempts())));
    }
}
