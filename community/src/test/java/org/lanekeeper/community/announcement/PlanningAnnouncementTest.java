package org.lanekeeper.community.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.HouseholdTags;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.notice.GroupKind;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.resident.Consents;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who gets an announcement, by which channel, in which words, and what it costs. */
@OnRealDatabase
class PlanningAnnouncementTest {
    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    WritingAnnouncement writing;

    @Autowired
    SteeringAnnouncement steering;

    @Autowired
    AdvancingAnnouncements advancing;

    @Autowired
    CountingAudience counting;

    @Autowired
    Announcements announcements;

    @Autowired
    AnnouncementSums sums;

    @Autowired
    OptingOut opting;

    @Autowired
    HouseholdTags tags;

    @Autowired
    KnowingResidents knowing;

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

    private long committee;
    private List<Household> households;

    @BeforeEach
    void twoBuildings() {
        committee = neighbourhood.committee();
        households = neighbourhood.households(committee, 120);
    }

    private Announcement plan(Draft draft) {
        Announcement made = writing.write(committee, draft, null, 1L, null);
        assertThat(writing.handIn(committee, made.id())).contains(AnnouncementState.PLANNING);
        advancing.advance(made.id());
        Announcement planned = announcements.find(committee, made.id()).orElseThrow();
        assertThat(planned.state()).isEqualTo(AnnouncementState.PLANNED);
        return planned;
    }

    private Map<String, Integer> byChannel(Announcement announcement) {
        Map<String, Integer> counts = new TreeMap<>();
        sums.counts(committee, announcement.noticeId())
                .forEach(one ->
                        counts.put((one.toGroup() ? "group " : "") + one.channel() + " " + one.status(), one.count()));
        return counts;
    }

    private Resident person(Household household) {
        Resident resident = knowing.meet(committee, Platform.MP, "mp", "o-" + household.id());
        residents.bind(resident.id(), household.id());
        return residents.byId(resident.id()).orElseThrow();
    }

    @Test
    void choosesTheCheapestOpenChannelOfEachHousehold() {
        residents.openWindows(
                List.of(person(households.get(0)).id()), clock.instant().plus(Duration.ofHours(1)), 5);
        opting.stop(person(households.get(1)));
        Resident agreed = person(households.get(2));
        consents.grant(committee, agreed.id(), "call-to-buy");
        Announcement planned = plan(Draft.of(AnnouncementKind.NOTICE, "停水", "明天停水。", Audience.committee(Set.of())));
        assertThat(byChannel(planned))
                .isEqualTo(Map.of("ACCOUNT PLANNED", 1, "null OPTED_OUT", 1, "SMS PLANNED", 106, "CALL PLANNED", 12));
        assertThat(planned.households()).isEqualTo(120);
    }

    @Test
    void keepsConsentsForTheCallAndTellsTipsToNobodyByText() {
        Resident agreed = person(households.get(0));
        consents.grant(committee, agreed.id(), "call-to-buy");
        residents.openWindows(List.of(agreed.id()), clock.instant().plus(Duration.ofHours(1)), 5);
        Announcement planned = plan(Draft.of(AnnouncementKind.TIP, "洗手", "请洗手。", Audience.committee(Set.of())));
        assertThat(byChannel(planned)).isEqualTo(Map.of("ACCOUNT PLANNED", 1, "null FAILED", 119));
        assertThat(jdbc.queryForObject(
                        "SELECT remaining FROM consent WHERE resident_id = ?", Integer.class, agreed.id()))
                .isEqualTo(1);
    }

    @Test
    void tellsABuildingByItsGroupUnlessItIsPersonal() {
        String robot = "plan-" + committee;
        groups.add(committee, "1号楼群", robot, clock.instant());
        groups.changeScope(
                committee,
                groups.with(committee, robot).orElseThrow().id(),
                households.get(0).compoundId(),
                "1");
        Draft draft = new Draft(
                AnnouncementKind.NOTICE,
                "停水",
                new AnnouncementText("明天停水。"),
                false,
                Audience.committee(Set.of()),
                EnumSet.of(Channel.GROUP, Channel.CALL));
        Announcement planned = plan(draft);
        assertThat(byChannel(planned))
                .isEqualTo(Map.of("GROUP PLANNED", 100, "CALL PLANNED", 20, "group ROBOT PLANNED", 1));
        Announcement personal = plan(new Draft(
                AnnouncementKind.NOTICE,
                "停水",
                new AnnouncementText("{姓名}家明天停水。"),
                false,
                Audience.committee(Set.of()),
                EnumSet.of(Channel.GROUP, Channel.CALL)));
        assertThat(byChannel(personal)).isEqualTo(Map.of("CALL PLANNED", 120));
        assertThat(counting.count(committee, Audience.groups(Set.of(GroupKind.BUILDING))))
                .isEqualTo(new CountingAudience.Size(0, 0, 1, 100));
    }

