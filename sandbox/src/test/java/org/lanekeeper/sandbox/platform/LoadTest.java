package org.lanekeeper.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lanekeeper.sandbox.platform.webhook.WebhookLimits;
import tools.jackson.databind.JsonNode;

class LoadTest {
    @Test
    void aWholeCompoundWritesAtTheSameMoment() {
        // the real deadline: this test is about everybody being heard, not about retries
        try (Rig rig = new Rig(limits -> new Limits(
                limits.token(),
                WebhookLimits.ofThePlatform(),
                limits.chat(),
                limits.template(),
                limits.miniProgram(),
                limits.robot(),
                limits.sms(),
                limits.slowAnswer()))) {
            rig.product.answers(got -> FakeProduct.sealedReply(got, "已登记 " + got.field("Content")));
            long start = System.nanoTime();
            List<CompletableFuture<JsonNode>> said = IntStream.range(0, 1123)
                    .mapToObj(i -> rig.postLater(
                            "/sim/mp/" + Rig.MP + "/messages", Map.of("from", "o-" + i, "text", "接龙 " + i)))
                    .toList();
            for (int i = 0; i < said.size(); i++) {
                JsonNode answer = said.get(i).join();
                assertThat(answer.path("reply").asString()).isEqualTo("已登记 接龙 " + i);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
            assertThat(rig.product.got().stream().map(got -> got.field("MsgId")).distinct())
                    .hasSize(1123);
        }
    }
}
