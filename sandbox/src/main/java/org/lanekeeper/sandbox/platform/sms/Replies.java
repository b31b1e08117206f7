package org.lanekeeper.sandbox.platform.sms;

import java.net.URI;
import java.util.Optional;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.BadCall;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Fields;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.http.Routes;
import org.lanekeeper.sandbox.platform.journal.Journal;
import org.lanekeeper.sandbox.platform.limit.RecentMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people send back: {@code POST /sim/sms/replies} with {@code {"from","text"}} goes to the account that wrote to this
 * number last, in its provider's words. Answers {@code {"status"}} of the account's address, 0 if that could not be reached.
 */
public final class Replies {
    private static final int REMEMBERED = 20_000;

    private record Door(SmsAccount account, Wording wording) {}

    /** How a provider words a text that somebody sent. */
    interface Wording {
        JsonNode of(String text);
    }

    private final Pushes pushes;
    private final Journal chat;
    private final RecentMap<String, Door> last = new RecentMap<>(REMEMBERED);

    public Replies(Pushes pushes, Journal chat) {
        this.pushes = pushes;
        this.chat = chat;
    }

    public void serve(Routes routes) {
        routes.on("POST", "/sim/sms/replies", this::reply);
    }

    void wroteTo(SmsAccount account, String phone, Wording wording) {
        last.put(phone, new Door(account, wording));
    }

    private Answer reply(Call call) {
        ObjectNode body = call.json();
        String from = Fields.text(body, "from");
        String text = Fields.text(body, "text");
        Door door = last.get(from).orElseThrow(() -> new BadCall(404, "nobody wrote to this number"));
        URI url = Optional.ofNullable(door.account().replyUrl())
                .orElseThrow(() -> new BadCall(404, "this account does not want to know what is sent back"));
        chat.add("sms", door.account().account(), from, "said", Json.object().put("text", text));
        return Answer.json(
                Json.object().put("status", pushes.send(url, door.wording().of(text))));
    }
}
