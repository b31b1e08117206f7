package org.lanekeeper.bot.dingtalk.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.bot.door.Mutations;
import org.lanekeeper.bot.door.request.Refused;

/** Whatever a body is made of: it is refused, or it is a message with all that a message has. */
class MutatedRobotMessageTest {
    private static final int BODIES = 4000;

    private static final String WHOLE =
            "{\"msgtype\":\"text\",\"msgId\":\"m1\",\"conversationType\":\"2\",\"conversationId\":\"cid1\","
                    + "\"conversationTitle\":\"三号楼\",\"senderStaffId\":\"u1\",\"senderId\":\"s1\",\"text\":{\"content\":\"接龙 3-502 张三\"},"
                    + "\"sessionWebhook\":\"https://x\"}";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isRefusedOrWhole(long seed) {
        int[] read = new int[1];
        Mutations.of(WHOLE, seed, BODIES).forEach(body -> {
            try {
                RobotMessage message = RobotMessage.read(body);
                assertThat(message.id()).matches("[\\x21-\\x7E]{1,128}");
                assertThat(message.sender()).matches("[\\x21-\\x7E]{1,64}");
                assertThat(message.conversationId()).matches("[\\x21-\\x7E]{1,128}");
                assertThat(message.session()).isNotNull();
                read[0]++;
            } catch (Refused refused) {
                assertThat(refused).hasNoCause();
            }
        });
        assertThat(read[0]).as("some are only changed in what does not matter").isBetween(1, BODIES - 1);
    }
}
