package org.lanekeeper.community.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.HouseholdTags;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whom an announcement is for. */
@OnRealDatabase
class CountingAudienceTest {
    @Autowired
    AnnouncedStreet street;

    @Autowired
    SteeringAnnouncement steering;

    @Autowired
    AdvancingAnnouncements advancing;

    @Autowired
    CountingAudience counting;

    @Autowired
    HouseholdTags tags;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void begin() {
        street.begin();
    }

    @Test
    void knowsTagsBuildingsOneHouseholdAndWhomItDidNotReach() {
        tags.add(street.committee, "独居老人", street.households.get(5).id(), 1, clock.instant());
        tags.add(street.committee, "独居老人", street.households.get(119).id(), 1, clock.instant());
        long compound = street.households.get(0).compoundId();
        assertThat(counting.count(street.committee, Audience.tagged("独居老人")).households())
                .isEqualTo(2);
        assertThat(counting.count(street.committee, Audience.buildings(compound, List.of("2", "9")))
                        .households())
                .isEqualTo(20);
        assertThat(counting.count(street.committee, Audience.compound(compound)).households())
                .isEqualTo(120);
        assertThat(counting.count(
                                street.committee,
                                Audience.household(street.households.get(7).id()))
                        .households())
                .isEqualTo(1);
        assertThat(counting.count(
                                street.committee + 1,
                                Audience.household(street.households.get(7).id()))
                        .households())
                .as("another committee's")
                .isZero();
        // at whatever hour this runs
        Announcement sent = street.plan(new Draft(
                AnnouncementKind.NOTICE,
                "停水",
                new AnnouncementText("明天停水。"),
                true,
                Audience.committee(Set.of()),
                AnnouncementKind.NOTICE.channels()));
        assertThat(steering.send(street.committee, sent.id())).isTrue();
        advancing.advance(sent.id());
        jdbc.update("UPDATE delivery SET status = 'SENT' WHERE notice_id = ? AND status = 'WAITING'", sent.noticeId());
        assertThat(counting.count(street.committee, Audience.unreachedBy(sent.id()))
                        .households())
                .isEqualTo(12);
    }
}
