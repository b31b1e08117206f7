package org.lanekeeper.sandbox.platform.talk;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.BadCall;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Fields;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.journal.Journal;
import org.lanekeeper.sandbox.platform.webhook.Delivered;
import org.lanekeeper.sandbox.platform.webhook.Deliveries;
import org.lanekeeper.sandbox.platform.webhook.Push;
import org.lanekeeper.sandbox.platform.webhook.Reply;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One platform's talks: {@code {"from", "text", "group"}}, the group by its id or name and only where it is one, becomes
 * a push, and what came of it {@code {"attempts", "reply", "status", "replies"}}.
 */
public final class Talk {
    private final String platform;
    private final Journal chat;
    private final Deliveries deliveries;

    public Talk(String platform, Journal chat, Deliveries deliveries) {
        this.platform = platform;
        this.chat = chat;
        this.deliveries = deliveries;
    }

    /** Reads what a person wrote, and notes it. */
    public Said said(Call call, String account, List<Group> groups) {
        ObjectNode body = call.json();
        Said said = new Said(
                Fields.openid(body, "from"),
                Fields.text(body, "text"),
                group(body.path("group").asString(""), groups),
                Fields.number(body, "deliveries", 1, 1, 20),
                body.path("concurrent").asBoolean(false));
        chat.add(
                platform,
                account,
                said.place(),
                "said",
                Json.object().put("from", said.from()).put("text", said.text()));
        return said;
    }

    private static Group group(String named, List<Group> groups) {
        if (named.isEmpty()) {
            return null;
        }
        return groups.stream()
                .filter(one -> one.id().equals(named) || one.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new BadCall(404, "the robot is in no such group"));
    }

    /** Pushes it; the platform's answer in the webhook's own reply is noted as read by whoever can see the talk. */
    public CompletionStage<Answer> push(String account, Said said, Push push) {
        return delivered(said, push).thenApply(delivered -> {
            note(account, said, delivered);
            return write(delivered.attempts(), delivered.reply(), delivered.all());
        });
    }

    /** Pushes it without a look at what comes of it. */
    public CompletableFuture<Delivered> delivered(Said said, Push push) {
        return said.times() == 1 ? deliveries.deliver(push) : deliveries.deliver(push, said.times(), said.concurrent());
    }

    private void note(String account, Said said, Delivered delivered) {
        if (!delivered.reply().text().isEmpty()) {
            ObjectNode reply = Json.object()
                    .put("text", delivered.reply().text())
                    .put("status", status(delivered.reply()))
                    .put("attempts", delivered.attempts());
            chat.add(platform, account, said.place(), "replied", reply);
        }
    }

    public static Answer write(int attempts, Reply reply, List<Reply> all) {
        ObjectNode node = Json.object()
                .put("attempts", attempts)
                .put("reply", reply.text())
                .put("status", status(reply));
        ArrayNode replies = node.putArray("replies");
        all.forEach(each -> replies.add(Json.object().put("reply", each.text()).put("status", status(each))));
        return Answer.json(node);
    }

    private static String status(Reply reply) {
        return reply.outcome().name().toLowerCase(Locale.ROOT);
    }
}
