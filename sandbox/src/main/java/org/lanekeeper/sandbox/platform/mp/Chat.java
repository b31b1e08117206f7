package org.lanekeeper.sandbox.platform.mp;

import static org.lanekeeper.sandbox.platform.webhook.Xml.element;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.lanekeeper.sandbox.platform.ground.Ground;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.BadCall;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Fields;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.http.Routes;
import org.lanekeeper.sandbox.platform.webhook.Delivered;
import org.lanekeeper.sandbox.platform.webhook.Message;
import org.lanekeeper.sandbox.platform.webhook.Reply;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What people do in the chat with an official account: write, follow, leave, scan, tap the menu. */
final class Chat {
    private static final Map<String, Follower.Opening> OPENINGS = Map.of(
            "subscribe", Follower.Opening.SUBSCRIBE,
            "SCAN", Follower.Opening.SCAN,
            "CLICK", Follower.Opening.CLICK);
    private static final int LARGEST_WORDS = 64 * 1024;
    private static final Set<String> OTHERS = Set.of("unsubscribe", "VIEW", "view_miniprogram");

    private final Map<String, OfficialAccount> accounts;
    private final Followers followers;
    private final Messages messages;
    private final Ground ground;

    private final Media media;

    Chat(Map<String, OfficialAccount> accounts, Followers followers, Messages messages, Media media, Ground ground) {
        this.accounts = accounts;
        this.followers = followers;
        this.messages = messages;
        this.media = media;
        this.ground = ground;
    }

    void serve(Routes routes) {
        routes.later("POST", "/sim/mp/{appId}/messages", Media.LARGEST_CALL, this::say);
        routes.later("POST", "/sim/mp/{appId}/events", this::say);
        routes.later("POST", "/sim/mp/{appId}/verify", this::verify);
    }

    OfficialAccount account(Call call) {
        OfficialAccount account = accounts.get(call.variable("appId"));
        if (account == null) {
            throw new BadCall(404, "no official account has this appId");
        }
        return account;
    }

    private CompletionStage<Answer> say(Call call) {
        OfficialAccount account = account(call);
        ObjectNode body = call.json();
        if (!body.hasNonNull("image") && call.body().length > LARGEST_WORDS) {
            throw new BadCall(413, "without a picture the body may hold 64 KB at most");
        }
        String openid = Fields.openid(body, "from");
        int times = Fields.number(body, "deliveries", 1, 1, 20);
        boolean concurrent = body.path("concurrent").asBoolean(false);
        Message message = message(account, openid, body);
        var delivery = times == 1
                ? ground.deliveries().deliver(account.endpoint(), message)
                : ground.deliveries().deliver(account.endpoint(), message, times, concurrent);
        return delivery.thenApply(delivered -> {
            noteReply(account, openid, delivered);
            return write(delivered);
        });
    }

    private Message message(OfficialAccount account, String openid, ObjectNode body) {
        if (body.hasNonNull("event")) {
            return event(account, openid, body);
        }
        if (body.hasNonNull("recognition")) {
            return voice(account, openid, body);
        }
        return body.hasNonNull("image") ? picture(account, openid, body) : text(account, openid, body);
    }

    private Message picture(OfficialAccount account, String openid, ObjectNode body) {
        String id = media.keep(account.appId(), body);
        followers.open(account.appId(), openid, Follower.Opening.TEXT);
        ground.chat().add("mp", account.appId(), openid, "said", Json.object().put("image", id));
        return messages.picture(account, openid, id, messages.nextId());
    }

    private Message text(OfficialAccount account, String openid, ObjectNode body) {
        String text = Fields.text(body, "text");
        followers.open(account.appId(), openid, Follower.Opening.TEXT);
        ground.chat().add("mp", account.appId(), openid, "said", Json.object().put("text", text));
        return messages.text(account, openid, text, messages.nextId());
    }

    /** A voice message, of which the platform understood what stands in {@code recognition}; that may be nothing. */
    private Message voice(OfficialAccount account, String openid, ObjectNode body) {
        String recognition = body.path("recognition").asString("");
        followers.open(account.appId(), openid, Follower.Opening.TEXT);
        ground.chat().add("mp", account.appId(), openid, "said", Json.object().put("text", "🎤 " + recognition));
        return messages.voice(account, openid, recognition, messages.nextId());
    }

    private Message event(OfficialAccount account, String openid, ObjectNode body) {
        String event = Fields.text(body, "event");
        Follower.Opening opening = OPENINGS.get(event);
        if (opening == null && !OTHERS.contains(event)) {
            throw new BadCall(400, "event is one of " + OPENINGS.keySet() + " or " + OTHERS);
        }
        if (opening != null) {
            followers.open(account.appId(), openid, opening);
        } else if (event.equals("unsubscribe")) {
            followers.leave(account.appId(), openid);
        }
        String key = body.path("eventKey").asString("");
        ObjectNode did = Json.object().put("event", event).put("eventKey", key);
        ground.chat().add("mp", account.appId(), openid, "did", did);
        String ticket = body.path("ticket").asString("");
        String more = ticket.isEmpty() ? "" : element("Ticket", ticket);
        return messages.event(account, openid, event, element("EventKey", key) + more);
    }

    private CompletionStage<Answer> verify(Call call) {
        return ground.deliveries()
                .verify(account(call).endpoint())
                .thenApply(echoed -> Answer.json(Json.object().put("verified", echoed)));
    }

    private void noteReply(OfficialAccount account, String openid, Delivered delivered) {
        if (!delivered.reply().text().isEmpty()) {
            ObjectNode reply = Json.object()
                    .put("text", delivered.reply().text())
                    .put("status", status(delivered.reply()))
                    .put("attempts", delivered.attempts());
            ground.chat().add("mp", account.appId(), openid, "replied", reply);
        }
    }

    private static Answer write(Delivered delivered) {
        Reply reply = delivered.reply();
        ObjectNode node = Json.object();
        node.put("attempts", delivered.attempts());
        node.put("reply", reply.text());
        node.put("status", status(reply));
        ArrayNode replies = Json.array();
        delivered
                .all()
                .forEach(each ->
                        replies.add(Json.object().put("reply", each.text()).put("status", status(each))));
        node.set("replies", replies);
        return Answer.json(node);
    }

    private static String status(Reply reply) {
        return reply.outcome().name().toLowerCase(Locale.ROOT);
    }
}
