package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.sandbox.SharedServices;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class FoundingTest {
    private final String database = SharedServices.freshDatabase();

    @Test
    void aNewInstallationBeginsWithACommitteeAndSomebodyWhoMaySignIn() {
        try (ConfigurableApplicationContext first = start("--lanekeeper.founding.admin-password=a-long-password")) {
            assertThat(signIn(first).status()).isEqualTo(200);
        }
        // without the password, and with a second account
        try (ConfigurableApplicationContext second = start("--lanekeeper.founding.mp=wx1,wx2")) {
            assertThat(signIn(second).status()).isEqualTo(200);
            assertThat(second.getBean(Committees.class).servedBy("MP", "wx2")).hasSize(1);
        }
    }

    @Test
    void aShortPasswordFoundsNothing() {
        assertThatThrownBy(() -> start("--lanekeeper.founding.admin-password=short"))
                .hasMessage("密码至少 10 位，请再长一点。");
    }

    private static Http.Reply signIn(ConfigurableApplicationContext server) {
        String port = server.getEnvironment().getProperty("local.server.port");
        return Http.anybody()
                .post(
                        "http://127.0.0.1:" + port + "/api/staff/login",
                        Map.of("username", "chief", "password", "a-long-password"));
    }

    private ConfigurableApplicationContext start(String more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.config.name=" + MiniappApi.CONFIG_NAMES,
                "--server.port=0",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + SharedServices.username(),
                "--spring.datasource.password=" + SharedServices.password(),
                "--lanekeeper.ledger.key=key-of-tests-0123456789-0123456789",
                "--lanekeeper.data.key=key-of-tests-0123456789-0123456789",
                "--lanekeeper.founding.street=一街",
                "--lanekeeper.founding.name=一居",
                "--lanekeeper.founding.admin-username=chief"));
        arguments.add(more);
        return new SpringApplicationBuilder(MiniappApi.class).run(arguments.toArray(String[]::new));
    }
}
