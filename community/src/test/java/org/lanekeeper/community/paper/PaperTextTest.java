package org.lanekeeper.community.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperTextTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Test
    void readsOneHouseholdALine() {
        List<PaperRow> rows = PaperText.read("""
                502 张三 13800000000 2
                1. 503室李四

                2、3-2-504，王五，３
                ７０1 赵六
                说明：先到先得
                """, List.of("口罩"));

        assertThat(rows)
                .extracting(PaperRow::row, PaperRow::building, PaperRow::unit, PaperRow::room, PaperRow::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "", "", "502", "张三"),
                        org.assertj.core.groups.Tuple.tuple(2, "", "", "503", "李四"),
                        org.assertj.core.groups.Tuple.tuple(3, "3", "2", "504", "王五"),
                        org.assertj.core.groups.Tuple.tuple(4, "", "", "701", "赵六"),
                        org.assertj.core.groups.Tuple.tuple(5, "", "", "说明:先到先得", "说明"));
        assertThat(rows).extracting(PaperRow::phone).startsWith("13800000000", "");
        assertThat(rows).extracting(PaperRow::quantity).startsWith("2", "1", "3", "1");
    }

    @ParameterizedTest
    @CsvSource({
        "9:15, 2026-02-04T01:15:00Z",
        "２月3日 9点05分, 2026-02-03T01:05:00Z",
        "2026/2/3 21:15:30, 2026-02-03T13:15:30Z",
        "2026-02-03 00:00, 2026-02-02T16:00:00Z",
        "25:00,",
        "2月31日 9:00,",
        "上午,"
    })
    void readsTimesBesideRows(String written, String instant) {
        PaperMoment moments = new PaperMoment(Instant.parse("2026-02-04T03:00:00Z"), CHINA);
        assertThat(moments.read(written))
                .isEqualTo(java.util.Optional.ofNullable(instant).map(Instant::parse));
    }
}
