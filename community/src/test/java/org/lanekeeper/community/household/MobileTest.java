package org.lanekeeper.community.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileTest {
    @ParameterizedTest
    @CsvSource({"13800000000", "138 0000 0000", "138-0000-0000", "+8613800000000", "１３８００００００００", "8613800000000"})
    void readsElevenDigits(String text) {
        assertThat(Mobile.read(text)).contains("13800000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "021-55550000", "1380000000", "138000000000", "12800000000", "abc", "13800000000转1"})
    void refusesWhatIsNoMobile(String text) {
        assertThat(Mobile.read(text)).isEmpty();
    }
}
