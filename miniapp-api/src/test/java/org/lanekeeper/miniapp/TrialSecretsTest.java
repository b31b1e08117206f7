package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class TrialSecretsTest {
    @Test
    void realServiceDoesNotStartWithThem() {
        SpringApplicationBuilder server = new SpringApplicationBuilder(MiniappApi.class);
        assertThatThrownBy(() -> server.run(
                        "--spring.config.name=" + MiniappApi.CONFIG_NAMES,
                        "--server.port=0",
                        "--lanekeeper.wechat.miniapp[0].app-id=wxreal",
                        "--lanekeeper.wechat.miniapp[0].secret=trial-ma-secret-0000000000000000"))
                .hasMessageContaining("refusing to start: lanekeeper.wechat.miniapp[].secret")
                .hasMessageNotContaining("0000000000000000");
    }
}
