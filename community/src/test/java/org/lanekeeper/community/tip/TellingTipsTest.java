package org.lanekeeper.community.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.announcement.AdvancingAnnouncements;
import org.lanekeeper.community.announcement.CountingAudience;
import org.lanekeeper.community.announcement.WritingAnnouncement;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.notice.GroupKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** What the calendar says is told once, to whom it says, and not again too soon. */
@OnRealDatabase
class TellingTipsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<Integer> EVERY_DAY = Set.of(1, 2, 3, 4, 5, 6, 7);
    private static final LocalDate TODAY = LocalDate.now(ZONE);

    @Autowired
    TipSchedules schedules;

    @Autowired
    KeepingTips keeping;

    @Autowired
    LibraryTips library;

    @Autowired
    Tips tips;

    @Autowired
    CountingAudience counting;

    @Autowired
    WritingAnnouncement writing;

    @Autowired
    AdvancingAnnouncements advancing;

    @Autowired
    GroupChats groups;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    private long committee;

    @BeforeEach
    void twoGroupsAndACalendar() {
        jdbc.update("DELETE FROM tip_schedule");
        committee = neighbourhood.committee();
        groups.add(committee, "楼组长", "leaders-" + committee, Clock.systemUTC().instant());
        long leaders =
                groups.with(committee, "leaders-" + committee).orElseThrow().id();
        groups.changeKind(committee, leaders, GroupKind.LEADERS);
        groups.add(committee, "别的", "other-" + committee, Clock.systemUTC().instant());
        keeping.schedule(TipSchedule.typed(committee, "09:00", EVERY_DAY, EnumSet.of(GroupKind.LEADERS), 14, 1));
    }

    private int look(LocalDate day, int hour, int minute) {
        Clock clock =
                Clock.fixed(day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant(), ZONE);
        return new TellingTips(schedules, keeping, library, counting, writing, transactions, clock).run();
    }

    private List<String> told() {
        return jdbc.queryForList(
                "SELECT title FROM announcement WHERE committee_id = ? ORDER BY id", String.class, committee);
    }

    @Test
    void isToldOnceADayWhenItsTimeHasCome() {
        assertThat(look(TODAY, 8, 59)).isZero();
        assertThat(look(TODAY, 9, 0)).isEqualTo(1);
        assertThat(look(TODAY, 9, 1)).isZero();
        assertThat(told()).containsExactly("七步洗手");
        advancing.run();
        assertThat(jdbc.queryForList(
                        "SELECT g.name FROM delivery d JOIN group_chat g ON g.id = d.group_chat_id"
                                + " WHERE d.committee_id = ?",
                        String.class,
                        committee))
                .containsExactly("楼组长");
        assertThat(tips.ofDay(TODAY, committee).title()).isEqualTo("七步洗手");
        assertThat(library.reach(committee)).hasSize(1).allMatch(reach -> reach.times() == 1);
    }

    @Test
    void noneComesAgainBeforeTheOthersAndWithinItsDays() {
        for (int day = 0; day < 24; day++) {
            look(TODAY.plusDays(day), 9, 30);
        }
        List<String> all = told();
        assertThat(all.size()).isGreaterThanOrEqualTo(14);
        assertThat(all.subList(0, 14)).doesNotHaveDuplicates();
        assertThat(keeping.all(committee)).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void aQuietDayHearsOnlyWhatIsUrgent() {
        schedules.keepQuiet(committee, TODAY.toString(), "清明");
        assertThat(look(TODAY, 9, 0)).isZero();
        keeping.add(committee, new TypedTip("燃气抢修", "今晚别用煤气。", "", "", Set.of(), true, true), 1);
        schedules.keepQuiet(committee, TODAY.plusDays(1).toString(), "");
        assertThat(look(TODAY.plusDays(1), 9, 0)).isEqualTo(1);
        assertThat(told()).containsExactly("燃气抢修");
        assertThat(look(TODAY.plusDays(2), 9, 0)).isEqualTo(1);
        assertThat(told()).containsExactly("燃气抢修", "七步洗手");
    }

    @Test
    void whatWasMissedForLongIsNotToldInTheEvening() {
        assertThat(look(TODAY, 15, 1)).isZero();
        assertThat(look(TODAY.plusDays(1), 14, 59)).isEqualTo(1);
    }

    @Test
    void saysWhatDoesNotFit() {
        List<String> fields = new ArrayList<>();
        for (TypedTip tip : List.of(
                new TypedTip("", "字", "", "", Set.of(), false, true),
                new TypedTip("题", "字".repeat(301), "", "", Set.of(), false, true),
                new TypedTip("题", "字", "http://x", "", Set.of(), false, true),
                new TypedTip("题", "字", "", "https://a b", Set.of(), false, true),
                new TypedTip("题", "{字}", "", "", Set.of(), false, true),
                new TypedTip("七步洗手", "又一条", "", "", Set.of(), false, true))) {
            assertThatThrownBy(() -> keeping.add(committee, tip, 1))
                    .isInstanceOfSatisfying(UnfitTipException.class, e -> fields.add(e.field()));
        }
        assertThat(fields).containsExactly("title", "text", "picture", "video", "text", "title");
        assertThatThrownBy(() -> keeping.schedule(
                        TipSchedule.typed(committee, "25:99", EVERY_DAY, EnumSet.of(GroupKind.LEADERS), 14, 1)))
                .isInstanceOf(UnfitTipException.class);
    }
}
