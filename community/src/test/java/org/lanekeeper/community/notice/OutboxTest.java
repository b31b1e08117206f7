package org.lanekeeper.community.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.resident.Consents;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Each test rolls back, so that none claims what another has left. */
@OnRealDatabase
@Transactional
class OutboxTest {
    @Autowired
    Outbox outbox;

    @Autowired
    PostingNotice posting;

    @Autowired
    ChoosingRoute choosing;

    @Autowired
    KnowingResidents knowing;

    @Autowired
    Residents residents;

    @Autowired
    Consents consents;

    @Autowired
    WorkingCallList working;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private List<Household> households;
    private Instant now;

    @BeforeEach
    void aNoticeToTenHouseholdsAlone() {
        jdbc.update("UPDATE delivery SET status = 'SENT' WHERE status = 'WAITING'");
        long committee = neighbourhood.committee();
        households = neighbourhood.households(committee, 10);
        Relay relay = neighbourhood.openRelay(committee);
        List<PostingNotice.Receiver> receivers = households.stream()
                .map(household -> new PostingNotice.Receiver(household.id(), 1, "000000000001"))
                .toList();
        posting.callToBuy(committee, relay.id(), 1, receivers);
        now = clock.instant().plusSeconds(1);
    }

    @Test
    void twoSendersNeverHoldTheSameDelivery() {
        List<Delivery> first = claim(6);
        List<Delivery> second = claim(6);

        assertThat(first).hasSize(6);
        assertThat(second).hasSize(4).doesNotContainAnyElementsOf(first);
        assertThat(claim(6)).isEmpty();
    }

    @Test
    void whatADeadSenderHeldGoesOutAgainAndIsMarkedIfItMayHaveGoneOutBefore() {
        List<Delivery> held = claim(10);
        outbox.begin(held.get(0).id(), held.get(0).claim(), Channel.SMS, now, now.plusSeconds(30));

        assertThat(outbox.giveBackAbandoned(now.plusSeconds(31))).isEqualTo(10);

        assertThat(outbox.sent(held.get(0).id(), held.get(0).claim(), null, now))
                .isZero();
        assertThat(claim(10)).extracting(Delivery::possiblyTwice).containsOnlyOnce(true);
    }

    @Test
    void whatMerelyWaitedWithADeadSenderIsNotMarkedThoughItWasTriedBefore() {
        Delivery tried = claim(1).get(0);
        outbox.begin(tried.id(), tried.claim(), Channel.SMS, now, now.plusSeconds(30));
        outbox.later(tried.id(), tried.claim(), "45009", now);
        Delivery waiting = claim(10).stream()
                .filter(it -> it.id() == tried.id())
                .findFirst()
                .orElseThrow();
        assertThat(waiting.tryingSince()).isEqualTo(now);

        assertThat(outbox.giveBackAbandoned(now.plusSeconds(31))).isEqualTo(10);

        assertThat(claim(10)).noneMatch(it -> it.possiblyTwice() || it.perhapsSent() > 0);
    }

    @Test
    void aRefusalLeadsToTheNextChannelAndAtLastToTheCallList() {
        Delivery delivery = claim(1).get(0);
        Resident resident = knowing.meet(delivery.committeeId(), Platform.MINIAPP, "wxa", "o1");
        residents.bind(resident.id(), delivery.householdId());
        consents.grant(delivery.committeeId(), resident.id(), "t1");

        assertThat(choosing.choose(delivery).channel()).isEqualTo(Channel.SUBSCRIBE);
        delivery = refusedBy(delivery, Channel.SUBSCRIBE);
        assertThat(choosing.choose(delivery))
                .isEqualTo(new Route.TextMessage(households.get(0).phone()));
        delivery = refusedBy(delivery, Channel.SMS);
        assertThat(choosing.choose(delivery)).isEqualTo(new Route.Call());
        assertThat(delivery.refused()).containsExactly(Channel.SUBSCRIBE, Channel.SMS);
    }

    @Test
    void anOpenWindowComesBeforeATextMessage() {
        Delivery delivery = claim(1).get(0);
        Resident resident = knowing.meet(delivery.committeeId(), Platform.MP, "wxm", "o2");
        residents.bind(resident.id(), delivery.householdId());
        residents.openWindows(List.of(resident.id()), now.plus(Duration.ofHours(48)), 1);

        assertThat(choosing.choose(delivery).channel()).isEqualTo(Channel.ACCOUNT);
        assertThat(residents.spendWindow(resident.id(), now)).isOne();
        assertThat(residents.spendWindow(resident.id(), now)).isZero();
        assertThat(choosing.choose(delivery).channel()).isEqualTo(Channel.SMS);
    }

    @Test
    void aCallIsSettledOnce() {
        Delivery delivery = claim(1).get(0);
        outbox.toCall(delivery.id(), delivery.claim(), now);

        assertThat(working.record(delivery.committeeId(), delivery.id(), 1, CallOutcome.NO_ANSWER, ""))
                .isTrue();
        assertThat(working.record(delivery.committeeId(), delivery.id(), 1, CallOutcome.TOLD, "家人接的"))
                .isTrue();
        assertThat(working.record(delivery.committeeId(), delivery.id(), 2, CallOutcome.TOLD, ""))
                .isFalse();
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM call_attempt WHERE delivery_id = ?", Integer.class, delivery.id()))
                .isEqualTo(2);
    }

    private Delivery refusedBy(Delivery delivery, Channel channel) {
        outbox.begin(delivery.id(), delivery.claim(), channel, now, now.plusSeconds(30));
        outbox.refused(delivery.id(), delivery.claim(), channel, "no", Instant.EPOCH.plusSeconds(86_400));
        return claim(1).get(0);
    }

    private List<Delivery> claim(int most) {
        String claim = UUID.randomUUID().toString();
        outbox.claim(claim, now, now.plusSeconds(30), most);
        return outbox.claimed(claim);
    }
}
