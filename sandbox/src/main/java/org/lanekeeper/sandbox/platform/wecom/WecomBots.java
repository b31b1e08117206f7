package org.lanekeeper.sandbox.platform.wecom;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
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
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /sim/wecom/bot/{botId}/…}: people write to an AI bot alone, or in a group, where it hears nothing that does not
 * mention it. Each message carries an address for one later answer.
 */
public final class WecomBots {
    public static final String PLATFORM = "wecom-bot";

    /** Longest content of a stream, in UTF-8 bytes. */
    private static final int LONGEST = 20_480;

    private static final Duration ANSWERABLE = Duration.ofHours(1);
    private static final int REMEMBERED = 20_000;

    private final Map<String, WecomBot> bots;
    private final Clock clock;
    private final Deliveries deliveries;
    private final Talk talk;
    private final Journal sent;
    private final Supplier<URI> own;
    private final RecentMap<String, Answerable> answerable = new RecentMap<>(REMEMBERED);

    private record Answerable(String botId, Said said, Instant until) {}

    /** @param own where these platforms listen, known once they do */
    public WecomBots(
            List<WecomBot> bots, Clock clock, Deliveries deliveries, Talk talk, Journal sent, Supplier<URI> own) {
        this.bots = bots.stream().collect(Collectors.toMap(WecomBot::botId, Function.identity()));
        this.clock = clock;
        this.deliveries = deliveries;
        this.talk = talk;
        this.sent = sent;
        this.own = own;
    }

    public void serve(Routes routes, Door door) {
        routes.later("POST", "/sim/wecom/bot/{botId}/messages", this::say);
        routes.later("POST", "/sim/wecom/bot/{botId}/events", this::enter);
        routes.later("POST", "/sim/wecom/bot/{botId}/verify", call -> {
            String text = Letter.nonce() + Letter.nonce();
            return deliveries
                    .ask(letter(bot(call)).question(text), text)
                    .thenApply(echoed -> Answer.json(Json.object().put("verified", echoed)));
        });
        door.post(PLATFORM, "/cgi-bin/aibot/response", RefusalForm.ERRCODE, this::answerLater);
    }

    private WecomBot bot(Call call) {
        WecomBot bot = bots.get(call.variable("botId"));
        if (bot == null) {
            throw new BadCall(404, "no AI bot has this botId");
        }
        return bot;
    }

    private CompletionStage<Answer> say(Call call) {
        WecomBot bot = bot(call);
        Said said = talk.said(call, bot.botId(), bot.groups());
        if (said.group() != null && !said.text().contains("@" + bot.name())) {
            return CompletableFuture.completedFuture(Talk.write(0, Reply.silent(), List.of()));
        }
        ObjectNode message = message(bot, said.from()).put("msgtype", "text");
        message.putObject("text").put("content", said.text());
        message.put("chattype", said.group() == null ? "single" : "group");
        if (said.group() != null) {
            message.put("chatid", said.group().id());
        }
        String code = UUID.randomUUID().toString();
        answerable.put(code, new Answerable(bot.botId(), said, clock.instant().plus(ANSWERABLE)));
        message.put("response_url", own.get() + "/cgi-bin/aibot/response?response_code=" + code);
        return talk.push(bot.botId(), said, push(bot, message));
    }

    private CompletionStage<Answer> enter(Call call) {
        WecomBot bot = bot(call);
        String from = Fields.openid(call.json(), "from");
        ObjectNode message = message(bot, from).put("msgtype", "event");
        message.putObject("event").put("eventtype", "enter_chat");
        return talk.push(bot.botId(), new Said(from, "", null, 1, false), push(bot, message));
    }

    private ObjectNode message(WecomBot bot, String from) {
        ObjectNode message = Json.object()
                .put("msgid", UUID.randomUUID().toString())
                .put("create_time", clock.instant().getEpochSecond())
                .put("aibotid", bot.botId());
        message.putObject("from").put("userid", from);
        return message;
    }

    /** The codes of refusals are not published; only that they are none but 0. */
    private Answer answerLater(Call call, ObjectNode body) {
        String content = body.path("markdown").path("content").asString("");
        if (!body.path("msgtype").asString("").equals("markdown") || content.isBlank()) {
            throw new Refusal(40008, "invalid message type");
        }
        Answerable one = answerable
                .remove(call.query("response_code"))
                .filter(known -> clock.instant().isBefore(known.until()))
                .orElseThrow(() -> new Refusal(40029, "invalid response_code"));
        sent.add(
                PLATFORM,
                one.botId(),
                one.said().place(),
                "reply",
                Json.object().put("text", content).set("call", body));
        return Answer.json(Json.object().put("errcode", 0).put("errmsg", "ok"));
    }

    private Letter letter(WecomBot bot) {
        // the receiver of an AI bot is empty
        return new Letter(bot.token(), new MessageCipher(bot.encodingAesKey(), ""), bot.url(), clock);
    }

    private Push push(WecomBot bot, ObjectNode message) {
        Letter letter = letter(bot);
        boolean event = message.path("msgtype").asString().equals("event");
        return new Push() {
            @Override
            public HttpRequest attempt() {
                Letter.Sealed sealed = letter.seal(Json.text(message));
                return HttpRequest.newBuilder(sealed.url())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                Json.text(Json.object().put("encrypt", sealed.encrypted()))))
                        .build();
            }

            @Override
            public Reply read(String body) {
                return body.isEmpty() || body.equals("success") ? Reply.silent() : reply(letter, event, body);
            }
        };
    }

    private static Reply reply(Letter letter, boolean event, String body) {
        try {
            ObjectNode sealed = Json.read(body.getBytes(StandardCharsets.UTF_8));
            // a number, unlike all the others
            String timestamp = sealed.path("timestamp").isNumber()
                    ? sealed.path("timestamp").asString()
                    : "";
            ObjectNode reply = Json.read(letter.open(
                            sealed.path("encrypt").asString(""),
                            sealed.path("msgsignature").asString(""),
                            timestamp,
                            sealed.path("nonce").asString(""))
                    .getBytes(StandardCharsets.UTF_8));
            String kind = reply.path("msgtype").asString("");
            String content = reply.path(kind).path("content").asString("");
            boolean usable = kind.equals(event ? "text" : "stream")
                    && !content.isBlank()
                    && content.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                    && (event
                            || reply.path("stream").path("finish").asBoolean(false)
                                    && !reply.path("stream")
                                            .path("id")
                                            .asString("")
                                            .isEmpty());
            return usable ? Reply.words(content) : Reply.unusable();
        } catch (IllegalArgumentException | BrokenCipher | BadCall e) {
            return Reply.unusable();
        }
    }
}
