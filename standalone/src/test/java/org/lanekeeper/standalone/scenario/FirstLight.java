package org.lanekeeper.standalone.scenario;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.standalone.sample.SampleRoster;
import tools.jackson.databind.JsonNode;

/**
 * From the roster file to the purchase notice, with the figures of the afternoon that two workers once spent on the
 * telephone: 1,470 households, 1,123 sign-ups, a batch of 200 that takes 181 messages and 19 calls.
 */
public final class FirstLight {
    private static final int SIGN_UPS = 1123;
    private static final int BATCH = 200;
    private static final int CALLS = 19;
    private static final int ROBOT_BYTES = 4096;

    private final Town town;
    private final List<List<String>> roster = new ArrayList<>(SampleRoster.rows());
    private final String run = Long.toString(System.nanoTime(), 36);

    private FirstLight(Town town) {
        this.town = town;
    }

    /**
     * @param arguments {@code run} or {@code check}, address of the interface, address of the platforms, file of what
     *     people were told
     */
    public static void main(String... arguments) {
        List<String> given = List.of(arguments);
        String step = given.isEmpty() ? "run" : given.get(0);
        URI api = URI.create(given.size() > 1 ? given.get(1) : "http://127.0.0.1:8080");
        URI outside = URI.create(given.size() > 2 ? given.get(2) : "http://127.0.0.1:8090");
        Path ledger = Path.of(given.size() > 3 ? given.get(3) : "data/first-light.txt");
        FirstLight scenario = new FirstLight(new Town(api, outside));
        if (step.equals("check")) {
            scenario.check(AnswerLedger.read(ledger));
        } else {
            scenario.run().write(ledger);
        }
    }

    AnswerLedger run() {
        Web secretary = town.staff("secretary");
        importRoster(secretary, "导入名册");
        String title = "口罩预订第" + (closeOthers(secretary) + 1) + "轮";
        List<Person> people = people();
        Instant opens = Instant.now().plusSeconds(4);
        long relay = create(secretary, title, opens);
        String early = town.say(openid(-1), people.get(0).sentence());
        Claim.that(early.contains("还没开始"), "joined before the opening: " + early);
        say("早到的人: " + early.replace('\n', ' '));
        sleepUntil(opens);
        long begun = System.nanoTime();
        Rush rush = new Rush(town, relay, title);
        Map<Integer, Integer> numbers = new TreeMap<>(rush.run(people));
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        say(SIGN_UPS + " 户同时接龙，用时 " + millis + " 毫秒，其中 " + rush.putOff() + " 户稍后再问才知道号码");
        Claim.equal(new HashSet<>(numbers.values()), oneTo(SIGN_UPS), "numbers");
        Claim.equal(numbers(secretary, relay), List.copyOf(oneTo(SIGN_UPS)), "numbers in the list");
        say("号码 1…" + SIGN_UPS + "，不缺不重");
        arrange(secretary, people, numbers);
        Instant drawn = Instant.now();
        draw(secretary, relay);
        String code = messages(secretary, relay, drawn);
        ask(people, numbers);
        redeem(code);
        AnswerLedger ledger = new AnswerLedger(relay, numbers, code);
        check(ledger);
        return ledger;
    }

    /** Everything that was answered is still true. */
    void check(AnswerLedger ledger) {
        Web secretary = town.staff("secretary");
        Claim.equal(
                numbers(secretary, ledger.relay()),
                List.copyOf(oneTo(ledger.numbers().size())),
                "numbers in the list");
        sums(secretary, ledger.relay());
        Claim.equal(
                town.staff("pharmacist")
                        .post("/api/vouchers/" + ledger.redeemed() + "/redeem", null)
                        .status(),
                409,
                "second redemption");
        say("核对无误: 号码、" + BATCH + " = " + (BATCH - CALLS) + " + " + CALLS + "、核销过的券");
    }

