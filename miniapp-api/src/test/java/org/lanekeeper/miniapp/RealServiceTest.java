package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.StaffAccounts;
import org.lanekeeper.sandbox.SharedServices;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The server outside the trial, with no mini-program configured. */
class RealServiceTest {
    private static ConfigurableApplicationContext server;

    @BeforeAll
    static void start() {
        server = new SpringApplicationBuilder(MiniappApi.class)
                .run(
                        "--spring.config.name=" + MiniappApi.CONFIG_NAMES,
                        "--server.port=0",
                        "--spring.datasource.url=" + SharedServices.freshDatabase(),
                        "--spring.datasource.username=" + SharedServices.username(),
                        "--spring.datasource.password=" + SharedServices.password(),
                        "--lanekeeper.access.logins-per-minute=3",
                        "--lanekeeper.ledger.key=key-of-tests-0123456789-0123456789",
                        "--lanekeeper.data.key=key-of-tests-0123456789-0123456789",
                        "--lanekeeper.voucher.guesses-per-minute=3");
        Committees committees = server.getBean(Committees.class);
        committees.insert("一居", "一街", "");
        server.getBean(StaffAccounts.class)
                .add(
                        committees.named("一街", "一居").orElseThrow().id(),
                        "keeper",
                        server.getBean(PasswordEncoder.class).encode("right"),
                        Role.ADMIN,
                        "管理员",
                        Instant.EPOCH);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String at(String path) {
        return "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port") + path;
    }

    @Test
    void theInterfaceIsNotDescribedToStrangers() {
        assertThat(Http.anybody().get(at("/v3/api-docs")).status()).isEqualTo(404);
        assertThat(Http.anybody().get(at("/swagger-ui/index.html")).status()).isEqualTo(404);
        assertThat(Http.anybody().get(at("/actuator/health")).status()).isEqualTo(200);
        assertThat(Http.anybody().get(at("/actuator/env")).status()).isEqualTo(302);
    }

    @Test
    void aMiniProgramThatIsNotConfiguredIsToldAsSuch() {
        assertThat(Http.anybody().post(at("/api/login"), Map.of("code", "x")).problem())
                .isEqualTo("unknown-app");
    }

    @Test
    void wrongLoginsOfOneAddressAreLimitedAndGoodOnesAreNot() {
        Map<String, String> right = Map.of("username", "keeper", "password", "right");
        for (int i = 0; i < 6; i++) {
            assertThat(Http.anybody().post(at("/api/staff/login"), right).status())
                    .isEqualTo(200);
        }
        int status = 401;
        int tries = 0;
        Http.Reply reply = null;
        for (; tries < 10 && status == 401; tries++) {
            reply = Http.anybody().post(at("/api/staff/login"), Map.of("username", "x" + tries, "password", "y"));
            status = reply.status();
        }
        assertThat(status).isEqualTo(429);
        assertThat(tries).isBetween(4, 5);
        assertThat(reply.problem()).isEqualTo("too-many");
        assertThat(reply.header("Retry-After")).isEqualTo("20");
    }

    @Test
    void whoGuessesVoucherCodesHasToWait() {
        int status = 404;
        int tries = 0;
        for (; tries < 10 && status == 404; tries++) {
            status = Http.anybody().get(at("/v/1234123412" + (10 + tries))).status();
        }
        assertThat(status).isEqualTo(429);
        assertThat(tries).isBetween(4, 5);
    }
}
