package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.sandbox.SharedServices;
import org.springframework.boot.builder.SpringApplicationBuilder;

class TrialSecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lanekeeper.wechat.miniapp[0].secret=trial-ma-secret-0000000000000000",
                "lanekeeper.wechat.mp[0].token=trial-mp-token",
                "lanekeeper.founding.admin-password=trial-only",
                "lanekeeper.ledger.key=trial-ledger-key-000000000000000000",
                "lanekeeper.data.key=trial-data-key-0000000000000000000",
                "lanekeeper.data.previous-key=trial-data-key-0000000000000000000",
                "lanekeeper.sms.secret=trial-sms-secret-000000000000000",
            })
    void secretsThatEverybodyKnowsAreForTheTrialOnly(String setting) {
        SpringApplicationBuilder server = new SpringApplicationBuilder(MiniappApi.class)
                .properties("spring.config.name=" + MiniappApi.CONFIG_NAMES, "server.port=0");

        assertThatThrownBy(() -> server.run("--" + setting))
                .hasMessageContaining("refusing to start")
                .hasMessageNotContaining(setting.substring(setting.indexOf('=') + 1));
    }

    @Test
    void withoutAKeyNoLedgerIsBegun() {
        SpringApplicationBuilder server = new SpringApplicationBuilder(MiniappApi.class)
                .properties("spring.config.name=" + MiniappApi.CONFIG_NAMES, "server.port=0");

        assertThatThrownBy(() -> server.run(
                        "--spring.datasource.url=" + SharedServices.freshDatabase(),
                        "--spring.datasource.username=" + SharedServices.username(),
                        "--spring.datasource.password=" + SharedServices.password()))
                .hasStackTraceContaining("refusing to start: lanekeeper.ledger.key");
    }

    @Test
    void withoutAKeyNothingPersonalIsKept() {
        SpringApplicationBuilder server = new SpringApplicationBuilder(MiniappApi.class)
                .properties("spring.config.name=" + MiniappApi.CONFIG_NAMES, "server.port=0");

        assertThatThrownBy(() -> server.run(
                        "--spring.datasource.url=" + SharedServices.freshDatabase(),
                        "--spring.datasource.username=" + SharedServices.username(),
                        "--spring.datasource.password=" + SharedServices.password(),
                        "--lanekeeper.ledger.key=key-of-tests-0123456789-0123456789"))
                .hasStackTraceContaining("refusing to start: lanekeeper.data.key");
    }
}
