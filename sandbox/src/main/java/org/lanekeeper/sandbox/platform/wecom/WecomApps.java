package org.lanekeeper.sandbox.platform.wecom;

import static org.lanekeeper.sandbox.platform.webhook.Xml.element;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.sandbox.platform.crypto.BrokenCipher;
import org.lanekeeper.sandbox.platform.crypto.MessageCipher;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.door.RefusalForm;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.BadCall;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Fields;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.http.Routes;
import org.lanekeeper.sandbox.platform.journal.Journal;
import org.lanekeeper.sandbox.platform.limit.RecentMap;
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

    /** Official accounts have some of the same paths on a host of their own; here all share one port. */
    private static final String API = "/qyapi/cgi-bin/";

    /** Longest text of a passive reply, in UTF-8 bytes. */
    private static final int LONGEST = 2048;

    private static final int REMEMBERED = 1000;
    private static final int PICTURES = 50;

    private final Map<String, WecomApp> apps;
    private final Clock clock;
    private final Deliveries deliveries;
    private final Talk talk;
    private final Journal sent;
    private final RecentMap<String, byte[]> pictures = new RecentMap<>(PICTURES);
    private final RecentMap<String, String> tokens = new RecentMap<>(REMEMBERED);
    private final AtomicLong ids;

    public WecomApps(List<WecomApp> apps, Clock clock, Deliveries deliveries, Talk talk, Journal sent) {
        this.sent = sent;
        this.apps = apps.stream().collect(Collectors.toMap(WecomApp::agentId, Function.identity()));
        this.clock = clock;
        this.deliveries = deliveries;
        this.talk = talk;
        // grows from start to start, so that a restarted sandbox never repeats an id
        ids = new AtomicLong(clock.millis() * 1_000_000);
    }

    public void serve(Routes routes, Door door) {
        door.get(PLATFORM, API + "gettoken", RefusalForm.ERRCODE, this::token);
        door.get(PLATFORM, API + "media/get", RefusalForm.ERRCODE, this::picture);
        door.post(PLATFORM, API + "message/send", RefusalForm.ERRCODE, this::write);
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

    private Answer token(Call call, ObjectNode body) {
        WecomApp app = apps.values().stream()
                .filter(one -> one.corpId().equals(call.query("corpid"))
                        && one.secret().equals(call.query("corpsecret")))
                .findFirst()
                .orElseThrow(() -> new Refusal(40001, "invalid credential"));
        String token = UUID.randomUUID().toString().replace("-", "");
        tokens.put(token, app.agentId());
        return Answer.json(Json.object()
                .put("errcode", 0)
                .put("errmsg", "ok")
                .put("access_token", token)
                .put("expires_in", 7200));
    }

    /** Words of the application's own to a member. */
    private Answer write(Call call, ObjectNode body) {
        String agentId = tokens.get(call.query("access_token")).orElse("");
        if (agentId.isEmpty() || !agentId.equals(body.path("agentid").asString(""))) {
            throw new Refusal(40014, "invalid access_token");
        }
        String content = body.path("text").path("content").asString("");
        if (!body.path("msgtype").asString("").equals("text")
                || content.isBlank()
                || content.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new Refusal(40058, "invalid text");
        }
        String member = Fields.openid(body, "touser");
        sent.add(
                PLATFORM,
                agentId,
                member,
                "text",
                Json.object().put("text", content).set("call", body));
        return Answer.json(Json.object()
                .put("errcode", 0)
                .put("errmsg", "ok")
                .put("msgid", UUID.randomUUID().toString()));
    }

    private Answer picture(Call call, ObjectNode body) {
        tokens.get(call.query("access_token")).orElseThrow(() -> new Refusal(40014, "invalid access_token"));
        byte[] bytes = pictures.get(call.query("media_id")).orElseThrow(() -> new Refusal(40007, "invalid media_id"));
        return Answer.file("image/jpeg", "picture.jpg", bytes);
    }

    private CompletionStage<Answer> show(WecomApp app, ObjectNode body) {
        String id = "media-" + UUID.randomUUID().toString().replace("-", "");
        pictures.put(id, Fields.bytes(body, "image"));
        Said said = new Said(Fields.openid(body, "from"), "", null, 1, false);
        String inside = element("MsgType", "image")
                + element("PicUrl", "http://picture.example/" + id)
                + element("MediaId", id)
                + element("MsgId", ids.incrementAndGet());
        return talk.push(app.agentId(), said, push(app, said.from(), inside));
    }

    private CompletionStage<Answer> say(Call call) {
        WecomApp app = app(call);
        ObjectNode shown = call.json();
        if (shown.hasNonNull("image")) {
            return show(app, shown);
        }
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
