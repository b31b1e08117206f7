package org.lanekeeper.sandbox.platform.wecom;

import static org.lanekeeper.sandbox.platform.webhook.Xml.element;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.sandbox.platform.crypto.BrokenCipher;
import org.lanekeeper.sandbox.platform.crypto.MessageCipher;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.BadCall;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Fields;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.http.Routes;
import org.lanekeeper.sandbox.platform.talk.Said;
import org.lanekeeper.sandbox.platform.talk.Talk;
import org.lanekeeper.sandbox.platform.webhook.Deliveries;
import org.lanekeeper.sandbox.platform.webhook.Push;
import org.lanekeeper.sandbox.platform.webhook.Reply;
import org.lanekeeper.sandbox.platform.webhook.Xml;
import tools.jackson.databind.node.ObjectNode;

/** {@code /sim/wecom/app/{agentId}/…}: members write, open the application and tap its menu. */
public final class WecomApps {
    public static final String PLATFORM = "wecom-app";

    /** Longest text of a passive reply, in UTF-8 bytes. */
    private static final int LONGEST = 2048;

    private final Map<String, WecomApp> apps;
    private final Clock clock;
    private final Deliveries deliveries;
    private final Talk talk;
    private final AtomicLong ids;

    public WecomApps(List<WecomApp> apps, Clock clock, Deliveries deliveries, Talk talk) {
        this.apps = apps.stream().collect(Collectors.toMap(WecomApp::agentId, Function.identity()));
        this.clock = clock;
        this.deliveries = deliveries;
        this.talk = talk;
        // grows from start to start, so that a restarted sandbox never repeats an id
        ids = new AtomicLong(clock.millis() * 1_000_000);
    }

    public void serve(Routes routes) {
        routes.later("POST", "/sim/wecom/app/{agentId}/messages", this::say);
        routes.later("POST", "/sim/wecom/app/{agentId}/events", this::act);
        routes.later("POST", "/sim/wecom/app/{agentId}/verify", call -> {
            String text = Letter.nonce() + Letter.nonce();
            return deliveries
                    .ask(letter(app(call)).question(text), text)
                    .thenApply(echoed -> Answer.json(Json.object().put("verified", echoed)));
        });
    }

    private WecomApp app(Call call) {
        WecomApp app = apps.get(call.variable("agentId"));
        if (app == null) {
            throw new BadCall(404, "no application has this agentId");
        }
        return app;
    }

    private CompletionStage<Answer> say(Call call) {
        WecomApp app = app(call);
        Said said = talk.said(call, app.agentId(), List.of());
        String inside =
                element("MsgType", "text") + element("Content", said.text()) + element("MsgId", ids.incrementAndGet());
        return talk.push(app.agentId(), said, push(app, said.from(), inside));
    }

    private CompletionStage<Answer> act(Call call) {
        WecomApp app = app(call);
        ObjectNode body = call.json();
        String event = Fields.text(body, "event");
        if (!event.equals("enter_agent") && !event.equals("click")) {
            throw new BadCall(400, "event is enter_agent or click");
        }
        Said said = new Said(Fields.openid(body, "from"), "", null, 1, false);
        String inside = element("MsgType", "event")
                + element("Event", event)
                + element("EventKey", body.path("eventKey").asString(""));
        return talk.push(app.agentId(), said, push(app, said.from(), inside));
    }

    private Letter letter(WecomApp app) {
        return new Letter(app.token(), new MessageCipher(app.encodingAesKey(), app.corpId()), app.url(), clock);
    }

    private Push push(WecomApp app, String from, String inside) {
        Letter letter = letter(app);
        String message = "<xml>" + element("ToUserName", app.corpId()) + element("FromUserName", from)
                + element("CreateTime", clock.instant().getEpochSecond()) + inside
                + element("AgentID", Long.parseLong(app.agentId())) + "</xml>";
        return new Push() {
            @Override
            public HttpRequest attempt() {
                Letter.Sealed sealed = letter.seal(message);
                String body = "<xml>" + element("ToUserName", app.corpId()) + element("AgentID", app.agentId())
                        + element("Encrypt", sealed.encrypted()) + "</xml>";
                return HttpRequest.newBuilder(sealed.url())
                        .header("Content-Type", "text/xml")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
            }

            @Override
            public Reply read(String body) {
                return body.isEmpty() || body.equals("success") ? Reply.silent() : reply(letter, app, from, body);
            }
        };
    }

    /** Nothing but a sealed text to the person who wrote is a reply. */
    private static Reply reply(Letter letter, WecomApp app, String from, String body) {
        try {
            Map<String, String> sealed = Xml.read(body);
            Map<String, String> fields = Xml.read(letter.open(
                    sealed.getOrDefault("Encrypt", ""),
                    sealed.getOrDefault("MsgSignature", ""),
                    sealed.getOrDefault("TimeStamp", ""),
                    sealed.getOrDefault("Nonce", "")));
            String content = fields.getOrDefault("Content", "");
            boolean usable = from.equals(fields.get("ToUserName"))
                    && app.corpId().equals(fields.get("FromUserName"))
                    && "text".equals(fields.get("MsgType"))
                    && !content.isBlank()
                    && content.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
            return usable ? Reply.words(content) : Reply.unusable();
        } catch (IllegalArgumentException | BrokenCipher e) {
            return Reply.unusable();
        }
    }
}