    private void importRoster(Web secretary, String what) {
        JsonNode report = secretary
                .upload("/api/households/import", "roster.xlsx", RosterSheet.write(roster))
                .expect(200);
        Claim.equal(report.get("rows").asInt(), SampleRoster.HOUSEHOLDS, "rows read");
        Claim.equal(report.get("problems").size(), 0, "rows refused");
        say(what + ": 新增 " + report.get("added") + "，更新 " + report.get("updated") + "，不变 " + report.get("unchanged"));
    }

    /** How many there have been. */
    private int closeOthers(Web secretary) {
        int relays = 0;
        for (JsonNode relay : secretary.get("/api/staff/relays").expect(200)) {
            if (relay.get("state").asString().equals("PUBLISHED")) {
                secretary
                        .post("/api/relays/" + relay.get("id").asLong() + "/close", null)
                        .expect(200);
            }
            relays++;
        }
        return relays;
    }

    private long create(Web secretary, String title, Instant opens) {
        Map<String, Object> plan = Map.of(
                "title",
                title,
                "item",
                "口罩",
                "opensAt",
                opens.toString(),
                "closesAt",
                opens.plus(Duration.ofDays(2)).toString(),
                "unitCap",
                2,
                "publish",
                true);
        long id = secretary.post("/api/relays", plan).expect(201).get("id").asLong();
        say("接龙 " + id + " 将在 " + opens + " 开放");
        return id;
    }

