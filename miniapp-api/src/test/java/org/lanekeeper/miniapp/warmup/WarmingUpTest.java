package org.lanekeeper.miniapp.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lanekeeper.community.rehearsal.ScratchCommittee;
import org.lanekeeper.miniapp.MiniappApi;
import org.lanekeeper.sandbox.SharedServices;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(OutputCaptureExtension.class)
class WarmingUpTest {
    private static final AtomicInteger STATUS_BEFORE = new AtomicInteger();

    private final String database = SharedServices.freshDatabase();

    @Configuration(proxyBeanMethods = false)
    static class Looking {
        @Bean
        @Order(0)
        ApplicationRunner lookingBefore(Environment environment) {
            return arguments -> STATUS_BEFORE.set(health(environment));
        }
    }

    @Test
    void theServerIsReadyWhenItIsWarmAndLeavesNothingBehind(CapturedOutput output) {
        try (ConfigurableApplicationContext server = start()) {
            assertThat(STATUS_BEFORE).hasValue(503);
            assertThat(health(server.getEnvironment())).isEqualTo(200);
            assertThat(output).contains("warmed up by 620 requests").doesNotContain(" ERROR ");
            MeterRegistry meters = server.getBean(MeterRegistry.class);
            assertThat(meters.find("http.server.requests")
                            .tag("uri", "/api/relays/{id}/entries")
                            .timers())
                    .isEmpty();
            JdbcTemplate jdbc = server.getBean(JdbcTemplate.class);
            for (String table : new String[] {
                "committee",
                "compound",
                "household",
                "resident",
                "access_token",
                "relay",
                "relay_entry",
                "relay_quota",
                "ledger_block"
            }) {
                assertThat(rows(jdbc, table)).as(table).isZero();
            }
        }
    }

    @Test
    void whatADeadServerLeftBehindIsTakenAwayAndALivingOnesIsNot() {
        try (ConfigurableApplicationContext server = start()) {
            ScratchCommittee scratch = server.getBean(ScratchCommittee.class);
            long left = scratch.create(ScratchCommittee.newName());
            scratch.settle(left, 10, 5, "MINIAPP", "any");
            scratch.openRelay(left);
            String living = ScratchCommittee.newName();
            scratch.whileLocked(living, () -> {
                long busy = scratch.create(living);
                try (ConfigurableApplicationContext next = start()) {
                    JdbcTemplate jdbc = next.getBean(JdbcTemplate.class);
                    assertThat(jdbc.queryForList("SELECT id FROM committee", Long.class))
                            .containsExactly(busy);
                    assertThat(rows(jdbc, "household")).isZero();
                    assertThat(rows(jdbc, "access_token")).isZero();
                    assertThat(rows(jdbc, "relay")).isZero();
                }
                return busy;
            });
        }
    }

    private static int rows(JdbcTemplate jdbc, String table) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }

    private static int health(Environment environment) throws IllegalStateException {
        URI uri = URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + "/actuator/health");
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(MiniappApi.class, Looking.class)
                .run(
                        "--spring.config.name=" + MiniappApi.CONFIG_NAMES,
                        "--server.port=0",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=" + SharedServices.username(),
                        "--spring.datasource.password=" + SharedServices.password(),
                        "--lanekeeper.ledger.key=key-of-tests-0123456789-0123456789",
                        "--lanekeeper.data.key=key-of-tests-0123456789-0123456789",
                        "--lanekeeper.warm-up.joins=300",
                        "--lanekeeper.warm-up.within=60s");
    }
}
