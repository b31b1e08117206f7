package org.lanekeeper.standalone.scenario;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
    /** How many people ask again where they stand; asking all would take longer than the rest. */
    private static final int ASKING = 40;

    private final Town town;
    private final Secretary secretary;
    private final List<List<String>> roster = new ArrayList<>(SampleRoster.rows());
    private final String run = Long.toString(System.nanoTime(), 36);

    private FirstLight(Town town) {
        this.town = town;
        this.secretary = new Secretary(town);
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

    private AnswerLedger run() {
        importRoster("导入名册");
        List<Person> people = Crowd.of(SIGN_UPS, roster, run, town);
        String title = "口罩预订第" + (secretary.closeAll() + 1) + "轮";
        Instant opens = Instant.now().plusSeconds(4);
        long relay = secretary.announce(title, opens);
        say("接龙「" + title + "」将在 " + opens + " 开放");
        String early = town.say(Crowd.openid(run, -1), people.get(0).sentence());
        Claim.that(early.contains("还没开始"), "joined before the opening: " + early);
        say("早到的人: " + oneLine(early));
        sleepUntil(opens);
        Map<Integer, Integer> numbers = rush(relay, title, people);
        arrange(people, numbers);
        String code = call(relay);
        redeem(code);
        Map<String, Integer> told = new TreeMap<>();
        people.stream()
                .filter(Person::chats)
                .forEach(person -> told.put(person.openid(), numbers.get(person.household())));
        AnswerLedger ledger = new AnswerLedger(relay, title, code, told);
        check(ledger);
        return ledger;
    }

    private Map<Integer, Integer> rush(long relay, String title, List<Person> people) {
        long begun = System.nanoTime();
        Rush rush = new Rush(town, relay, title);
        // whom the batch is to find without mobile and chat are among the first, however busy the machine is
        List<Person> first =
                people.stream().filter(FirstLight::isUnreachable).limit(CALLS).toList();
        List<Person> others = new ArrayList<>(people);
        others.removeAll(first);
        rush.run(first);
        Map<Integer, Integer> numbers = rush.run(others);
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        say(SIGN_UPS + " 户同时接龙，用时 " + millis + " 毫秒，其中 " + rush.putOff() + " 户稍后再问才知道号码（" + rush.unanswered()
                + " 户什么回答也没有）");
        List<Integer> told = numbers.values().stream().sorted().toList();
        Claim.equal(told, oneTo(SIGN_UPS), "numbers that people were told");
        say("号码 1…" + SIGN_UPS + "，不缺不重");
        return numbers;
    }

    /** Nineteen of the first two hundred have neither a mobile nor a chat that we may write to. */
    private void arrange(List<Person> people, Map<Integer, Integer> numbers) {
        int left = CALLS;
        for (Person person : people) {
            if (numbers.get(person.household()) > BATCH) {
                continue;
            }
            boolean unreachable = left > 0 && isUnreachable(person);
            left -= unreachable ? 1 : 0;
            List<String> row = new ArrayList<>(person.row());
            row.set(5, unreachable ? "" : "1391" + String.format("%07d", person.household()));
            roster.set(person.household(), List.copyOf(row));
        }
        Claim.equal(left, 0, "households still to be made unreachable");
        importRoster("再次导入名册");
    }

    /** But for a mobile. */
    private static boolean isUnreachable(Person person) {
        return !person.chats() && !person.consents();
    }

    private void importRoster(String what) {
        JsonNode report = secretary.importRoster(roster);
        say(what + ": 新增 " + report.get("added") + "，更新 " + report.get("updated") + "，不变 " + report.get("unchanged"));
    }

    /** Draws the batch and waits for its messages; gives the code that one of them brought. */
    private String call(long relay) {
        Instant drawn = Instant.now();
        secretary.draw(relay, BATCH);
        say("叫号 " + BATCH + " 户");
        Instant patience = drawn.plusSeconds(90);
        JsonNode balance = secretary.balance(relay);
        while (balance.get("waiting").asInt() > 0 || balance.get("groupsTold").asInt() == 0) {
            Claim.that(Instant.now().isBefore(patience), "messages still waiting: " + balance);
            sleepUntil(Instant.now().plusMillis(500));
            balance = secretary.balance(relay);
        }
        Handed handed = new Handed(town, drawn);
        handed.areForDifferentPeople(BATCH - CALLS);
        int parts = handed.groupParts();
        Claim.that(parts > 1, "the group's list was not split");
        say("发出 " + handed.personal().size() + " 条消息，" + CALLS + " 户待电话，群通知分 " + parts + " 条");
        return handed.code();
    }

    private void redeem(String code) {
        Web pharmacist = town.staff("pharmacist");
        pharmacist.post("/api/vouchers/" + code + "/redeem", null).expect(200);
        JsonNode second =
                pharmacist.post("/api/vouchers/" + code + "/redeem", null).expect(409);
        say("药店核销一张券: 成功；再核销同一张: " + second.path("detail").asString());
    }

    /** Everything that was answered is still true. */
    private void check(AnswerLedger ledger) {
        Claim.equal(secretary.numbers(ledger.relay()), oneTo(SIGN_UPS), "numbers in the list");
        JsonNode balance = secretary.balance(ledger.relay());
        Claim.equal(balance.get("messages").asInt(), BATCH - CALLS, "messages");
        Claim.equal(balance.get("calls").asInt(), CALLS, "calls");
        Claim.equal(balance.get("size").asInt(), BATCH, "households called");
        Web pharmacist = town.staff("pharmacist");
        pharmacist.post("/api/vouchers/" + ledger.redeemed() + "/redeem", null).expect(409);
        String last = "";
        for (Map.Entry<String, Integer> told : sample(ledger)) {
            last = town.say(told.getKey(), "排到几号了");
            int number = told.getValue();
            Claim.that(last.contains("第 " + number + " 号"), "was " + number + ", is told now: " + last);
            boolean waiting = number > BATCH;
            String ahead = "前面还有 " + (number - 1 - BATCH) + " 户";
            Claim.that(!waiting || last.contains(ahead), "expected " + ahead + " in: " + last);
        }
        say("有人问「排到几号了」: " + oneLine(last));
        say("核对无误: 号码、" + BATCH + " = " + (BATCH - CALLS) + " + " + CALLS + "、核销过的券");
    }

    private static List<Map.Entry<String, Integer>> sample(AnswerLedger ledger) {
        List<Map.Entry<String, Integer>> all = List.copyOf(ledger.numbers().entrySet());
        int step = Math.max(1, all.size() / ASKING);
        return IntStream.range(0, all.size())
                .filter(i -> i % step == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static void sleepUntil(Instant instant) {
        try {
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), instant).toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    private static void say(String what) {
        System.out.println("· " + what);
    }
}
