package org.lanekeeper.community.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeHoursTest {
    /** Monday to Friday. */
    private final OfficeHours hours = new OfficeHours(
            LocalTime.of(8, 30),
            LocalTime.of(17, 30),
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY));

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-05T08:29:59,false,2020-03-05T08:30:00",
        "2020-03-05T08:30:00,true,2020-03-06T08:30:00",
        "2020-03-05T17:29:59,true,2020-03-06T08:30:00",
        "2020-03-05T17:30:00,false,2020-03-06T08:30:00",
        // a Friday evening and a Sunday
        "2020-03-06T20:00:00,false,2020-03-09T08:30:00",
        "2020-03-08T12:00:00,false,2020-03-09T08:30:00"
    })
    void sayWhetherSomebodyReadsAndWhenNext(String now, boolean open, String next) {
        assertThat(hours.isOpen(at(now))).isEqualTo(open);
        assertThat(hours.nextOpening(at(now))).isEqualTo(at(next));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17:30", "08:29", "00:00"})
    void closeAfterTheyOpen(String closes) {
        assertThatThrownBy(() -> new InboxSettings(
                        "17:30", closes, Set.of(DayOfWeek.MONDAY), Duration.ofDays(3), Duration.ofDays(30)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
