package org.lanekeeper.community.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Batches of that size at nine on these days of February. */
    private static List<Forecast.Past> past(int size, int... days) {
        List<Forecast.Past> past = new ArrayList<>();
        for (int day : days) {
            past.add(new Forecast.Past(size, at(day), false));
        }
        return past;
    }

    private static Instant at(int day) {
        return LocalDate.of(2026, 2, day).atTime(9, 0).atZone(CHINA).toInstant();
    }

    private static Forecast of(List<Forecast.Past> past, int ahead, int today) {
        return Forecast.of(past, ahead, at(today), CHINA);
    }

    @Test
    void nothingIsSaidThatIsNotKnown() {
        assertThat(of(List.of(), 3, 1).words()).isEqualTo("还没有叫过号，现在说不准什么时候轮到。");
        assertThat(of(past(200, 1), 3, 1).words()).isEqualTo("只到过一次货，现在还估不出哪天轮到。");
        // several batches of one day are one arrival
        assertThat(of(past(200, 1, 1, 1), 3, 1).certainty()).isEqualTo(Forecast.Certainty.ONE_BATCH);
    }

    @Test
    void theNextBatchComesAboutWhenTheLastOnesDid() {
        Forecast next = of(past(200, 1, 5), 100, 6);

        assertThat(next)
                .isEqualTo(new Forecast(
                        Forecast.Certainty.DAYS, 3, 3, LocalDate.of(2026, 2, 8), LocalDate.of(2026, 2, 10)));
        assertThat(next.words()).isEqualTo("大约第 3 批，2月8日到2月10日之间；这是按前几批估算的，不作准。");
        // exactly 200 ahead: the batch after
        assertThat(of(past(200, 1, 5), 199, 6).firstBatch()).isEqualTo(3);
        assertThat(of(past(200, 1, 5), 200, 6).firstBatch()).isEqualTo(4);
    }

    @Test
    void unequalArrivalsWidenTheRange() {
        List<Forecast.Past> past = new ArrayList<>(past(100, 1, 2, 4));
        past.add(new Forecast.Past(300, at(8), false));
        Forecast far = of(past, 299, 9);

        assertThat(far.firstBatch()).isEqualTo(5);
        assertThat(far.lastBatch()).isEqualTo(7);
        assertThat(far.words()).isEqualTo("大约第 5 到 7 批，2月9日到2月20日之间；这是按前几批估算的，不作准。");
    }

    @Test
    void whatIsHandedOutASecondTimeDidNotArrive() {
        List<Forecast.Past> past = new ArrayList<>(past(200, 1));
        past.add(new Forecast.Past(3, at(2), true));
        assertThat(of(past, 100, 3).certainty()).isEqualTo(Forecast.Certainty.ONE_BATCH);
        past.addAll(past(200, 5));
        past.add(new Forecast.Past(4, at(6), true));

        Forecast next = of(past, 100, 6);

        assertThat(next.from()).isEqualTo(of(past(200, 1, 5), 100, 6).from());
        assertThat(next.until()).isEqualTo(of(past(200, 1, 5), 100, 6).until());
        // batches have their numbers all the same
        assertThat(next.firstBatch()).isEqualTo(5);
        assertThat(next.lastBatch()).isEqualTo(5);
    }

    @Test
    void noDayLiesInThePast() {
        assertThat(of(past(200, 1, 3, 5, 7), 0, 20).words()).contains("货早该到了").contains("第 5 批");
        assertThat(of(past(200, 1, 5), 0, 9).from()).isEqualTo(LocalDate.of(2026, 2, 9));
    }

    @Test
    void whatIsTooFarHasNoDay() {
        assertThat(of(past(10, 1, 8), 500, 9).words()).contains("说不准哪天").doesNotContain("月");
    }
}
