package org.lanekeeper.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedNumberTest {
    private static final NamedNumber WITHDRAWAL = new NamedNumber("退|取消|撤销");

    @ParameterizedTest
    @CsvSource({
        "退出12, 12",
        "退出 12, 12",
        "退出１２, 12",
        "退12号, 12",
        "我确认退出第12号。, 12",
        "确认12, 12",
        "「退出12」, 12",
        "好的退出12吧, 12",
        "取消12号, 12",
        "退出十二号, 12",
        "退出二十号, 20",
        "退出三十五, 35",
        "退出十号, 10",
        "退出3, 3",
        "退出接龙1123, 1123",
    })
    void consents(String text, int number) {
        assertThat(WITHDRAWAL.consents(text, number)).isTrue();
        assertThat(WITHDRAWAL.consents(text, number + 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"确认", "是的", "12", "不退12", "别退出12", "退出", "退出12和13", "退出 3-502", "退出12吗", "退出99999999999", ""})
    void doesNot(String text) {
        assertThat(WITHDRAWAL.consents(text, 12)).isFalse();
    }
}
