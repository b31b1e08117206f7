package org.lanekeeper.sandbox.platform.dingtalk;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lanekeeper.sandbox.platform.door.Door;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.door.RefusalForm;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.BadCall;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.http.Routes;
import org.lanekeeper.sandbox.platform.journal.Journal;
import org.lanekeeper.sandbox.platform.limit.SlidingWindow;
import org.lanekeeper.sandbox.platform.talk.CalledBack;
import org.lanekeeper.sandbox.platform.talk.Group;
import org.lanekeeper.sandbox.platform.talk.Said;
import org.lanekeeper.sandbox.platform.talk.Talk;
import org.lanekeeper.sandbox.platform.webhook.Push;
import org.lanekeeper.sandbox.platform.webhook.Reply;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /sim/dingtalk/robot/{name}/…}: people write to a robot alone, or in a group, where it hears nothing that does not
 * mention it. It replies by the message's own session address, and may write into its groups by name of the conversation.
 */
public final class DingtalkApps {
    public static final String PLATFORM = "dingtalk";

    /** Before what somebody says instead of writing it. */
    private static final String SPOKEN = "🎤";

    private static final Duration SESSION = Duration.ofMinutes(90);
    private static final Duration TOKEN = Duration.ofHours(2);
    private static final int PER_MINUTE = 20;
    private static final String CORP = "dingtrial0000corp";

    private final Map<String, DingtalkApp> apps;
    private final Clock clock;
    private final Talk talk;
    private final CalledBack replies;
    private final Journal sent;
    private final Supplier<URI> own;
    private final Tokens tokens;
    private final Map<String, SlidingWindow> pace;

    public DingtalkApps(
            List<DingtalkApp> apps, Clock clock, Talk talk, CalledBack replies, Journal sent, Supplier<URI> own) {
        this.apps = apps.stream().collect(Collectors.toMap(DingtalkApp::name, Function.identity()));
        this.clock = clock;
        this.talk = talk;
        this.replies = replies;
        this.sent = sent;
        this.own = own;
        tokens = new Tokens(clock, TOKEN);
        pace = apps.stream()
                .flatMap(app -> app.groups().stream())
                .collect(Collectors.toMap(
                        Group::id,
                        group -> new SlidingWindow(clock, PER_MINUTE, Duration.ofMinutes(1)),
                        (one, same) -> one));
    }

    public void serve(Routes routes, Door door) {
        routes.later("POST", "/sim/dingtalk/robot/{name}/messages", this::say);
        routes.on("DELETE", "/sim/dingtalk/robot/{name}/groups/{group}", this::removeFromGroup);
        door.post(PLATFORM, "/robot/sendBySession", RefusalForm.ERRCODE, this::reply);
        door.post(PLATFORM, "/v1.0/oauth2/accessToken", RefusalForm.NAMED_CODE_400, this::token);
        door.post(PLATFORM, "/v1.0/robot/groupMessages/send", RefusalForm.NAMED_CODE_400, this::write);
    }

    private CompletionStage<Answer> say(Call call) {
        DingtalkApp app = app(call);
        Said said = talk.said(call, app.name(), app.groups());
        boolean mentioned = said.text().contains("@" + app.title());
        if (said.group() != null && !mentioned) {
            return CompletableFuture.completedFuture(Talk.write(0, Reply.silent(), List.of()));
        }
        String session = UUID.randomUUID().toString();
        replies.open(session, app.name(), said);
        ObjectNode message = Json.object()
                .put("msgtype", "text")
                .put("msgId", "msg" + UUID.randomUUID())
                .put("createAt", clock.millis())
                .put("conversationType", said.group() == null ? "1" : "2")
                .put(
                        "conversationId",
                        said.group() == null
                                ? "cid-" + said.from()
                                : said.group().id())
                .put("senderId", "$:LWCP_v1:$" + said.from())
                .put("senderNick", said.from())
                .put("senderCorpId", CORP)
                .put("senderStaffId", said.from())
                .put("chatbotUserId", "$:LWCP_v1:$bot")
                .put("robotCode", app.appKey())
                .put("isInAtList", said.group() != null)
                .put("sessionWebhook", own.get() + "/robot/sendBySession?session=" + session)
                .put("sessionWebhookExpiredTime", clock.millis() + SESSION.toMillis());
        if (said.group() != null) {
            message.put("conversationTitle", said.group().name());
        }
        if (said.text().startsWith(SPOKEN)) {
            // what the platform understood of a voice
            String words = said.text().substring(SPOKEN.length()).strip();
            message.put("msgtype", "audio")
                    .putObject("content")
                    .put("duration", 4000)
                    .put("downloadCode", "voice-" + session)
                    .put("recognition", words);
            return talk.delivered(said, push(app, Json.text(message)))
                    .thenCompose(delivered -> replies.answer(session, delivered));
        }
        // the mention does not stand in the content
        message.putObject("text")
                .put("content", " " + said.text().replace("@" + app.title(), "").strip());
        return talk.delivered(said, push(app, Json.text(message)))
                .thenCompose(delivered -> replies.answer(session, delivered));
    }

