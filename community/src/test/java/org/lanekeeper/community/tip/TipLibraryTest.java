package org.lanekeeper.community.tip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TipLibraryTest {
    private static final int FORTNIGHT = 14;

    private final TipLibrary tips = new TipLibrary();

    @Test
    void hasEnoughForTwoFortnightsAndEachIsShort() {
        assertThat(tips.slots()).isGreaterThanOrEqualTo(20);
        assertThat(tips.all()).extracting(Tip::title).doesNotHaveDuplicates();
        assertThat(tips.all()).allSatisfy(tip -> assertThat(tip.text()).hasSizeBetween(20, Tip.LONGEST));
    }

    @Test
    void tellsEveryDayOfFourYearsSomethingThatWasNotToldInTheFortnightBefore() {
        for (long committee : new long[] {0, 1, 25, 1_000_003}) {
            LocalDate first = LocalDate.of(2020, 1, 1);
            for (int day = 0; day < 4 * 366; day++) {
                Set<String> told = new HashSet<>();
                for (int before = 0; before < FORTNIGHT; before++) {
                    told.add(tips.ofDay(first.plusDays(day - before), committee).title());
                }
                assertThat(told).as("before %s", first.plusDays(day)).hasSize(FORTNIGHT);
            }
        }
    }

    @Test
    void tellsNobodyOfHeatingInSummer() {
        LocalDate july = LocalDate.of(2021, 7, 1);
        for (int day = 0; day < 31; day++) {
            assertThat(tips.ofDay(july.plusDays(day), 3).text()).doesNotContain("取暖");
        }
    }

    @Test
    void isTheSameForEverybodyOfACommitteeOnOneDay() {
        LocalDate day = LocalDate.of(2020, 2, 4);
        assertThat(tips.ofDay(day, 7)).isEqualTo(new TipLibrary().ofDay(day, 7));
        assertThat(tips.ofDay(day, 7)).isNotEqualTo(tips.ofDay(day, 8));
    }
}
