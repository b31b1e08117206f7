package org.lanekeeper.sandbox.platform.feishu;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.lanekeeper.sandbox.platform.limit.SlidingWindow;
import org.lanekeeper.sandbox.platform.talk.CalledBack;
import org.lanekeeper.sandbox.platform.talk.Group;
import org.lanekeeper.sandbox.platform.talk.Said;
import org.lanekeeper.sandbox.platform.talk.Talk;
import org.lanekeeper.sandbox.platform.webhook.Push;
import org.lanekeeper.sandbox.platform.webhook.Reply;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /sim/feishu/app/{appId}/…}: people write to an application's robot alone, or in a group, where it hears nothing
 * that does not mention it. It replies by calls with a tenant access token, and may write into its groups.
 */
public final class FeishuApps {
    public static final String PLATFORM = "feishu";

    private static final Duration TOKEN = Duration.ofHours(2);
    private static final int PICTURES = 50;
    private static final int REMEMBERED = 20_000;
    /** Into one group, in a second. */
    private static final int PER_SECOND = 5;

    private record Given(String appId, Instant until) {}

    private final Map<String, FeishuApp> apps;
    private final Clock clock;
    private final Talk talk;
    private final CalledBack replies;
    private final Journal sent;
    private final Map<String, Given> tokens = new ConcurrentHashMap<>();
    private final RecentMap<String, Boolean> uuids = new RecentMap<>(REMEMBERED);
    private final RecentMap<String, byte[]> pictures = new RecentMap<>(PICTURES);
    private final Set<String> removed = ConcurrentHashMap.newKeySet();
    private final Map<String, SlidingWindow> pace;

    public FeishuApps(List<FeishuApp> apps, Clock clock, Talk talk, CalledBack replies, Journal sent) {
        this.apps = apps.stream().collect(Collectors.toMap(FeishuApp::appId, Function.identity()));
        this.clock = clock;
        this.talk = talk;
        this.replies = replies;
        this.sent = sent;
        pace = apps.stream()
                .flatMap(app -> app.groups().stream())
                .collect(Collectors.toMap(
                        Group::id,
                        group -> new SlidingWindow(clock, PER_SECOND, Duration.ofSeconds(1)),
                        (one, same) -> one));
    }

    public void serve(Routes routes, Door door) {
        routes.later("POST", "/sim/feishu/app/{appId}/messages", this::say);
        routes.later("POST", "/sim/feishu/app/{appId}/verify", this::verify);
        routes.on("DELETE", "/sim/feishu/app/{appId}/groups/{group}", call -> {
            removed.add(call.variable("group"));
            return Answer.json(Json.object());
        });
        String api = "/open-apis/";
        door.post(PLATFORM, api + "auth/v3/tenant_access_token/internal", RefusalForm.NUMBERED_CODE, this::token);
        door.post(PLATFORM, api + "im/v1/messages/{id}/reply", RefusalForm.NUMBERED_CODE, this::reply);
        door.get(
                PLATFORM,
                api + "im/v1/messages/{id}/resources/{key}",
                RefusalForm.NUMBERED_CODE,
                (call, body) -> Answer.file(
                        "image/jpeg",
                        "picture.jpg",
                        pictures.get(call.variable("id") + " " + call.variable("key"))
                                .orElseThrow(() -> new Refusal(234003, "file not in msg"))));
        door.post(PLATFORM, api + "im/v1/messages", RefusalForm.NUMBERED_CODE, this::write);
    }

    private FeishuApp app(Call call) {
        FeishuApp app = apps.get(call.variable("appId"));
        if (app == null) {
            throw new BadCall(404, "no application has this appId");
        }
        return app;
    }

    private CompletionStage<Answer> say(Call call) {
        FeishuApp app = app(call);
        ObjectNode shown = call.json();
        boolean picture = shown.hasNonNull("image");
        Said said = picture
                ? new Said(Fields.openid(shown, "from"), "", null, 1, false)
                : talk.said(call, app.appId(), app.groups());
        String mention = "@" + app.name();
        if (said.group() != null && !said.text().contains(mention)) {
            return CompletableFuture.completedFuture(Talk.write(0, Reply.silent(), List.of()));
        }
        String id = "om_" + UUID.randomUUID().toString().replace("-", "");
        replies.open(id, app.appId(), said);
        ObjectNode root = Json.object().put("schema", "2.0");
        root.putObject("header")
                .put("event_id", UUID.randomUUID().toString().replace("-", ""))
                .put("event_type", "im.message.receive_v1")
                .put("create_time", Long.toString(clock.millis()))
                .put("token", app.verificationToken())
                .put("app_id", app.appId())
                .put("tenant_key", "trialtenant");
        ObjectNode event = root.putObject("event");
        ObjectNode sender = event.putObject("sender").put("sender_type", "user");
        sender.putObject("sender_id").put("open_id", said.from()).put("user_id", said.from());
        // a mention stands in the text as a key that is explained beside it
        String text = said.text().replace(mention, "@_user_1");
        ObjectNode message = event.putObject("message")
                .put("message_id", id)
                .put("create_time", Long.toString(clock.millis()))
                .put(
                        "chat_id",
                        said.group() == null
                                ? "oc_" + said.from()
                                : said.group().id())
                .put("chat_type", said.group() == null ? "p2p" : "group")
                .put("message_type", picture ? "image" : "text")
                .put(
                        "content",
                        Json.text(
                                picture
                                        ? Json.object().put("image_key", "img_" + id)
                                        : Json.object().put("text", text)));
        if (picture) {
            pictures.put(id + " img_" + id, Fields.bytes(shown, "image"));
        }
        if (said.text().contains(mention)) {
            ObjectNode named = message.putArray("mentions")
                    .addObject()
                    .put("key", "@_user_1")
                    .put("name", app.name());
            named.putObject("id").put("open_id", "ou_bot");
        }
        return talk.delivered(said, push(app, Json.text(root), ""))
                .thenCompose(delivered -> replies.answer(id, delivered));
    }