    private DingtalkApp app(Call call) {
        DingtalkApp app = apps.get(call.variable("name"));
        if (app == null) {
            throw new BadCall(404, "no robot has this name");
        }
        return app;
    }

    private Push push(DingtalkApp app, String message) {
        return new Push() {
            @Override
            public HttpRequest attempt() {
                String timestamp = Long.toString(clock.millis());
                return HttpRequest.newBuilder(app.url())
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header("timestamp", timestamp)
                        .header("sign", Signing.of(timestamp, app.secret()))
                        .POST(HttpRequest.BodyPublishers.ofString(message))
                        .build();
            }

            @Override
            public Reply read(String body) {
                return Reply.silent();
            }
        };
    }

    private Answer reply(Call call, ObjectNode body) {
        String session = call.query("session");
        if (replies.find(session) == null) {
            throw new Refusal(300001, "session is not exist");
        }
        String kind = body.path("msgtype").asString("");
        String text = kind.equals("text") ? body.path("text").path("content").asString("") : "";
        if (text.isBlank()) {
            throw new Refusal(400105, "unsupported msgtype or empty content");
        }
        replies.arrived(session, "reply", text, body);
        return Answer.json(Json.object().put("errcode", 0).put("errmsg", "ok"));
    }

    private Answer token(Call call, ObjectNode body) {
        DingtalkApp app = apps.values().stream()
                .filter(one -> one.appKey().equals(body.path("appKey").asString(""))
                        && one.secret().equals(body.path("appSecret").asString("")))
                .findFirst()
                .orElseThrow(() -> new Refusal("invalidClientIdOrSecret", "the appKey or appSecret is wrong"));
        return Answer.json(
                Json.object().put("accessToken", tokens.give(app.name())).put("expireIn", TOKEN.toSeconds()));
    }

    private Answer write(Call call, ObjectNode body) {
        DingtalkApp app = apps.get(tokens.owner(call.header("x-acs-dingtalk-access-token")));
        if (app == null) {
            throw new Refusal("InvalidAuthentication", "the access token is not valid");
        }
        String conversation = body.path("openConversationId").asString("");
        Group group = app.groups().stream()
                .filter(one -> one.id().equals(conversation) && !tokens.isRemoved(one.id()))
                .findFirst()
                .orElseThrow(() -> new Refusal("miss.conversation", "the robot is not in this conversation"));
        if (!body.path("robotCode").asString("").equals(app.appKey())
                || !body.path("msgKey").asString("").equals("sampleText")) {
            throw new Refusal("invalidParameter", "robotCode or msgKey");
        }
        if (!pace.get(group.id()).take()) {
            throw new Refusal("Forbidden.AccessDenied.QpsLimitForApi", "too many messages");
        }
        ObjectNode param = Json.read(body.path("msgParam").asString("").getBytes(StandardCharsets.UTF_8));
        ObjectNode shown = Json.object();
        shown.putObject("text").put("content", param.path("content").asString(""));
        sent.add(PLATFORM, app.name(), group.id(), "text", shown);
        return Answer.json(
                Json.object().put("processQueryKey", UUID.randomUUID().toString()));
    }

    private Answer removeFromGroup(Call call) {
        tokens.remove(call.variable("group"));
        return Answer.json(Json.object());
    }
}
