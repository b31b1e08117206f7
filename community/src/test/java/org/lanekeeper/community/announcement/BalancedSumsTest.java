package org.lanekeeper.community.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.notice.CallOutcome;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.ChoosingRoute;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.notice.GroupKind;
import org.lanekeeper.community.notice.Outbox;
import org.lanekeeper.community.notice.Route;
import org.lanekeeper.community.notice.WorkingCallList;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever happens to an announcement, and in whatever order, its households add up, in all and in each building. */
@OnRealDatabase
class BalancedSumsTest {
    private static final int HOUSEHOLDS = 130;
    private static final int STEPS = 80;

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
    AnnouncementSums sums;

    @Autowired
    OptingOut opting;

    @Autowired
    Outbox outbox;

    @Autowired
    ChoosingRoute choosing;

    @Autowired
    WorkingCallList calls;

    @Autowired
    KnowingResidents knowing;

    @Autowired
    Residents residents;

    @Autowired
    GroupChats groups;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private long committee;
    private List<Household> households;
    private Announcement announcement;
    private final List<Delivery> held = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyHouseholdIsSomewhereExactlyOnce(long seed) {
        Random random = new Random(seed);
        jdbc.update("UPDATE delivery SET status = 'CANCELLED' WHERE status IN ('WAITING', 'SENDING')");
        begin(random);
        for (int step = 0; step < STEPS; step++) {
            String done = step(random);
            assertBalanced("seed " + seed + ", step " + step + ": " + done);
        }
        finish();
        assertBalanced("seed " + seed + " at the end");
        AnnouncementState end = now().state();
        assertThat(end).isIn(AnnouncementState.DONE, AnnouncementState.CANCELLED);
        assertThat(counts().stream().map(AnnouncementSums.Count::status)).allMatch(DeliveryStatus.ENDED::contains);
    }

    private void begin(Random random) {
        committee = neighbourhood.committee();
        households = neighbourhood.households(committee, HOUSEHOLDS);
        String robot = "r-" + UUID.randomUUID().toString().substring(0, 8);
        groups.add(committee, "1号楼群", robot, clock.instant());
        groups.changeScope(
                committee,
                groups.with(committee, robot).orElseThrow().id(),
                households.get(0).compoundId(),
                "1");
        for (int i = 0; i < 30; i++) {
            Household one = households.get(random.nextInt(HOUSEHOLDS));
            Resident resident = knowing.meet(committee, Platform.MP, "mp", "o-" + committee + "-" + i);
            residents.bind(resident.id(), one.id());
            residents.openWindows(List.of(resident.id()), clock.instant().plusSeconds(3600), 5);
        }
        Draft draft = new Draft(
                AnnouncementKind.NOTICE,
                "停水",
                new AnnouncementText("明天停水，请存水。"),
                true,
                Audience.committee(EnumSet.of(GroupKind.OTHER)),
                random.nextInt(3) == 0
                        ? EnumSet.of(Channel.ACCOUNT, Channel.SMS, Channel.GROUP)
                        : AnnouncementKind.NOTICE.channels());
        announcement = writing.write(committee, draft, null, 1L, null);
        assertThat(writing.handIn(committee, announcement.id())).contains(AnnouncementState.PLANNING);
        advancing.advance(announcement.id());
        assertThat(now().households()).isEqualTo(HOUSEHOLDS);
        assertThat(steering.send(committee, announcement.id())).isTrue();
    }

    private String step(Random random) {
        switch (random.nextInt(14)) {
            case 0 -> steering.pause(committee, announcement.id());
            case 1, 2 -> steering.resume(committee, announcement.id());
            case 3 -> {
                if (random.nextInt(12) == 0) {
                    steering.cancel(committee, announcement.id());
                }
            }
            case 4 -> optOut(random);
            case 5, 6 -> advancing.advance(announcement.id());
            case 7, 8 -> claim(1 + random.nextInt(20));
            case 9 -> call(random);
            case 10 -> arrive();
            case 11 -> abandon(random);
            default -> send(random);
        }
        return "of " + now().state();
    }

    private void optOut(Random random) {
        Household one = households.get(random.nextInt(HOUSEHOLDS));
        Resident resident = knowing.meet(committee, Platform.MP, "mp", "x-" + one.id());
        residents.bind(resident.id(), one.id());
        Resident bound = residents.byId(resident.id()).orElseThrow();
        if (random.nextBoolean()) {
            opting.stop(bound);
        } else {
            opting.resume(bound);
        }
    }

