package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.StaffAccounts;

class AccessTest {
    private static final String NOBODY = "nobody-of-this-name";

    private final Neighbourhood neighbourhood = new Neighbourhood();

    private Http.Reply login(String username, String password) {
        return Http.anybody().post("/api/staff/login", Map.of("username", username, "password", password));
    }

    @Test
    void aGoodPasswordGivesATokenThatLogoutTakesBack() {
        Http.Reply reply = login(neighbourhood.username(Role.CLERK), Neighbourhood.PASSWORD);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("role").asString()).isEqualTo("CLERK");
        assertThat(Instant.parse(reply.json().path("expiresAt").asString()))
                .isAfter(Instant.now().plusSeconds(11 * 3600));
        Http clerk = Http.bearer(reply.json().path("token").asString());
        assertThat(clerk.get("/api/staff/relays").status()).isEqualTo(200);

        assertThat(clerk.post("/api/staff/logout", "").status()).isEqualTo(204);
        assertThat(clerk.get("/api/staff/relays").status()).isEqualTo(401);
    }

    @Test
    void nobodyLearnsWhichNamesExist() {
        String clerk = neighbourhood.username(Role.CLERK);
        Http.Reply wrong = login(clerk, "wrong");
        Http.Reply unknown = login(NOBODY, "wrong");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(median(clerk)).isBetween(median(NOBODY) / 3, median(NOBODY) * 3);
    }

    private long median(String username) {
        long[] nanos = new long[3];
        for (int i = 0; i < nanos.length; i++) {
            long from = System.nanoTime();
            login(username, "wrong");
            nanos[i] = System.nanoTime() - from;
        }
        Arrays.sort(nanos);
        // later tries of a real account meet the lock; it may not be told by the time either
        return nanos[1];
    }

    @Test
    void fiveWrongPasswordsLockTheAccount() {
        String clerk = neighbourhood.username(Role.CLERK);
        for (int i = 0; i < 5; i++) {
            assertThat(login(clerk, "wrong").status()).isEqualTo(401);
        }
        assertThat(login(clerk, Neighbourhood.PASSWORD).status()).isEqualTo(401);
        Instant until =
                Server.bean(StaffAccounts.class).named(clerk).orElseThrow().lockedUntil();
        assertThat(until)
                .isBetween(Instant.now().plusSeconds(14 * 60), Instant.now().plusSeconds(16 * 60));

        StaffAccounts accounts = Server.bean(StaffAccounts.class);
        accounts.clearFailures(accounts.named(clerk).orElseThrow().id());
        assertThat(login(clerk, Neighbourhood.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void manyWhoComeInAtOnceLockNobodyOut() {
        Map<String, String> right =
                Map.of("username", neighbourhood.username(Role.CLERK), "password", Neighbourhood.PASSWORD);
        var replies = IntStream.range(0, 20)
                .mapToObj(i -> Http.anybody().postLater("/api/staff/login", right))
                .toList();
        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.join().status()).isEqualTo(200));
    }

    @Test
    void wrongPasswordsAtOnceDoNotGetRoundTheLock() {
        String clerk = neighbourhood.username(Role.CLERK);
        var replies = IntStream.range(0, 20)
                .mapToObj(i -> Http.anybody()
                        .postLater("/api/staff/login", Map.of("username", clerk, "password", "wrong" + i)))
                .toList();
        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.join().status()).isEqualTo(401));
        assertThat(login(clerk, Neighbourhood.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void aGoodPasswordForgetsTheWrongOnes() {
        String clerk = neighbourhood.username(Role.CLERK);
        for (int round = 0; round < 3; round++) {
            login(clerk, "wrong");
            login(clerk, "wrong");
            assertThat(login(clerk, Neighbourhood.PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void theConsoleKeepsItsTokenInACookie() {
        String admin = neighbourhood.username(Role.CLERK);
        Http browser = browser();
        Http.Reply reply = browser.form("/admin/login", form(admin, Neighbourhood.PASSWORD, "/admin/relays?page=2"));
        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).isEqualTo("/admin/relays?page=2");
        String cookie = reply.header("Set-Cookie");
        assertThat(cookie).startsWith("lanekeeper_staff=").contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/");
    }

    @Test
    void theLoginFormLeadsNobodyAstray() {
        String admin = neighbourhood.username(Role.PHARMACIST);
        Http browser = browser();
        for (String astray :
                new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "/b/1", "/admin//x"}) {
            assertThat(browser.form("/admin/login", form(admin, Neighbourhood.PASSWORD, astray))
                            .header("Location"))
                    .isEqualTo("/redeem");
        }
        assertThat(browser.form("/admin/login", form(admin, "wrong", "")).header("Location"))
                .isEqualTo("/admin/login?error");
    }

    @Test
    void formsOfOtherSitesAreRefused() {
        Http.Reply reply = Http.anybody().form("/admin/login", Map.of("username", "a", "password", "b"));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.header("Set-Cookie")).doesNotContain("lanekeeper_staff");
    }

    @Test
    void strangersAreSentToTheLoginPage() {
        assertThat(Http.anybody().get("/admin/relays").header("Location"))
                .endsWith("/admin/login?next=%2Fadmin%2Frelays");
        assertThat(Http.anybody().get("/redeem").status()).isEqualTo(302);
        assertThat(Http.anybody().get("/actuator/metrics").status()).isEqualTo(302);
        Http.Reply api = Http.anybody().get("/api/staff/relays");
        assertThat(api.status()).isEqualTo(401);
        assertThat(api.problem()).isEqualTo("not-signed-in");
        assertThat(api.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nonsense",
                "/r/999999x",
                "/r/1/mine/other",
                "/b/abc",
                "/R/1",
                "/administrator",
                "/guards",
                "/wp-login.php",
                "/.env",
                "/%E5%8F%A3%E7%BD%A9"
            })
    void whoeverComesToNowhereIsToldWhatToDoNext(String path) {
        Http.Reply reply = Http.anybody().get(path);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Location")).isEmpty();
        assertThat(reply.page().select("h1").text()).isEqualTo("没有这一页");
        assertThat(reply.page().select("ol li").eachText())
                .hasSize(3)
                .first(STRING)
                .contains("重新扫");
        assertThat(reply.body()).doesNotContain("admin", "登录");
        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'self'");
    }

    @Test
    void whetherAPageOfTheStaffExistsIsNotTold() {
        for (String path : new String[] {"/admin/nonsense", "/admin/roster", "/guard/9/x", "/actuator/env"}) {
            Http.Reply reply = Http.anybody().get(path);
            assertThat(reply.status()).as(path).isEqualTo(302);
            assertThat(reply.header("Location")).startsWith("/admin/login");
        }
        assertThat(Http.anybody().get("/api/nonsense").problem()).isEqualTo("not-signed-in");
        Http.Reply absent = neighbourhood.admin.get("/api/nonsense");
        assertThat(absent.status()).isEqualTo(404);
        assertThat(absent.header("Content-Type")).startsWith("application/problem+json");
        Http.Reply unread = Http.anybody().get("/r//1");
        assertThat(unread.status()).isEqualTo(400);
        assertThat(unread.page().select("h1").text()).isEqualTo("没有这一页");
        Http.Reply front = Http.anybody().get("/");
        assertThat(front.status()).isEqualTo(200);
        assertThat(front.page().text()).contains("扫一次码", "工作人员登录");
    }

    @Test
    void browsersAreToldWhatToRefuse() {
        Http.Reply page = Http.anybody().get("/b/999999");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void theServerIsWellWithoutRedis() {
        Http.Reply health = Http.anybody().get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().path("status").asString()).isEqualTo("UP");
        assertThat(Http.anybody().get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    private static Map<String, String> form(String username, String password, String next) {
        return Map.of("username", username, "password", password, "next", next);
    }

    /** Has seen a page with a form, and so has the token against other sites. */
    private static Http browser() {
        Http.Reply probe = Http.anybody().get("/js/csrf-probe");
        String cookie = probe.header("Set-Cookie").split(";")[0];
        return Http.anybody().with("Cookie", cookie).with("X-XSRF-TOKEN", probe.body());
    }
}
