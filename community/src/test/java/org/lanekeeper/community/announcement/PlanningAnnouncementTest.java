package org.lanekeeper.community.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.notice.GroupKind;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.resident.Consents;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who gets an announcement, by which channel, in which words, and what it costs. */
@OnRealDatabase
class PlanningAnnouncementTest {
    @Autowired
    AnnouncedStreet street;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    CountingAudience counting;

    @Autowired
    AnnouncementSums sums;

    @Autowired
    OptingOut opting;

    @Autowired
    Residents residents;

    @Autowired
    Consents consents;

    @Autowired
    GroupChats groups;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void begin() {
        street.begin();
    }

    @Test
    void choosesTheCheapestOpenChannelOfEachHousehold() {
        residents.openWindows(
                List.of(street.person(street.households.get(0)).id()),
                clock.instant().plus(Duration.ofHours(1)),
                5);
        opting.stop(street.person(street.households.get(1)));
        Resident agreed = street.person(street.households.get(2));
        consents.grant(street.committee, agreed.id(), "call-to-buy");
        Announcement planned =
                street.plan(Draft.of(AnnouncementKind.NOTICE, "停水", "明天停水。", Audience.committee(Set.of())));
        assertThat(street.byChannel(planned))
                .isEqualTo(Map.of("ACCOUNT PLANNED", 1, "null OPTED_OUT", 1, "SMS PLANNED", 106, "CALL PLANNED", 12));
        assertThat(planned.households()).isEqualTo(120);
    }

    @Test
    void keepsConsentsForTheCallAndTellsTipsToNobodyByText() {
        Resident agreed = street.person(street.households.get(0));
        consents.grant(street.committee, agreed.id(), "call-to-buy");
        residents.openWindows(List.of(agreed.id()), clock.instant().plus(Duration.ofHours(1)), 5);
        Announcement planned = street.plan(Draft.of(AnnouncementKind.TIP, "洗手", "请洗手。", Audience.committee(Set.of())));
        assertThat(street.byChannel(planned)).isEqualTo(Map.of("ACCOUNT PLANNED", 1, "null FAILED", 119));
        assertThat(jdbc.queryForObject(
                        "SELECT remaining FROM consent WHERE resident_id = ?", Integer.class, agreed.id()))
                .isEqualTo(1);
    }

    @Test
    void tellsABuildingByItsGroupUnlessItIsPersonal() {
        String robot = "plan-" + street.committee;
        groups.add(street.committee, "1号楼群", robot, clock.instant());
        groups.changeScope(
                street.committee,
                groups.with(street.committee, robot).orElseThrow().id(),
                street.households.get(0).compoundId(),
                "1");
        Draft draft = new Draft(
                AnnouncementKind.NOTICE,
                "停水",
                new AnnouncementText("明天停水。"),
                false,
                Audience.committee(Set.of()),
                EnumSet.of(Channel.GROUP, Channel.CALL));
        Announcement planned = street.plan(draft);
        assertThat(street.byChannel(planned))
                .isEqualTo(Map.of("GROUP PLANNED", 100, "CALL PLANNED", 20, "group ROBOT PLANNED", 1));
        Announcement personal = street.plan(new Draft(
                AnnouncementKind.NOTICE,
                "停水",
                new AnnouncementText("{姓名}家明天停水。"),
                false,
                Audience.committee(Set.of()),
                EnumSet.of(Channel.GROUP, Channel.CALL)));
        assertThat(street.byChannel(personal)).isEqualTo(Map.of("CALL PLANNED", 120));
        assertThat(counting.count(street.committee, Audience.groups(Set.of(GroupKind.BUILDING))))
                .isEqualTo(new CountingAudience.Size(0, 0, 1, 100));
    }

    @Test
    void fillsInEachHouseholdsOwnValuesAndCountsItsSegments() {
        Announcement planned = street.plan(
                Draft.of(AnnouncementKind.NOTICE, "检修", "{姓名}（{门牌}）：" + "字".repeat(51), Audience.committee(Set.of())));
        List<String> words = jdbc.queryForList(
                "SELECT wording FROM delivery WHERE notice_id = ? ORDER BY household_id",
                String.class,
                planned.noticeId());
        assertThat(words.get(0)).startsWith("王0（1号楼101）：");
        assertThat(words.get(119)).startsWith("王119（2号楼120）：");
        // 【小巷管家】 6, 王0 2 to 王119 4, brackets 2, door 6, colon 1, 51: 68 to 70
        assertThat(sums.counts(street.committee, planned.noticeId()).stream()
                        .filter(one -> one.channel() == Channel.SMS)
                        .mapToInt(AnnouncementSums.Count::segments)
                        .sum())
                .isEqualTo(108);
        Announcement longer = street.plan(
                Draft.of(AnnouncementKind.NOTICE, "检修", "{姓名}（{门牌}）：" + "字".repeat(52), Audience.committee(Set.of())));
        // the last twenty have three digits, of them two no mobile
        assertThat(sums.counts(street.committee, longer.noticeId()).stream()
                        .filter(one -> one.channel() == Channel.SMS)
                        .mapToInt(AnnouncementSums.Count::segments)
                        .sum())
                .isEqualTo(108 + 18);
    }

    @Test
    void ofADrawnBatchEachGetsItsOwnNumberPlaceTimeAndCode() {
        Relay relay = neighbourhood.openRelay(street.committee);
        street.households.stream().limit(3).forEach(one -> neighbourhood.join(relay, one));
        jdbc.update(
                "INSERT INTO batch (relay_id, number, committee_id, size, place, pickup_from, pickup_until, drawn_at)"
                        + " VALUES (?, 1, ?, 3, '门口', '2020-03-05 09:00:00', '2020-03-05 11:00:00', '2020-03-04 09:00:00')",
                relay.id(),
                street.committee);
        for (int number = 1; number <= 3; number++) {
            jdbc.update(
                    "INSERT INTO voucher (committee_id, relay_id, batch, number, household_id, quantity, code, status)"
                            + " VALUES (?, ?, 1, ?, ?, 1, ?, 'ISSUED')",
                    street.committee,
                    relay.id(),
                    number,
                    street.households.get(number - 1).id(),
                    String.format("%012d", street.committee * 10 + number));
        }
        Announcement planned = street.plan(
                Draft.of(AnnouncementKind.NOTICE, "改时间", "{姓名}，{号码}号，{时段}到{地点}，码{取货码}", Audience.batch(relay.id(), 1)));
        String code = String.format("%012d", street.committee * 10 + 2);
        assertThat(jdbc.queryForList(
                                "SELECT wording FROM delivery WHERE notice_id = ? ORDER BY number",
                                String.class,
                                planned.noticeId())
                        .get(1))
                .isEqualTo("王1，2号，3月5日09:00到11:00到门口，码" + code.substring(0, 4) + " " + code.substring(4, 8) + " "
                        + code.substring(8));
    }
}