    @Test
    void fillsInEachHouseholdsOwnValuesAndCountsItsSegments() {
        Announcement planned = plan(
                Draft.of(AnnouncementKind.NOTICE, "检修", "{姓名}（{门牌}）：" + "字".repeat(51), Audience.committee(Set.of())));
        List<String> words = jdbc.queryForList(
                "SELECT wording FROM delivery WHERE notice_id = ? ORDER BY household_id",
                String.class,
                planned.noticeId());
        assertThat(words.get(0)).startsWith("王0（1号楼101）：");
        assertThat(words.get(119)).startsWith("王119（2号楼120）：");
        // 【小巷管家】 6, 王0 2 to 王119 4, brackets 2, door 6, colon 1, 51: 68 to 70
        assertThat(sums.counts(committee, planned.noticeId()).stream()
                        .filter(one -> one.channel() == Channel.SMS)
                        .mapToInt(AnnouncementSums.Count::segments)
                        .sum())
                .isEqualTo(108);
        Announcement longer = plan(
                Draft.of(AnnouncementKind.NOTICE, "检修", "{姓名}（{门牌}）：" + "字".repeat(52), Audience.committee(Set.of())));
        // the last twenty have three digits, of them two no mobile
        assertThat(sums.counts(committee, longer.noticeId()).stream()
                        .filter(one -> one.channel() == Channel.SMS)
                        .mapToInt(AnnouncementSums.Count::segments)
                        .sum())
                .isEqualTo(108 + 18);
    }

    @Test
    void knowsTagsBuildingsOneHouseholdAndWhomItDidNotReach() {
        tags.add(committee, "独居老人", households.get(5).id(), 1, clock.instant());
        tags.add(committee, "独居老人", households.get(119).id(), 1, clock.instant());
        long compound = households.get(0).compoundId();
        assertThat(counting.count(committee, Audience.tagged("独居老人")).households())
                .isEqualTo(2);
        assertThat(counting.count(committee, Audience.buildings(compound, List.of("2", "9")))
                        .households())
                .isEqualTo(20);
        assertThat(counting.count(committee, Audience.compound(compound)).households())
                .isEqualTo(120);
        assertThat(counting.count(
                                committee, Audience.household(households.get(7).id()))
                        .households())
                .isEqualTo(1);
        assertThat(counting.count(
                                committee + 1,
                                Audience.household(households.get(7).id()))
                        .households())
                .as("another committee's")
                .isZero();
        // at whatever hour this runs
        Announcement sent = plan(new Draft(
                AnnouncementKind.NOTICE,
                "停水",
                new AnnouncementText("明天停水。"),
                true,
                Audience.committee(Set.of()),
                AnnouncementKind.NOTICE.channels()));
        assertThat(steering.send(committee, sent.id())).isTrue();
        advancing.advance(sent.id());
        jdbc.update("UPDATE delivery SET status = 'SENT' WHERE notice_id = ? AND status = 'WAITING'", sent.noticeId());
        assertThat(counting.count(committee, Audience.unreachedBy(sent.id())).households())
                .isEqualTo(12);
    }

    @Test
    void makesThePlanAnewByOtherChannelsAndLosesNobody() {
        Announcement first = plan(Draft.of(AnnouncementKind.NOTICE, "停水", "明天停水。", Audience.committee(Set.of())));
        assertThat(steering.change(committee, first.id(), EnumSet.of(Channel.CALL)))
                .isTrue();
        advancing.advance(first.id());
        Announcement again = announcements.find(committee, first.id()).orElseThrow();
        assertThat(again.state()).isEqualTo(AnnouncementState.PLANNED);
        assertThat(again.households()).isEqualTo(120);
        assertThat(byChannel(again)).isEqualTo(Map.of("CALL PLANNED", 120));
        assertThatThrownBy(() -> steering.change(committee, first.id(), Set.of()))
                .isInstanceOf(UnfitAnnouncementException.class);
        assertThat(steering.cancel(committee, first.id())).isTrue();
        advancing.advance(first.id());
        assertThat(byChannel(again)).isEqualTo(Map.of("CALL CANCELLED", 120));
    }

