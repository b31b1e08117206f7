package org.lanekeeper.bot.wechat.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Whatever a body is made of: it is refused, or it is a message whose answer says what was meant and nothing else. */
class MessageFuzz {
    @FuzzTest
    void reads(byte[] body) throws MalformedMessageException {
        IncomingMessage message;
        try {
            message = IncomingMessage.of(Fields.read(body));
        } catch (MalformedMessageException refused) {
            return;
        }
        assertThat(message.from()).matches("[\\x21-\\x7E]{1,64}");
        Fields answer = Fields.read(
                ReplyXml.text(message, message.content(), Instant.EPOCH).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.top()).hasSize(5);
        assertThat(answer.lists()).isEmpty();
        assertThat(answer.text("ToUserName")).isEqualTo(message.from());
        assertThat(answer.text("MsgType")).isEqualTo("text");
    }
}
