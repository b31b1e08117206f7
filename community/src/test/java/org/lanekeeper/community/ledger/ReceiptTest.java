package org.lanekeeper.community.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {
    @Test
    void theCodeIsTheFirstSixtyBitsOfTheHash() {
        assertThat(Receipt.of("0".repeat(64))).isEqualTo("000000000000");
        assertThat(Receipt.of("f".repeat(64))).isEqualTo("ZZZZZZZZZZZZ");
        // 00001 00010 ... 01100
        assertThat(Receipt.of("08864298e84a96c" + "f".repeat(49))).isEqualTo("123456789ABC");
        assertThat(Receipt.display("7F3K9Q2MXW4T")).isEqualTo("7F3K 9Q2M XW4T");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7F3K 9Q2M X10T",
                "7f3k9q2mxl0t",
                " 7f3k-9q2m-xiot ",
                "７Ｆ３Ｋ　９Ｑ２Ｍ　ＸＩＯＴ",
                "7F3K－9Q2M－XL0T",
                "7F3K 9Q2M\u00a0X10T"
            })
    void whatAPersonTypesIsRead(String typed) {
        assertThat(Receipt.read(typed)).contains("7F3K9Q2MX10T");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"7F3K 9Q2M XW4", "7F3K 9Q2M XW4TT", "7F3K 9Q2M XW4U", "7F3K 9Q2M XW4号", "回执码"})
    void whatCannotBeACodeIsNone(String typed) {
        assertThat(Receipt.read(typed)).isEmpty();
        assertThat(Receipt.read("A".repeat(2000))).isEmpty();
    }
}
