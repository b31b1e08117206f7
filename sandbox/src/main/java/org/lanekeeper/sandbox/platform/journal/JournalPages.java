package org.lanekeeper.sandbox.platform.journal;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.function.Predicate;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.BadCall;
import org.lanekeeper.sandbox.platform.http.Call;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.http.Routes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /sim/sent}, {@code GET /sim/refused} and {@code GET /sim/chat}, which tells what people and official
 * accounts said to each other. {@code platform} and {@code to} select; {@code since} is either
 * an instant (entries of that moment included) or the {@code sequence} of the last entry already seen; {@code limit}
 * keeps the last ones.
 */
public final class JournalPages {
    private JournalPages() {}

    public static void serve(Routes routes, Journal sent, Journal refused, Journal chat) {
        routes.on("GET", "/sim/sent", call -> list(sent, call));
        routes.on("GET", "/sim/refused", call -> list(refused, call));
        routes.on("GET", "/sim/chat", call -> list(chat, call));
    }

    private static Answer list(Journal journal, Call call) {
        Predicate<Entry> wanted = since(call.query("since").trim());
        String platform = call.query("platform");
        if (!platform.isEmpty()) {
            wanted = wanted.and(entry -> entry.platform().equals(platform));
        }
        String to = call.query("to");
        if (!to.isEmpty()) {
            wanted = wanted.and(entry -> entry.to().equals(to));
        }
        ArrayNode list = Json.array();
        journal.find(wanted, limit(call.query("limit"))).forEach(entry -> list.add(write(entry)));
        return Answer.json(list);
    }

    private static int limit(String text) {
        if (text.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        if (!text.matches("\\d{1,6}")) {
            throw new BadCall(400, "limit is a number");
        }
        return Integer.parseInt(text);
    }

    private static Predicate<Entry> since(String text) {
        if (text.isEmpty()) {
            return entry -> true;
        }
        if (text.matches("\\d{1,18}")) {
            long seen = Long.parseLong(text);
            return entry -> entry.sequence() > seen;
        }
        try {
            // the + of an offset arrives as a blank when the caller did not encode it
            var moment = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            return entry -> !entry.at().isBefore(moment);
        } catch (DateTimeException e) {
            throw new BadCall(400, "since is an instant like 2020-02-04T08:00:00Z or a sequence");
        }
    }

    private static ObjectNode write(Entry entry) {
        ObjectNode node = Json.object();
        node.put("sequence", entry.sequence());
        node.put("platform", entry.platform());
        node.put("account", entry.account());
        node.put("to", entry.to());
        node.put("kind", entry.kind());
        node.set("body", entry.body());
        if (!entry.error().isEmpty()) {
            node.put("error", entry.error());
        }
        node.put("at", entry.at().toString());
        return node;
    }
}
