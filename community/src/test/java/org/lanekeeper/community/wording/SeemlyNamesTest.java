package org.lanekeeper.community.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeemlyNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"张三", "李小梅", "王阿姨", "欧阳娜娜", "张三、李四", "阿依古丽·买买提", "John Smith", "O'Neil", "小杨"})
    void letsNamesStand(String name) {
        assertThat(SeemlyNames.isSeemly(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"傻逼", "办证刻章", "加微信abc123", "www.example.com", "<b>张三</b>", "张三13800000000", "😀😀", ""})
    void leavesTheRestToAPerson(String name) {
        assertThat(SeemlyNames.isSeemly(name)).isFalse();
    }
}