    private void claim(int most) {
        String claim = UUID.randomUUID().toString();
        Instant now = clock.instant().plusSeconds(1);
        if (outbox.claim(claim, now, now.plusSeconds(60), most) > 0) {
            held.addAll(outbox.claimed(claim));
        }
    }

    /** As the senders do it, with all that may come of it. */
    private void send(Random random) {
        for (int i = 0; i < 10 && !held.isEmpty(); i++) {
            Delivery one = held.remove(random.nextInt(held.size()));
            Instant now = clock.instant();
            if (one.standing() != Delivery.Standing.GOES_OUT) {
                outbox.held(one.id(), one.claim());
                continue;
            }
            Route route = choosing.choose(one);
            if (route instanceof Route.Call) {
                outbox.toCall(one.id(), one.claim(), now);
            } else if (route instanceof Route.OptedOut) {
                outbox.ended(one.id(), one.claim(), DeliveryStatus.OPTED_OUT, now);
            } else if (route instanceof Route.Nowhere) {
                outbox.unreachable(one.id(), one.claim(), now);
            } else {
                outbox.begin(one.id(), one.claim(), route.channel(), now, now.plusSeconds(60));
                switch (random.nextInt(7)) {
                    case 0 -> outbox.later(one.id(), one.claim(), "45009", now);
                    case 1 -> {
                        if (one.groupChatId() == null) {
                            outbox.refused(one.id(), one.claim(), route.channel(), "43101", now);
                        } else {
                            outbox.failed(one.id(), one.claim(), "93000", now);
                        }
                    }
                    default -> outbox.sent(one.id(), one.claim(), null, now);
                }
            }
        }
    }

    private void call(Random random) {
        List<Long> open = jdbc.queryForList(
                "SELECT id FROM delivery WHERE notice_id = ? AND status = 'TO_CALL' LIMIT 20",
                Long.class,
                announcement().noticeId());
        for (long id : open) {
            CallOutcome outcome = CallOutcome.values()[random.nextInt(CallOutcome.values().length)];
            calls.record(committee, id, 1, outcome, "");
        }
    }

    private void arrive() {
        jdbc.update(
                "UPDATE delivery SET status = 'ARRIVED' WHERE notice_id = ? AND status = 'SENT' LIMIT 3",
                announcement().noticeId());
    }

    /** A sender dies. */
    private void abandon(Random random) {
        if (random.nextInt(3) == 0) {
            held.clear();
            outbox.giveBackAbandoned(clock.instant().plusSeconds(600));
        }
    }

    private void finish() {
        steering.resume(committee, announcement.id());
        held.clear();
        Random kind = new Random(0) {
            private static final long serialVersionUID = 1L;

            @Override
            public int nextInt(int bound) {
                return bound == 7 ? 6 : 0;
            }
        };
        for (int round = 0; round < 200 && !announcement().state().equals(AnnouncementState.DONE); round++) {
            outbox.giveBackAbandoned(clock.instant().plusSeconds(600));
            jdbc.update(
                    "UPDATE delivery SET due_at = ? WHERE notice_id = ? AND status = 'WAITING'",
                    Timestamp.from(clock.instant()),
                    announcement().noticeId());
            claim(100);
            while (!held.isEmpty()) {
                send(kind);
            }
            call(kind);
            advancing.advance(announcement.id());
            if (announcement().state() == AnnouncementState.CANCELLED
                    && announcement().endedAt() != null) {
                break;
            }
        }
    }

    private Announcement announcement() {
        return now();
    }

    private Announcement now() {
        return announcements.find(committee, announcement.id()).orElseThrow();
    }

    private List<AnnouncementSums.Count> counts() {
        return sums.counts(committee, now().noticeId());
    }

    private void assertBalanced(String when) {
        int inAll = counts().stream()
                .filter(one -> !one.toGroup())
                .mapToInt(AnnouncementSums.Count::count)
                .sum();
        assertThat(inAll).as(when).isEqualTo(HOUSEHOLDS);
        int inBuildings = sums.buildings(committee, now().noticeId()).stream()
                .mapToInt(AnnouncementSums.Building::count)
                .sum();
        assertThat(inBuildings).as(when).isEqualTo(HOUSEHOLDS);
        Integer distinct = jdbc.queryForObject(
                "SELECT COUNT(DISTINCT household_id) FROM delivery WHERE notice_id = ?",
                Integer.class,
                now().noticeId());
        assertThat(distinct).as(when).isEqualTo(HOUSEHOLDS);
    }
}
