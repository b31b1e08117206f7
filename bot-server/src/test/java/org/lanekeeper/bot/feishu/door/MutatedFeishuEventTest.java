package org.lanekeeper.bot.feishu.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.bot.door.Mutations;
import org.lanekeeper.bot.door.request.Refused;

/** Whatever a body is made of: it is refused, or it is an event with all that such an event has. */
class MutatedFeishuEventTest {
    private static final int BODIES = 4000;

    private static final String WHOLE =
            "{\"schema\":\"2.0\",\"header\":{\"event_id\":\"e1\",\"event_type\":\"im.message.receive_v1\","
                    + "\"token\":\"t\",\"app_id\":\"a\"},\"event\":{\"sender\":{\"sender_id\":{\"open_id\":\"ou_1\"}},\"message\":{"
                    + "\"message_id\":\"om_1\",\"chat_id\":\"oc_1\",\"chat_type\":\"group\",\"message_type\":\"text\","
                    + "\"mentions\":[{\"key\":\"@_user_1\"}],\"content\":\"{\\\"text\\\":\\\"@_user_1 接龙 3-502 张三\\\"}\"}}}";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isRefusedOrWhole(long seed) {
        int[] read = new int[1];
        Mutations.of(WHOLE, seed, BODIES).forEach(body -> {
            try {
                FeishuEvent event = FeishuEvent.read(body);
                assertThat(event.token()).isNotNull();
                if (event.challenge().isEmpty()) {
                    assertThat(event.id()).matches("[\\x21-\\x7E]{1,64}");
                }
                if (event.isMessage()) {
                    assertThat(event.sender()).matches("[\\x21-\\x7E]{1,64}");
                    assertThat(event.messageId()).matches("[\\x21-\\x7E]{1,64}");
                    assertThat(event.chatId()).matches("[\\x21-\\x7E]{1,64}");
                }
                FeishuEvent.sealed(body);
                read[0]++;
            } catch (Refused refused) {
                assertThat(refused).hasNoCause();
            }
        });
        assertThat(read[0]).as("some are only changed in what does not matter").isBetween(1, BODIES - 1);
    }
}
