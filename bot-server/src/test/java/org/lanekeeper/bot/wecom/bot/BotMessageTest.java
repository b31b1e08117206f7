package org.lanekeeper.bot.wecom.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BotMessageTest {
    @ParameterizedTest
    @CsvSource({"@小巷管家 进度, 进度", "进度 @小巷管家, 进度", "@小巷管家进度, 进度", "@另一个名字 进度, 进度", "进度, 进度", "发到 a@b.cn 好吗, 发到 a@b.cn 好吗"})
    void takesTheMentionOff(String said, String heard) {
        assertThat(BotMessage.unmentioned(said, "小巷管家")).isEqualTo(heard);
    }

    @Test
    void hearsAskingForTheRestOfAnAnswerInSilence() throws Exception {
        BotMessage message = BotMessage.read(
                "{\"msgid\":\"m\",\"aibotid\":\"b\",\"from\":{\"userid\":\"u\"},\"msgtype\":\"stream\",\"stream\":{\"id\":\"s\"}}"
                        .getBytes(StandardCharsets.UTF_8),
                "x");
        assertThat(message.isEvent()).isTrue();
        assertThat(message.toString()).doesNotContain("u\"");
    }
}
