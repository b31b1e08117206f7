package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MeetingTest {
    private static final long NOW = Long.MAX_VALUE - 5;

    @Test
    void isAtTheLowestRelayOfLate() {
        Meeting meeting = Meeting.NONE.after(4, NOW).after(2, NOW).after(3, NOW);

        assertThat(meeting.relayId()).isEqualTo(2);
        assertThat(meeting.isRecent(NOW)).isTrue();
    }

    @Test
    void staysOnlyAsLongAsTheLowestIsWritten() {
        Meeting meeting = Meeting.NONE.after(2, NOW).after(3, later(150));
        assertThat(meeting.isRecent(later(250))).isFalse();

        assertThat(meeting.after(2, later(150)).isRecent(later(250))).isTrue();
        assertThat(meeting.after(3, later(250)).relayId()).isEqualTo(3);
    }

    @Test
    void isNowhereAtFirst() {
        assertThat(Meeting.NONE.isRecent(0)).isFalse();
        assertThat(Meeting.NONE.isRecent(NOW)).isFalse();
    }

    /** Over the end of the numbers, as a clock that began anywhere may. */
    private static long later(long millis) {
        return NOW + TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
