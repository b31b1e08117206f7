package org.lanekeeper.community.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanekeeper.community.notice.GroupKind;

class AnnouncementTextTest {
    private static final Audience ALL = Audience.committee(Set.of());
    private static final Audience BATCH = Audience.batch(1, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                | 请写要说的话
            {房号}请来                         | 没有「{房号}」这一项
            {号码}号请来                       | 只有发给叫到的一批时才有
            请{姓名来                          | 大括号没有配对
            请姓名}来                          | 大括号没有配对
            """)
    void saysWhatDoesNotFit(String text, String advice) {
        assertThatThrownBy(() -> new AnnouncementText(text).check(ALL))
                .isInstanceOf(UnfitAnnouncementException.class)
                .hasMessageContaining(advice);
    }

    @Test
    void bracesOfAnyWidthAndBatchesPlaceholdersDo() {
        assertThatCode(() -> new AnnouncementText("｛姓名｝您好，{号码}号，{时段}到{地点}，取货码{取货码}").check(BATCH))
                .doesNotThrowAnyException();
        assertThat(new AnnouncementText("｛姓名｝，{地点}见").placeholders())
                .isEqualTo(EnumSet.of(Placeholder.NAME, Placeholder.PLACE));
        assertThat(new AnnouncementText("{姓名}，{地点}见").sample()).isEqualTo("张三，居委会门口见");
    }

    @Test
    void nobodysNameIsSaidInAGroup() {
        Audience beside = ALL.with(Set.of(GroupKind.BUILDING));
        assertThatThrownBy(() -> new AnnouncementText("{姓名}家请下楼").check(beside)).hasMessageContaining("群里大家都看得到");
        assertThatCode(() -> new AnnouncementText("请下楼").check(beside)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "70, 1", "71, 2", "134, 2", "135, 3", "201, 3", "202, 4"})
    void paysByPartsOf67(int characters, int segments) {
        assertThat(SmsLength.segments(characters)).isEqualTo(segments);
        assertThat(SmsLength.characters("小巷管家", "一二", "回T退订")).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-05T12:59:00Z, false",
        "2020-03-05T13:00:00Z, true",
        "2020-03-05T23:59:59Z, true",
        "2020-03-06T00:00:00Z, false"
    })
    void theNightIsQuiet(String moment, boolean quiet) {
        QuietHours hours = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
        assertThat(hours.isAt(Instant.parse(moment))).isEqualTo(quiet);
        assertThat(new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT).isAt(Instant.parse(moment)))
                .isFalse();
    }
}