    private CompletionStage<Answer> verify(Call call) {
        FeishuApp app = app(call);
        String challenge = UUID.randomUUID().toString();
        ObjectNode question = Json.object()
                .put("type", "url_verification")
                .put("challenge", challenge)
                .put("token", app.verificationToken());
        Said nobody = new Said("nobody", "", null, 1, false);
        return talk.delivered(nobody, push(app, Json.text(question), challenge))
                .thenApply(delivered -> Answer.json(
                        Json.object().put("verified", delivered.reply().text().equals(challenge))));
    }

    /** @param challenge to be echoed, empty for events */
    private Push push(FeishuApp app, String content, String challenge) {
        return new Push() {
            @Override
            public HttpRequest attempt() {
                String body = Json.text(Json.object().put("encrypt", Crypto.encrypt(app.encryptKey(), content)));
                HttpRequest.Builder request = HttpRequest.newBuilder(app.url())
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
                if (challenge.isEmpty()) {
                    String timestamp = Long.toString(clock.instant().getEpochSecond());
                    String nonce = UUID.randomUUID().toString();
                    request.header("X-Lark-Request-Timestamp", timestamp)
                            .header("X-Lark-Request-Nonce", nonce)
                            .header("X-Lark-Signature", Crypto.signEvent(timestamp, nonce, app.encryptKey(), body));
                }
                return request.build();
            }

            @Override
            public Reply read(String body) {
                if (challenge.isEmpty()) {
                    return Reply.silent();
                }
                try {
                    return Reply.words(Json.read(body.getBytes(StandardCharsets.UTF_8))
                            .path("challenge")
                            .asString(""));
                } catch (BadCall e) {
                    return Reply.unusable();
                }
            }
        };
    }

    private Answer token(Call call, ObjectNode body) {
        FeishuApp app = apps.get(body.path("app_id").asString(""));
        if (app == null || !app.secret().equals(body.path("app_secret").asString(""))) {
            throw new Refusal(10014, "app secret invalid");
        }
        String token = "t-" + UUID.randomUUID();
        tokens.values().removeIf(one -> !clock.instant().isBefore(one.until()));
        tokens.put(token, new Given(app.appId(), clock.instant().plus(TOKEN)));
        return Answer.json(Json.object()
                .put("code", 0)
                .put("msg", "ok")
                .put("tenant_access_token", token)
                .put("expire", TOKEN.toSeconds()));
    }

    private FeishuApp owner(Call call) {
        Given given = tokens.get(call.header("authorization").replaceFirst("^Bearer ", ""));
        if (given == null || !clock.instant().isBefore(given.until())) {
            throw new Refusal(99991663, "Invalid access token for authorization");
        }
        return apps.get(given.appId());
    }

    private Answer reply(Call call, ObjectNode body) {
        FeishuApp app = owner(call);
        String id = call.variable("id");
        CalledBack.Waiting waiting = replies.find(id);
        if (waiting == null || !waiting.account().equals(app.appId())) {
            throw new Refusal(230011, "The message was withdrawn or is not known");
        }
        String text = text(body);
        if (isNew(body)) {
            replies.arrived(id, "reply", text, body);
        }
        return done();
    }

    private Answer write(Call call, ObjectNode body) {
        FeishuApp app = owner(call);
        if (!call.query("receive_id_type").equals("chat_id")) {
            throw new Refusal(230001, "only chat_id is simulated");
        }
        String chat = body.path("receive_id").asString("");
        Group group = app.groups().stream()
                .filter(one -> one.id().equals(chat) && !removed.contains(one.id()))
                .findFirst()
                .orElseThrow(() -> new Refusal(230002, "Bot/User can NOT be out of the chat."));
        String text = text(body);
        if (!pace.get(group.id()).take()) {
            throw new Refusal(230020, "This operation triggers the frequency limit.");
        }
        if (isNew(body)) {
            ObjectNode shown = Json.object();
            shown.putObject("text").put("content", text);
            sent.add(PLATFORM, app.appId(), group.id(), "text", shown);
        }
        return done();
    }

    private static String text(ObjectNode body) {
        String content = body.path("content").asString("");
        if (!body.path("msg_type").asString("").equals("text")) {
            throw new Refusal(230001, "only text is simulated");
        }
        String text;
        try {
            text = Json.read(content.getBytes(StandardCharsets.UTF_8))
                    .path("text")
                    .asString("");
        } catch (BadCall e) {
            throw new Refusal(230001, "content is not a string in json format");
        }
        if (text.isBlank()) {
            throw new Refusal(230025, "The length of the message content does not fit");
        }
        return text;
    }

    /** Of calls with one uuid the first alone has an effect. */
    private boolean isNew(ObjectNode body) {
        String uuid = body.path("uuid").asString("");
        return uuid.isEmpty() || uuids.put(uuid, true).isEmpty();
    }

    private static Answer done() {
        ObjectNode answer = Json.object().put("code", 0).put("msg", "success");
        answer.putObject("data");
        return Answer.json(answer);
    }
}
