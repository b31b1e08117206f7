package org.lanekeeper.bot.wecom.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.bot.door.Mutations;

/** Whatever a body is made of: it is refused, or it is a message with all that a message has. */
class MutatedBotMessageTest {
    private static final int BODIES = 4000;

    private static final String WHOLE =
            "{\"msgid\":\"m1\",\"aibotid\":\"b\",\"chatid\":\"c\",\"chattype\":\"group\",\"from\":{\"userid\":"
                    + "\"u\"},\"response_url\":\"https://x\",\"msgtype\":\"text\",\"text\":{\"content\":\"@小巷管家 接龙 3-502 张三\"}}";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isRefusedOrWhole(long seed) {
        int[] read = new int[1];
        Mutations.of(WHOLE, seed, BODIES).forEach(body -> {
            try {
                BotMessage message = BotMessage.read(body, "小巷管家");
                assertThat(message.id()).matches("[\\x21-\\x7E]{1,64}");
                assertThat(message.sender()).matches("[\\x21-\\x7E]{1,64}");
                assertThat(message.botId()).isNotNull();
                assertThat(message.responseUrl()).isNotNull();
                assertThat(message.inGroup()).isEqualTo(!message.chatId().isEmpty());
                BotMessage.sealed(body);
                read[0]++;
            } catch (BotMessage.Malformed refused) {
                assertThat(refused).hasNoCause();
            }
        });
        assertThat(read[0]).as("some are only changed in what does not matter").isBetween(1, BODIES - 1);
    }
}
