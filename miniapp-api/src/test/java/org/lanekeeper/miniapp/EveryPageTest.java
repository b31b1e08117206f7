package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.community.staff.Role;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every page of the console can be opened: with one share of the quota, with several, and before anything happened. */
class EveryPageTest {
    private static final Neighbourhood HERE = new Neighbourhood();
    private static Http browser;
    private static long plain;
    private static long shared;
    private static long staff;
    private static long household;

    @BeforeAll
    static void somethingToShow() {
        HERE.roster(12);
        plain = HERE.openRelay();
        Instant now = Instant.now();
        shared = HERE.admin
                .post(
                        "/api/relays",
                        Map.of(
                                "title",
                                "菜",
                                "item",
                                "菜",
                                "opensAt",
                                now.minusSeconds(60).toString(),
                                "closesAt",
                                now.plusSeconds(3600).toString(),
                                "unitCap",
                                2,
                                "rule",
                                Map.of("quota", 8, "perBuilding", true, "walkIns", 2),
                                "publish",
                                true))
                .json()
                .path("id")
                .asLong();
        for (int n = 1; n <= 5; n++) {
            HERE.join(HERE.resident("page" + n), shared, n);
        }
        HERE.admin.post(
                "/api/relays/" + shared + "/batches",
                Map.of(
                        "size", 2,
                        "place", "门口",
                        "pickupFrom", "2030-01-01T00:00:00Z",
                        "pickupUntil", "2030-01-02T00:00:00Z"));
        JdbcTemplate jdbc = Server.bean(JdbcTemplate.class);
        household = jdbc.queryForObject(
                "SELECT MIN(id) FROM household WHERE committee_id = ?", Long.class, HERE.committeeId);
        HERE.username(Role.BLOCK_OWNER);
        staff = jdbc.queryForObject("SELECT MAX(id) FROM staff WHERE committee_id = ?", Long.class, HERE.committeeId);
        String token = Http.anybody()
                .post(
                        "/api/staff/login",
                        Map.of("username", HERE.username(Role.CLERK), "password", Neighbourhood.PASSWORD))
                .json()
                .path("token")
                .asString();
        Server.bean(JdbcTemplate.class)
                .update("UPDATE staff SET role = 'ADMIN' WHERE committee_id = ? AND role = 'CLERK'", HERE.committeeId);
        browser = Http.anybody().with("Cookie", "lanekeeper_staff=" + token);
    }

    static Stream<String> pages() {
        return Endpoint.all()
                .filter(it -> it.method().equals("GET") && it.path().startsWith("/admin"))
                .map(Endpoint::path)
                .filter(path -> !path.endsWith("/login"))
                // of these there is none yet, and they have tests of their own
                .filter(path -> !path.matches(
                        "/admin/(photos|inbox|gates|visits|followups|announcements|tips)/\\{id}.*|.*/pasted/.*\\{.*"))
                .flatMap(path -> path.contains("{number}") ? Stream.of("S" + path) : Stream.of("P" + path, "S" + path));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void opens(String which) {
        String path = which.substring(1);
        String id = path.startsWith("/admin/roster")
                ? String.valueOf(household)
                : path.startsWith("/admin/staff")
                        ? String.valueOf(staff)
                        : String.valueOf(which.startsWith("P") ? plain : shared);
        Http.Reply page = browser.get(path.replace("{id}", id).replaceAll("\\{\\w+}", "1"));
        assertThat(page.status()).as(path + " " + page.body()).isIn(200, 302);
        assertThat(page.body()).doesNotContain("系统出了问题", "????");
    }
}
