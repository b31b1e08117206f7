package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanekeeper.community.staff.OperationLog;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.StaffAccounts;
import org.lanekeeper.community.staff.StaffState;
import org.springframework.jdbc.core.JdbcTemplate;

/** An administrator keeps the committee's accounts, by program. */
class StaffAccountsTest {
    private static final String FIRST = "the first password";
    private static final String SECOND = "the second password";

    private final Neighbourhood here = new Neighbourhood();

    private static Map<String, String> account(String username, Role role) {
        return Map.of("username", username, "displayName", "王丽", "role", role.name(), "password", FIRST);
    }

    private Http.Reply add(String username, Role role) {
        return here.admin.post("/api/staff", account(username, role));
    }

    private String fresh() {
        return "new-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Http.Reply login(String username, String password) {
        return Http.anybody().post("/api/staff/login", Map.of("username", username, "password", password));
    }

    private static Http signedIn(String username, String password) {
        Http.Reply reply = login(username, password);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return Http.bearer(reply.json().path("token").asString());
    }

    private List<OperationLog.Operation> logged() {
        return Server.bean(OperationLog.class).newest(here.committeeId, 50);
    }

    private long idOf(String username) {
        return Server.bean(StaffAccounts.class).named(username).orElseThrow().id();
    }

    @Test
    void somebodyNewSignsInAndWorks() {
        String username = fresh();
        Http.Reply added = add(username, Role.CLERK);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.json().path("state").asString()).isEqualTo("ACTIVE");
        assertThat(added.body()).doesNotContain("assword", "hash");

