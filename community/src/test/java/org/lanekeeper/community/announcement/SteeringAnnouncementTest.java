package org.lanekeeper.community.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.lanekeeper.community.resident.KnowingResidents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An announcement is planned anew, approved by a second person, and stopped for whoever wants no more. */
@OnRealDatabase
class SteeringAnnouncementTest {
    @Autowired
    AnnouncedStreet street;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    WritingAnnouncement writing;

    @Autowired
    SteeringAnnouncement steering;

    @Autowired
    AdvancingAnnouncements advancing;

    @Autowired
    Announcements announcements;

    @Autowired
    OptingOut opting;

    @Autowired
    KnowingResidents knowing;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        street.begin();
    }

    @Test
    void makesThePlanAnewByOtherChannelsAndLosesNobody() {
        Announcement first =
                street.plan(Draft.of(AnnouncementKind.NOTICE, "停水", "明天停水。", Audience.committee(Set.of())));
        assertThat(steering.change(street.committee, first.id(), EnumSet.of(Channel.CALL)))
                .isTrue();
        advancing.advance(first.id());
        Announcement again = announcements.find(street.committee, first.id()).orElseThrow();
        assertThat(again.state()).isEqualTo(AnnouncementState.PLANNED);
        assertThat(again.households()).isEqualTo(120);
        assertThat(street.byChannel(again)).isEqualTo(Map.of("CALL PLANNED", 120));
        assertThatThrownBy(() -> steering.change(street.committee, first.id(), Set.of()))
                .isInstanceOf(UnfitAnnouncementException.class);
        assertThat(steering.cancel(street.committee, first.id())).isTrue();
        advancing.advance(first.id());
        assertThat(street.byChannel(again)).isEqualTo(Map.of("CALL CANCELLED", 120));
    }

    @Test
    void moreThanTwoHundredWaitForASecondPerson() {
        neighbourhood.households(street.committee, 201);
        Announcement made = writing.write(
                street.committee,
                Draft.of(AnnouncementKind.NOTICE, "停水", "明天停水。", Audience.committee(Set.of())),
                null,
                1L,
                null);
        assertThat(writing.handIn(street.committee, made.id())).contains(AnnouncementState.TO_APPROVE);
        assertThat(writing.approve(street.committee, made.id(), 1))
                .as("oneself")
                .isFalse();
        assertThat(writing.approve(street.committee + 1, made.id(), 2))
                .as("elsewhere")
                .isFalse();
        assertThat(writing.sendBack(street.committee, made.id())).isTrue();
        assertThat(writing.change(
                        street.committee,
                        made.id(),
                        Draft.of(AnnouncementKind.NOTICE, "停水", "后天停水。", Audience.committee(Set.of())),
                        2))
                .isTrue();
        writing.handIn(street.committee, made.id());
        assertThat(writing.approve(street.committee, made.id(), 2))
                .as("who changed it")
                .isFalse();
        assertThat(writing.approve(street.committee, made.id(), 1))
                .as("who began it")
                .isFalse();
        assertThat(writing.approve(street.committee, made.id(), 3)).isTrue();
        advancing.advance(made.id());
        assertThat(steering.send(street.committee, made.id())).isTrue();
        assertThat(steering.send(street.committee, made.id())).as("twice").isFalse();
    }

    @Test
    void whoeverOptsOutGetsNothingFromThatMoment() {
        Announcement sent = street.plan(Draft.of(AnnouncementKind.NOTICE, "停水", "明天停水。", Audience.committee(Set.of())));
        steering.send(street.committee, sent.id());
        advancing.advance(sent.id());
        assertThat(opting.stop(street.person(street.households.get(3)))).isTrue();
        assertThat(opting.stop(street.person(street.households.get(3)))).isFalse();
        assertThat(jdbc.queryForObject(
                        "SELECT status FROM delivery WHERE notice_id = ? AND household_id = ?",
                        String.class,
                        sent.noticeId(),
                        street.households.get(3).id()))
                .isEqualTo(DeliveryStatus.OPTED_OUT.name());
        knowing.forget(street.person(street.households.get(3)));
        assertThat(opting.isStopped(street.households.get(3).id()))
                .as("who left the account")
                .isTrue();
        assertThat(opting.resume(street.person(street.households.get(3)))).isTrue();
        assertThat(opting.isStopped(street.households.get(3).id())).isFalse();
    }
}
