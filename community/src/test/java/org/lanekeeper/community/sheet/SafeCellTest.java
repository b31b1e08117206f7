package org.lanekeeper.community.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void noFormulaGetsThrough(String text) {
        assertThat(SafeCell.of(text)).isEqualTo("'" + text);
    }

    @Test
    void whatIsHarmlessStays() {
        assertThat(SafeCell.of("张三 3-502")).isEqualTo("张三 3-502");
        assertThat(SafeCell.of(null)).isEmpty();
        assertThat(SafeCell.of("a".repeat(5000))).hasSize(1000);
    }
}
