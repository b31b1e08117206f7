package org.lanekeeper.community.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseholdTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "李国强, -, true",
                "周桂英, -, true",
                "李国强、周桂英, -, true",
                "周 桂英, -, true",
                "李四, -, false",
                "李四, 13800000000, true",
                "-, 13800000000, true",
                "'', -, false",
                "、, -, false",
            })
    void isKnownByOneOfItsNamesOrItsPhone(String name, String phone, boolean known) {
        Household household =
                new Household(1, 1, 1, "幸福里小区", "3", "", "502", "李国强、周桂英", "13800000000", HouseholdStanding.REGISTERED);

        assertThat(household.knows(name, phone)).isEqualTo(known);
    }
}
