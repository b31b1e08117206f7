package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JoinTest {
    private static final Neighbourhood HERE = new Neighbourhood();

    @BeforeAll
    static void roster() {
        Http.Reply report = HERE.roster(30);
        assertThat(report.json().path("added").asInt()).as(report.body()).isEqualTo(30);
    }

    private static String entries(long relay) {
        return "/api/relays/" + relay + "/entries";
    }

    @Test
    void theFirstHouseholdIsNumberOne() {
        long relay = HERE.openRelay();
        Http.Reply reply = HERE.join(HERE.resident("join-1"), relay, 1);
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().path("number").asInt()).isEqualTo(1);
        assertThat(reply.json().path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(reply.json().path("message").asString()).contains("第 1 号");
    }

    @Test
    void oneHouseholdOnePlace() {
        long relay = HERE.openRelay();
        Http mother = HERE.resident("mother");
        Http son = HERE.resident("son");
        HERE.join(mother, relay, 2);
        Http.Reply again = HERE.join(mother, relay, 2);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("already-in");
        assertThat(again.json().path("detail").asString()).startsWith("您家已登记，第 1 号");
        Http.Reply sons = HERE.join(son, relay, 2);
        assertThat(sons.json().path("detail").asString()).startsWith("已由家人登记，第 1 号");
        assertThat(sons.json().path("number").asInt()).isEqualTo(1);
    }

    @Test
    void theSameRequestHasOneEffectAndOneAnswer() {
        long relay = HERE.openRelay();
        Http resident = HERE.resident("retry").with("Idempotency-Key", "K-1");
        Http.Reply first = HERE.join(resident, relay, 3);
        Http.Reply second = HERE.join(resident, relay, 3);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(HERE.join(resident, relay, 4).problem()).isEqualTo("key-reused");
        // keys differ by case, and people may choose the same key
        assertThat(HERE.join(HERE.resident("retry").with("Idempotency-Key", "k-1"), relay, 5)
                        .json()
                        .path("number")
                        .asInt())
                .isEqualTo(2);
        assertThat(HERE.join(HERE.resident("other").with("Idempotency-Key", "K-1"), relay, 6)
                        .json()
                        .path("number")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void aHundredAtOnceGetGaplessNumbersAndTheSameHouseholdOne() {
        long relay = HERE.openRelay();
        List<Http> residents =
                IntStream.range(0, 20).mapToObj(i -> HERE.resident("crowd" + i)).toList();
        List<CompletableFuture<Http.Reply>> replies = IntStream.range(0, 100)
                .mapToObj(i -> residents
                        .get(i % 20)
                        .postLater(
                                entries(relay),
                                Map.of("address", "3-" + (101 + i % 20), "name", Neighbourhood.nameOf(1 + i % 20))))
                .toList();
        List<Integer> accepted = replies.stream()
                .map(CompletableFuture::join)
                .filter(reply -> reply.status() == 201)
                .map(reply -> reply.json().path("number").asInt())
                .sorted()
                .toList();
        assertEquals(IntStream.rangeClosed(1, 20).boxed().toList(), accepted);
    }

    @Test
    void nothingBeforeOpeningAndNothingAfterClosing() {
        Instant now = Instant.now();
        long early = HERE.relay(now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2)));
        long late = HERE.relay(now.minus(Duration.ofHours(2)), now.minus(Duration.ofHours(1)));
        Http resident = HERE.resident("impatient");
        Http.Reply tooEarly = HERE.join(resident, early, 7);
        assertThat(tooEarly.problem()).isEqualTo("not-yet-open");
        assertThat(Instant.parse(tooEarly.json().path("opensAt").asString())).isAfter(now);
        assertThat(HERE.join(resident, late, 7).problem()).isEqualTo("relay-closed");
        // an address that nobody knows is not even written down then
        Map<String, String> unknown = Map.of("address", "9-901", "name", "李四");
        assertThat(resident.post(entries(early), unknown).problem()).isEqualTo("not-yet-open");
        assertThat(resident.post(entries(late), unknown).problem()).isEqualTo("relay-closed");
    }

    @Test
    void addressesAreReadAsPeopleWriteThem() {
        long relay = HERE.openRelay();
        Http resident = HERE.resident("writer");
        Object[] same = {"3号楼101", "三号楼一零一室", "3-101", Map.of("building", "3栋", "unit", "", "room", "101室")};
        for (Object address : same) {
            Http.Reply reply =
                    resident.post(entries(relay), Map.of("address", address, "name", Neighbourhood.nameOf(1)));
            assertThat(reply.json().path("number").asInt())
                    .as(address.toString())
                    .isEqualTo(1);
        }
    }

    @Test
    void aNameThatTheRosterDoesNotKnowIsLookedInto() {
        long relay = HERE.openRelay();
        Http.Reply reply =
                HERE.resident("cousin").post(entries(relay), Map.of("address", "3-108", "name", "王五", "quantity", 99));
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().path("status").asString()).isEqualTo("REVIEW");
        assertThat(reply.json().path("quantity").asInt()).isEqualTo(2);
        assertThat(reply.json().path("message").asString()).contains("位置保留");
    }

    @Test
    void askedWhereOneStands() {
        long relay = HERE.openRelay();
        HERE.join(HERE.resident("ahead"), relay, 9);
        Http resident = HERE.resident("asker");
        String mine = entries(relay) + "/mine";
        assertThat(resident.get(mine).problem()).isEqualTo("not-signed-up");
        HERE.join(resident, relay, 10);
        Http.Reply standing = resident.get(mine);
        assertThat(standing.json().at("/own/number").asInt()).isEqualTo(2);
        assertThat(standing.json().at("/own/ahead").asInt()).isEqualTo(1);
        assertThat(standing.json().at("/own/voucher").isNull()).isTrue();

        Http.Reply unsure = resident.delete(mine);
        assertThat(unsure.problem()).isEqualTo("confirmation-needed");
        assertThat(resident.delete(mine + "?confirm=true").status()).isEqualTo(204);
        assertThat(resident.get(mine).json().at("/own/status").asString()).isEqualTo("WITHDRAWN");
        assertThat(HERE.join(resident, relay, 10).json().path("number").asInt()).isEqualTo(3);
    }

    @Test
    void whoSaysThatItIsForOthersIsNotTakenForTheirHousehold() {
        long relay = HERE.openRelay();
        Http helper = HERE.resident("helper");
        Http.Reply other = helper.post(
                entries(relay), Map.of("address", "3-111", "name", Neighbourhood.nameOf(11), "onBehalf", true));
        assertThat(other.status()).as(other.body()).isEqualTo(201);
        assertThat(HERE.join(helper, relay, 12).status()).isEqualTo(201);
        assertThat(helper.get(entries(relay) + "/mine").body()).contains("\"number\":1", "\"number\":2");
        Http.Reply all = HERE.admin.get(entries(relay));
        assertThat(all.json().at("/entries/0/onBehalf").asBoolean()).isTrue();
        assertThat(all.json().at("/entries/1/onBehalf").asBoolean()).isFalse();
        assertThat(other.json().path("message").asString())
                .contains("这一户是第 1 号")
                .doesNotContain("我家");
        await().untilAsserted(() -> assertThat(home(helper)).isEqualTo("幸福里小区3号楼112"));
    }

    private static final String HOME = "/api/households/mine";

    private static String home(Http resident) {
        return resident.get(HOME).json().path("address").asString("");
    }

    /** A neighbour's household was signed up first, without a word, and taken for the person's own. */
    private static Http boundTo(String name, int neighbour, long relay) {
        Http unknown = HERE.resident(name);
        assertThat(unknown.get(HOME).problem()).isEqualTo("not-bound");
        assertThat(HERE.join(unknown, relay, neighbour).json().path("onBehalf").asBoolean())
                .isFalse();
        await().untilAsserted(() -> assertThat(home(unknown)).endsWith("号楼" + (100 + neighbour)));
        return unknown;
    }

    @Test
    void whoeverSignsUpTheNextHouseholdAtOnceIsSeenToDoItForOthers() {
        long relay = HERE.openRelay();
        Http person = HERE.resident("two-in-a-breath");
        assertThat(person.get(HOME).problem()).as("remembered as nobody's").isEqualTo("not-bound");
        assertThat(HERE.join(person, relay, 21).json().path("onBehalf").asBoolean())
                .isFalse();
        Http.Reply second = HERE.join(person, relay, 22);
        assertThat(second.json().path("onBehalf").asBoolean()).as(second.body()).isTrue();
        Http elsewhere = HERE.resident("two-in-a-breath");
        await().untilAsserted(() -> assertThat(home(elsewhere)).isEqualTo("幸福里小区3号楼121"));
    }

    @Test
    void whoSignedANeighbourUpFirstSaysWhichHouseholdIsTheirs() {
        long relay = HERE.openRelay();
        Http person = boundTo("neighbour-first", 13, relay);
        Http.Reply own = HERE.join(person.with("Idempotency-Key", "own"), relay, 14);
        assertThat(own.json().path("onBehalf").asBoolean()).isTrue();
        assertThat(own.json().path("message").asString()).contains("这一户是第 2 号", "算您帮这一户登记的", "改成「我家」");
        assertThat(person.get(entries(relay) + "/mine").json().at("/own/number").asInt())
                .isEqualTo(1);

        Http.Reply named = person.put(HOME, Map.of("address", "3-114", "name", Neighbourhood.nameOf(14)));
        assertThat(named.status()).as(named.body()).isEqualTo(200);
        assertThat(named.json().path("address").asString()).isEqualTo("幸福里小区3号楼114");
        assertThat(home(person)).isEqualTo("幸福里小区3号楼114");
        assertThat(person.get(entries(relay) + "/mine").json().at("/own/number").asInt())
                .isEqualTo(2);
        assertThat(HERE.join(person.with("Idempotency-Key", "own"), relay, 14).body())
                .as("asked again, what was answered at first")
                .isEqualTo(own.body());
        assertThat(HERE.join(person, HERE.openRelay(), 14)
                        .json()
                        .path("onBehalf")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void theSignUpItselfSaysThatItIsWhereOneLives() {
        long relay = HERE.openRelay();
        Http person = boundTo("neighbour-before", 15, relay);
        Map<String, Object> own = Map.of("address", "3-116", "name", Neighbourhood.nameOf(16), "own", true);
        Http.Reply second = person.with("Idempotency-Key", "1").post(entries(relay), own);
        assertThat(second.json().path("onBehalf").asBoolean()).as(second.body()).isFalse();
        assertThat(second.json().path("message").asString()).contains("您是第 2 号").doesNotContain("帮");
        await().untilAsserted(() -> assertThat(home(person)).isEqualTo("幸福里小区3号楼116"));
        assertThat(person.with("Idempotency-Key", "1").post(entries(relay), own).body())
                .isEqualTo(second.body());
        Http.Reply unknown = person.post(entries(relay), Map.of("address", "3-117", "name", "王五", "own", true));
        assertThat(unknown.json().path("onBehalf").asBoolean())
                .as("the register does not know the name there")
                .isTrue();
        Http.Reply both =
                person.post(entries(relay), Map.of("address", "3-118", "name", "王五", "own", true, "onBehalf", true));
        assertThat(both.problem()).isEqualTo("unfit-entry");
        assertThat(both.json().path("field").asString()).isEqualTo("own");
        assertThat(home(person)).isEqualTo("幸福里小区3号楼116");
    }

    @Test
    void nobodyComesByANeighboursHouseholdThroughItsDoorAndName() {
        long relay = HERE.openRelay();
        HERE.join(HERE.resident("lives-at-19"), relay, 19);
        Http person = boundTo("curious", 20, relay);
        Map<String, Object> claim = Map.of("address", "3-119", "name", Neighbourhood.nameOf(19));
        assertThat(person.put(HOME, claim).problem()).isEqualTo("not-borne-out");
        assertThat(person.post(
                                entries(relay),
                                Map.of("address", "3-119", "name", Neighbourhood.nameOf(19), "own", true))
                        .problem())
                .isEqualTo("already-in");
        assertThat(person.put(HOME, Map.of("address", "9-999", "name", "王五")).problem())
                .isEqualTo("unknown-address");
        assertThat(person.put(HOME, Map.of("address", "3-119", "name", "")).problem())
                .isEqualTo("unfit-entry");
        assertThat(home(person)).isEqualTo("幸福里小区3号楼120");
        assertThat(HERE.admin.get(HOME).status()).isEqualTo(403);
        assertThat(Http.anybody().get(HOME).problem()).isEqualTo("not-signed-in");

        Map<String, Object> withPhone =
                Map.of("address", "3-119", "name", Neighbourhood.nameOf(19), "phone", "13800000019");
        assertThat(person.put(HOME, withPhone).status()).isEqualTo(200);
        assertThat(home(person)).isEqualTo("幸福里小区3号楼119");
        Http.Reply last = person.put(HOME, claim);
        for (int i = 0; i < 10 && last.status() == 409; i++) {
            last = person.put(HOME, claim);
        }
        assertThat(last.problem())
                .as("telephone numbers are not tried one after another")
                .isEqualTo("too-many");
        assertThat(last.header("Retry-After")).isNotEmpty();
    }

    @Test
    void relaysAreShownWithTheirRule() {
        long relay = HERE.openRelay();
        Http resident = HERE.resident("reader");
        Http.Reply one = resident.get("/api/relays/" + relay);
        assertThat(one.json().path("phase").asString()).isEqualTo("OPEN");
        assertThat(one.json().path("rule").asString()).contains("每户登记一次");
        assertThat(resident.get("/api/relays").body()).contains("\"id\":" + relay);
    }
}