    @Test
    void moreThanTwoHundredWaitForASecondPerson() {
        neighbourhood.households(committee, 201);
        Announcement made = writing.write(
                committee,
                Draft.of(AnnouncementKind.NOTICE, "停水", "明天停水。", Audience.committee(Set.of())),
                null,
                1L,
                null);
        assertThat(writing.handIn(committee, made.id())).contains(AnnouncementState.TO_APPROVE);
        assertThat(writing.approve(committee, made.id(), 1)).as("oneself").isFalse();
        assertThat(writing.approve(committee + 1, made.id(), 2)).as("elsewhere").isFalse();
        assertThat(writing.sendBack(committee, made.id())).isTrue();
        assertThat(writing.change(
                        committee,
                        made.id(),
                        Draft.of(AnnouncementKind.NOTICE, "停水", "后天停水。", Audience.committee(Set.of())),
                        2))
                .isTrue();
        writing.handIn(committee, made.id());
        assertThat(writing.approve(committee, made.id(), 2))
                .as("who changed it")
                .isFalse();
        assertThat(writing.approve(committee, made.id(), 1)).as("who began it").isFalse();
        assertThat(writing.approve(committee, made.id(), 3)).isTrue();
        advancing.advance(made.id());
        assertThat(steering.send(committee, made.id())).isTrue();
        assertThat(steering.send(committee, made.id())).as("twice").isFalse();
    }

    @Test
    void whoeverOptsOutGetsNothingFromThatMoment() {
        Announcement sent = plan(Draft.of(AnnouncementKind.NOTICE, "停水", "明天停水。", Audience.committee(Set.of())));
        steering.send(committee, sent.id());
        advancing.advance(sent.id());
        assertThat(opting.stop(person(households.get(3)))).isTrue();
        assertThat(opting.stop(person(households.get(3)))).isFalse();
        assertThat(jdbc.queryForObject(
                        "SELECT status FROM delivery WHERE notice_id = ? AND household_id = ?",
                        String.class,
                        sent.noticeId(),
                        households.get(3).id()))
                .isEqualTo(DeliveryStatus.OPTED_OUT.name());
        knowing.forget(person(households.get(3)));
        assertThat(opting.isStopped(households.get(3).id()))
                .as("who left the account")
                .isTrue();
        assertThat(opting.resume(person(households.get(3)))).isTrue();
        assertThat(opting.isStopped(households.get(3).id())).isFalse();
    }

    @Test
    void ofADrawnBatchEachGetsItsOwnNumberPlaceTimeAndCode() {
        Relay relay = neighbourhood.openRelay(committee);
        households.stream().limit(3).forEach(one -> neighbourhood.join(relay, one));
        jdbc.update(
                "INSERT INTO batch (relay_id, number, committee_id, size, place, pickup_from, pickup_until, drawn_at)"
                        + " VALUES (?, 1, ?, 3, '门口', '2020-03-05 09:00:00', '2020-03-05 11:00:00', '2020-03-04 09:00:00')",
                relay.id(),
                committee);
        for (int number = 1; number <= 3; number++) {
            jdbc.update(
                    "INSERT INTO voucher (committee_id, relay_id, batch, number, household_id, quantity, code, status)"
                            + " VALUES (?, ?, 1, ?, ?, 1, ?, 'ISSUED')",
                    committee,
                    relay.id(),
                    number,
                    households.get(number - 1).id(),
                    String.format("%012d", committee * 10 + number));
        }
        Announcement planned = plan(
                Draft.of(AnnouncementKind.NOTICE, "改时间", "{姓名}，{号码}号，{时段}到{地点}，码{取货码}", Audience.batch(relay.id(), 1)));
        String code = String.format("%012d", committee * 10 + 2);
        assertThat(jdbc.queryForList(
                                "SELECT wording FROM delivery WHERE notice_id = ? ORDER BY number",
                                String.class,
                                planned.noticeId())
                        .get(1))
                .isEqualTo("王1，2号，3月5日09:00到11:00到门口，码" + code.substring(0, 4) + " " + code.substring(4, 8) + " "
                        + code.substring(8));
    }
}