        assertThat(signedIn(username, FIRST).get("/api/staff/relays").status()).isEqualTo(200);
        Http.Reply all = here.admin.get("/api/staff");
        assertThat(all.json().findValuesAsString("username")).contains(username).hasSize(2);
        OperationLog.Operation line = logged().get(0);
        assertThat(line.operation()).isEqualTo("staff.add");
        assertThat(line.subject()).isEqualTo("staff " + added.json().path("id").asLong());
        assertThat(line.reason()).isEmpty();
    }

    @Test
    void aRepeatedRequestAddsOnce() {
        String username = fresh();
        Http keyed = here.admin.with("Idempotency-Key", "k1");
        long id = keyed.post("/api/staff", account(username, Role.CLERK))
                .json()
                .path("id")
                .asLong();
        Http.Reply again = keyed.post("/api/staff", account(username, Role.CLERK));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("id").asLong()).isEqualTo(id);
        assertThat(keyed.post("/api/staff", account(fresh(), Role.CLERK)).problem())
                .isEqualTo("key-reused");
        assertThat(logged()).extracting("operation").containsExactly("staff.add");
    }

    @Test
    void aNameTakenAnywhereIsRefusedWithoutSayingWhose() {
        Neighbourhood elsewhere = new Neighbourhood();
        String theirs = elsewhere.username(Role.GUARD);
        Http.Reply reply = add(theirs.toUpperCase(), Role.CLERK);
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("username-taken");
        assertThat(reply.json().path("detail").asString()).isEqualTo("这个用户名已经有人用了，请换一个。");
        assertThat(logged()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ab,            王丽, the first password, username",
        "'new person',  王丽, the first password, username",
        "new-person-x,  '',   the first password, displayName",
        "new-person-x,  王丽, short,              password",
        "new-person-x,  王丽, NEW-person-x,       password"
    })
    void whatDoesNotFitIsNamed(String username, String displayName, String password, String field) {
        Http.Reply reply = here.admin.post(
                "/api/staff",
                Map.of("username", username, "displayName", displayName, "role", "CLERK", "password", password));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("unfit-staff");
        assertThat(reply.json().path("field").asString()).isEqualTo(field);
        assertThat(here.admin
                        .post("/api/staff", Map.of("username", "abc", "role", "EMPEROR"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndMayComeBack() {
        String username = fresh();
        String path =
                "/api/staff/" + add(username, Role.CLERK).json().path("id").asLong();
        Http clerk = signedIn(username, FIRST);
        Http elsewhere = signedIn(username, FIRST);
        assertThat(clerk.get("/api/staff/relays").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/staff/relays").status()).isEqualTo(200);

        assertThat(here.admin.post(path + "/disable", "").json().path("state").asString())
                .isEqualTo("DISABLED");
        assertThat(clerk.get("/api/staff/relays").status()).isEqualTo(401);
        assertThat(elsewhere.get("/api/staff/relays").status()).isEqualTo(401);
        assertThat(here.admin.get("/api/staff").status()).isEqualTo(200);
        assertThat(tokensOf(username)).isZero();
        Http.Reply refused = login(username, FIRST);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body()).isEqualTo(login("nobody-of-this-name", FIRST).body());

        assertThat(here.admin.post(path + "/disable", "").status()).isEqualTo(200);
        assertThat(here.admin.post(path + "/enable", "").json().path("state").asString())
                .isEqualTo("ACTIVE");
        assertThat(here.admin.post(path + "/enable", "").status()).isEqualTo(200);
        assertThat(signedIn(username, FIRST).get("/api/staff/relays").status()).isEqualTo(200);
        assertThat(clerk.get("/api/staff/relays").status()).isEqualTo(401);
        assertThat(logged()).extracting("operation").containsExactly("staff.enable", "staff.disable", "staff.add");
    }

    private static int tokensOf(String username) {
        return Server.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT COUNT(*) FROM access_token t JOIN staff s ON s.id = t.holder_id"
                                + " WHERE t.holder = 'STAFF' AND s.username = ?",
                        Integer.class,
                        username);
    }

    @Test
    void aNewPasswordEndsSessionsAndTheLock() {
        String username = fresh();
        String path =
                "/api/staff/" + add(username, Role.CLERK).json().path("id").asLong();
        Http clerk = signedIn(username, FIRST);
        assertThat(clerk.get("/api/staff/relays").status()).isEqualTo(200);
        for (int i = 0; i < 5; i++) {
            login(username, "wrong");
        }
        assertThat(here.admin.get("/api/staff").json().findValuesAsString("state"))
                .contains("LOCKED");

        Http.Reply weak = here.admin.post(path + "/password", Map.of("password", "short"));
        assertThat(weak.json().path("field").asString()).isEqualTo("password");
        Http.Reply reply = here.admin.post(path + "/password", Map.of("password", SECOND));
        assertThat(reply.json().path("state").asString()).isEqualTo("ACTIVE");
        assertThat(clerk.get("/api/staff/relays").status()).isEqualTo(401);
        assertThat(login(username, FIRST).status()).isEqualTo(401);
        assertThat(login(username, SECOND).status()).isEqualTo(200);
        assertThat(logged().get(0).operation()).isEqualTo("staff.password");
    }

    @Test
    void nobodyShutsThemselvesOut() {
        long self = here.admin.get("/api/staff").json().path(0).path("id").asLong();
        Http.Reply reply = here.admin.post("/api/staff/" + self + "/disable", "");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("own-account");
        assertThat(here.admin
                        .post("/api/staff/" + self + "/password", Map.of("password", SECOND))
                        .problem())
                .isEqualTo("own-account");
        assertThat(here.admin.get("/api/staff").status()).isEqualTo(200);
    }

    @RepeatedTest(5)
    void twoAdministratorsCannotDisableEachOther() {
        String username = fresh();
        long first = here.admin.get("/api/staff").json().path(0).path("id").asLong();
        long second = add(username, Role.ADMIN).json().path("id").asLong();
        Http other = signedIn(username, FIRST);
        assertThat(other.get("/api/staff").status()).isEqualTo(200);

        var one = here.admin.postLater("/api/staff/" + second + "/disable", "");
        var two = other.postLater("/api/staff/" + first + "/disable", "");
        assertThat(List.of(one.join().status(), two.join().status())).containsOnlyOnce(200);
        assertThat(Server.bean(StaffAccounts.class).all(here.committeeId, 100))
                .filteredOn(it -> !it.isDisabled())
                .hasSize(1);
    }

    @Test
    void theLastAdministratorStays() {
        String username = fresh();
        add(username, Role.ADMIN);
        Http other = signedIn(username, FIRST);
        assertThat(other.get("/api/staff").status()).isEqualTo(200);
        long first = here.admin.get("/api/staff").json().path(0).path("id").asLong();
        // as if disabled a moment ago on another node, where memory has not faded yet
        Server.bean(StaffAccounts.class).disable(idOf(username), Instant.now());
        Http.Reply reply = other.post("/api/staff/" + first + "/disable", "");
        assertThat(reply.problem()).isEqualTo("last-administrator");
        assertThat(Server.bean(StaffAccounts.class).find(first).orElseThrow().stateAt(Instant.now()))
                .isEqualTo(StaffState.ACTIVE);
    }

    @Test
    void otherCommitteesPeopleDoNotExist() {
        Neighbourhood theirs = new Neighbourhood();
        long id = idOf(theirs.username(Role.CLERK));
        for (String step : new String[] {"password", "disable", "enable"}) {
            Http.Reply reply = here.admin.post(
                    "/api/staff/" + id + "/" + step, step.equals("password") ? "{\"password\":\"x\"}" : "");
            assertThat(reply.status()).as(step).isEqualTo(404);
            assertThat(reply.problem()).isEqualTo("not-found");
        }
        assertThat(here.admin.get("/api/staff").json().size()).isEqualTo(1);
    }

    @Test
    void onlyAdministratorsKeepAccounts() {
        for (Role role : new Role[] {Role.CLERK, Role.GUARD, Role.PHARMACIST}) {
            Http someone = here.staff(role);
            assertThat(someone.get("/api/staff").status()).isEqualTo(403);
            assertThat(someone.post("/api/staff", account(fresh(), Role.ADMIN)).status())
                    .isEqualTo(403);
            assertThat(someone.post("/api/staff/1/password", Map.of("password", SECOND))
                            .status())
                    .isEqualTo(403);
            assertThat(someone.post("/api/staff/1/disable", "").status()).isEqualTo(403);
            assertThat(someone.post("/api/staff/1/enable", "").status()).isEqualTo(403);
        }
        assertThat(here.resident("resident").get("/api/staff").status()).isEqualTo(403);
        assertThat(Http.anybody().get("/api/staff").status()).isEqualTo(401);
    }
}
