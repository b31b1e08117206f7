package org.lanekeeper.standalone.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Everybody signs up at the same instant, in chat and by the mini-program, some of them more than once. */
final class Rush {
    private static final Pattern NUMBER = Pattern.compile("第 (\\d+) 号");
    private static final int IN_FLIGHT = 300;
    /** What the platform says after three times five seconds without an answer. */
    private static final String BROKEN = "该公众号提供的服务出现故障";

    /** Three tries: so far apart may those be told who were on the way at the same time. */
    private static final long STANDSTILL = TimeUnit.SECONDS.toNanos(15);

    private final Town town;
    private final long relay;
    private final String title;
    private final Map<Integer, Integer> numbers = new ConcurrentHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Set<Person> putOff = ConcurrentHashMap.newKeySet();
    /** When they were told so, by {@link System#nanoTime}. */
    private final Map<Person, Long> unanswered = new ConcurrentHashMap<>();

    private final Semaphore inFlight = new Semaphore(IN_FLIGHT);

    Rush(Town town, long relay, String title) {
        this.town = town;
        this.relay = relay;
        this.title = title;
    }

    /** How many were told to ask for their number a moment later. */
    int putOff() {
        return putOff.size();
    }

    /** How many of them had no answer at all. */
    int unanswered() {
        return unanswered.size();
    }

    /** The number that each household was told. */
    Map<Integer, Integer> run(List<Person> people) {
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        for (Person person : people) {
            int times = person.repeat() == Person.Repeat.TWICE ? 2 : 1;
            for (int time = 0; time < times; time++) {
                inFlight.acquireUninterruptibly();
                answers.add((person.chats() ? chat(person) : miniProgram(person))
                        .whenComplete((done, failed) -> inFlight.release()));
            }
        }
        answers.forEach(CompletableFuture::join);
        for (Person person : List.copyOf(putOff)) {
            String standing = town.say(person.openid(), "排到几号了");
            if (!standing.contains(title)) {
                standing = title + town.say(person.openid(), person.sentence());
            }
            // the household may have signed up for other relays before
            told(person, standing.substring(standing.indexOf(title)));
        }
        // a machine that stands still takes along who is on the way then: once, and nobody else
        LongSummaryStatistics when =
                unanswered.values().stream().mapToLong(Long::longValue).summaryStatistics();
        Claim.that(
                unanswered.size() <= IN_FLIGHT && (when.getCount() == 0 || when.getMax() - when.getMin() < STANDSTILL),
                unanswered.size() + " had no answer");
        Claim.that(wrong.isEmpty(), wrong.size() + " wrong answers, such as: " + wrong);
        return numbers;
    }

    private CompletableFuture<Void> chat(Person person) {
        Map<String, Object> message = new HashMap<>(Map.of("from", person.openid(), "text", person.sentence()));
        if (person.repeat() == Person.Repeat.RETRIED) {
            message.put("deliveries", 3);
        }
        return town.outside()
                .postLater("/sim/mp/" + Town.MP + "/messages", message)
                .thenAccept(answer -> {
                    JsonNode body = answer.expect(200);
                    told(person, body.path("reply").asString());
                    body.path("replies")
                            .forEach(reply -> told(person, reply.path("reply").asString()));
                });
    }

    private CompletableFuture<Void> miniProgram(Person person) {
        Map<String, Object> join = Map.of(
                "address",
                person.address(),
                "compound",
                person.row().get(0),
                "name",
                person.row().get(4));
        return town.resident(person.token())
                .postUntilHeard(
                        "/api/relays/" + relay + "/entries",
                        join,
                        UUID.randomUUID().toString())
                .thenAccept(answer -> {
                    boolean known =
                            answer.status() == 201 || answer.status() == 409 && person.repeat() == Person.Repeat.TWICE;
                    if (known) {
                        told(person, "第 " + answer.body().path("number").asInt() + " 号");
                    } else {
                        wrong(person + ": " + answer);
                    }
                });
    }

    private void told(Person person, String reply) {
        if (reply.startsWith("系统有点慢") || reply.startsWith("现在人多")) {
            // the number was not there within the platform's five seconds: people come again
            putOff.add(person);
            return;
        }
        if (reply.startsWith(BROKEN)) {
            unanswered.put(person, System.nanoTime());
            putOff.add(person);
            return;
        }
        Matcher number = NUMBER.matcher(reply);
        if (!number.find()) {
            wrong(person + ": " + reply);
            return;
        }
        Integer other = numbers.putIfAbsent(person.household(), Integer.valueOf(number.group(1)));
        if (other != null && !other.equals(Integer.valueOf(number.group(1)))) {
            wrong(person + " was told " + other + " and " + number.group(1));
        }
    }

    private synchronized void wrong(String what) {
        if (wrong.size() < 5) {
            wrong.add(what);
        }
    }
}
