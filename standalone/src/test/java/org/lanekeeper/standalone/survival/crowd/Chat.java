package org.lanekeeper.standalone.survival.crowd;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.standalone.scenario.Web;
import tools.jackson.databind.JsonNode;

/**
 * The conversation with the official account: a sentence goes through the simulated platform, which delivers it three
 * times as if it had not heard the answer. The words of the reply are all there is; keys are the platform's own.
 */
public final class Chat implements Line {
    private static final Pattern NUMBER = Pattern.compile("第 (\\d+) 号");
    private static final List<String> BUSY = List.of("系统有点慢", "现在人多", "系统正忙");
    private static final int DELIVERIES = 3;

    private final Web platform;
    private final String account;

    /**
     * @param account appId of the official account
     */
    public Chat(Web platform, String account) {
        this.platform = platform;
        this.account = account;
    }

    @Override
    public CompletableFuture<Answer> ask(Resident resident, String key, URI server) {
        Map<String, Object> message = Map.of(
                "from",
                "survival-chat-" + resident.household(),
                "text",
                "接龙 " + resident.compound() + " " + resident.address() + " " + resident.name(),
                "deliveries",
                DELIVERIES);
        long sentAt = System.nanoTime();
        return platform.postLater("/sim/mp/" + account + "/messages", message)
                .thenApply(answer -> read(resident, key, sentAt, answer.expect(200)));
    }

    /** One sentence, and what is said to it in time. */
    public String say(String person, String text) {
        return platform.post("/sim/mp/" + account + "/messages", Map.of("from", person, "text", text))
                .expect(200)
                .path("reply")
                .asString("");
    }

    /** What the account wrote to a person besides its answers. */
    public List<String> writtenTo(String person) {
        List<String> texts = new ArrayList<>();
        for (JsonNode sent : platform.get("/sim/sent?limit=1000").expect(200)) {
            if (sent.path("to").asString("").equals(person)) {
                texts.add(sent.path("body").toString());
            }
        }
        return texts;
    }

    private static Answer read(Resident resident, String key, long sentAt, JsonNode body) {
        List<String> replies = new ArrayList<>();
        body.path("replies").forEach(reply -> replies.add(reply.path("reply").asString("")));
        if (replies.isEmpty()) {
            replies.add(body.path("reply").asString(""));
        }
        List<Integer> numbers = replies.stream()
                .map(NUMBER::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1)))
                .distinct()
                .toList();
        if (numbers.size() == 1) {
            return answer(resident, key, sentAt, 201, "", numbers.get(0), 0);
        }
        String all = String.join(" | ", replies);
        if (numbers.isEmpty() && all.isBlank()) {
            return Answer.silence(
                    resident, key, "chat", sentAt, body.path("status").asString("no reply"));
        }
        boolean busy = numbers.isEmpty() && replies.stream().allMatch(Chat::isBusy);
        return busy
                ? answer(resident, key, sentAt, 503, "busy", 0, 1)
                : answer(resident, key, sentAt, 200, "said: " + all, 0, 0);
    }

    private static boolean isBusy(String reply) {
        return reply.isBlank() || BUSY.stream().anyMatch(reply::contains);
    }

    private static Answer answer(
            Resident resident, String key, long sentAt, int status, String problem, int number, int comeAgain) {
        return new Answer(
                resident.household(),
                key,
                "chat",
                sentAt,
                System.nanoTime(),
                status,
                problem,
                number,
                "",
                false,
                comeAgain);
    }
}