    private List<Person> people() {
        List<Integer> households =
                new ArrayList<>(IntStream.range(0, roster.size()).boxed().toList());
        Collections.shuffle(households, new Random(1123));
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < SIGN_UPS; i++) {
            int household = households.get(i);
            Person.Repeat repeat =
                    i % 20 == 7 ? Person.Repeat.RETRIED : i % 20 == 13 ? Person.Repeat.TWICE : Person.Repeat.NONE;
            Person person = new Person(household, roster.get(household), openid(household), null, i % 9 == 0, repeat);
            if (i % 3 == 0) {
                person = person.withToken(town.miniProgramToken(person.openid()));
                if (person.consents()) {
                    town.consent(person.openid());
                }
            }
            people.add(person);
        }
        return people;
    }

    /** Nineteen of the first two hundred have neither a mobile nor a chat that we may write to. */
    private void arrange(Web secretary, List<Person> people, Map<Integer, Integer> numbers) {
        int left = CALLS;
        for (Person person : people) {
            if (numbers.get(person.household()) > BATCH) {
                continue;
            }
            boolean unreachable = left > 0 && !person.chats() && !person.consents();
            left -= unreachable ? 1 : 0;
            List<String> row = new ArrayList<>(person.row());
            row.set(5, unreachable ? "" : "1391" + String.format("%07d", person.household()));
            roster.set(person.household(), List.copyOf(row));
        }
        Claim.equal(left, 0, "households still to be made unreachable");
        importRoster(secretary, "再次导入名册");
    }

    private void draw(Web secretary, long relay) {
        Map<String, Object> plan = Map.of(
                "size",
                BATCH,
                "place",
                "幸福路药房",
                "pickupFrom",
                Instant.now().plus(Duration.ofHours(1)).toString(),
                "pickupUntil",
                Instant.now().plus(Duration.ofHours(9)).toString());
        JsonNode batch =
                secretary.post("/api/relays/" + relay + "/batches", plan).expect(201);
        Claim.equal(batch.get("size").asInt(), BATCH, "households called");
        say("叫号 " + BATCH + " 户");
    }

    /** Waits for the messages; gives the code that one of them brought. */
    private String messages(Web secretary, long relay, Instant drawn) {
        Instant patience = Instant.now().plusSeconds(90);
        while (balance(secretary, relay).get("waiting").asInt() > 0
                || balance(secretary, relay).get("groupsTold").asInt() == 0) {
            Claim.that(Instant.now().isBefore(patience), "messages still waiting");
            sleepUntil(Instant.now().plusMillis(500));
        }
        sums(secretary, relay);
        List<JsonNode> personal = town.sent(drawn).stream()
                .filter(message -> !message.get("platform").asString().equals("wecom-robot"))
                .filter(message -> message.toString().contains("幸福路药房"))
                .toList();
        Claim.equal(personal.size(), BATCH - CALLS, "messages handed over");
        Claim.equal(
                personal.stream()
                        .map(message -> message.get("to").asString())
                        .distinct()
                        .count(),
                (long) BATCH - CALLS,
                "receivers");
        for (JsonNode part : robotParts(drawn)) {
            int bytes = part.at("/body/markdown/content").asString().getBytes(StandardCharsets.UTF_8).length;
            Claim.that(bytes > 0 && bytes <= ROBOT_BYTES, "group notice of " + bytes + " bytes");
        }
        say("发出 " + personal.size() + " 条消息，" + CALLS + " 户待电话，群通知分 "
                + robotParts(drawn).size() + " 条");
        return codeIn(personal.get(0));
    }

    private List<JsonNode> robotParts(Instant drawn) {
        return town.sent(drawn).stream()
                .filter(message -> message.get("platform").asString().equals("wecom-robot"))
                .toList();
    }

    private static String codeIn(JsonNode message) {
        var code = java.util.regex.Pattern.compile("\\d{4} ?\\d{4} ?\\d{4}(?!\\d)")
                .matcher(message.get("body").toString());
        Claim.that(code.find(), "no code in " + message);
        return code.group().replace(" ", "");
    }

    private static JsonNode balance(Web secretary, long relay) {
        return secretary.get("/api/relays/" + relay + "/batches/1").expect(200).get("balance");
    }

    private static void sums(Web secretary, long relay) {
        JsonNode balance = balance(secretary, relay);
        Claim.equal(balance.get("messages").asInt(), BATCH - CALLS, "messages");
        Claim.equal(balance.get("calls").asInt(), CALLS, "calls");
        Claim.equal(balance.get("size").asInt(), BATCH, "households called");
    }

    private void ask(List<Person> people, Map<Integer, Integer> numbers) {
        Person person = people.stream()
                .filter(Person::chats)
                .filter(someone -> numbers.get(someone.household()) > 2 * BATCH)
                .findFirst()
                .orElseThrow();
        int number = numbers.get(person.household());
        String answer = town.say(person.openid(), "排到几号了");
        Claim.that(answer.contains("第 " + number + " 号"), "asked for " + number + ", was told: " + answer);
        Claim.that(answer.contains(String.valueOf(number - 1 - BATCH)), "households ahead missing in: " + answer);
        say(number + " 号问「排到几号了」: " + answer.replace('\n', ' '));
    }

    private void redeem(String code) {
        Web pharmacist = town.staff("pharmacist");
        pharmacist.post("/api/vouchers/" + code + "/redeem", null).expect(200);
        say("药店核销一张券: 成功；再核销同一张: "
                + pharmacist
                        .post("/api/vouchers/" + code + "/redeem", null)
                        .expect(409)
                        .path("detail")
                        .asString());
    }

    private List<Integer> numbers(Web secretary, long relay) {
        List<Integer> numbers = new ArrayList<>();
        List<Integer> page;
        do {
            int after = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
            page = new ArrayList<>();
            JsonNode entries = secretary
                    .get("/api/relays/" + relay + "/entries?limit=500&after=" + after)
                    .expect(200);
            for (JsonNode entry : entries.isArray() ? entries : entries.get("entries")) {
                page.add(entry.get("number").asInt());
            }
            numbers.addAll(page);
        } while (!page.isEmpty());
        return numbers;
    }

    private String openid(int household) {
        return "fl-" + run + "-" + household;
    }

    private static Set<Integer> oneTo(int last) {
        return new java.util.TreeSet<>(IntStream.rangeClosed(1, last).boxed().toList());
    }

    private static void sleepUntil(Instant instant) {
        try {
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), instant).toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String what) {
        System.out.println("· " + what);
    }
}
