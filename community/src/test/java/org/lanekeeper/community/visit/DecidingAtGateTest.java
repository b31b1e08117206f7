package org.lanekeeper.community.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.staff.StaffAccounts;
import org.lanekeeper.community.visit.DecidingAtGate.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

/** Two telephones at one gate, with and without a network. */
@OnRealDatabase
class DecidingAtGateTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Gates gates;

    @Autowired
    RegisteringVisit registering;

    @Autowired
    DecidingAtGate deciding;

    @Autowired
    HandingOverGate handingOver;

    @Autowired
    GateShifts shifts;

    @Autowired
    GateWork work;

    @Autowired
    Visits visits;

    @Autowired
    Passings passings;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Clock clock;

    private long committee;
    private Gate gate;
    private Staff one;
    private Staff other;
    private String code;

    @BeforeEach
    void somebodyComes() {
        committee = neighbourhood.committee();
        Household household = neighbourhood.households(committee, 1).get(0);
        gates.add(committee, household.compoundId(), "南门", clock.instant());
        gate = gates.named(household.compoundId(), "南门").orElseThrow();
        one = guard("甲");
        other = guard("乙");
        code = visitor();
    }

    private Staff guard(String name) {
        String username = "guard-" + UUID.randomUUID().toString().substring(0, 12);
        accounts.add(committee, username, "{noop}-", Role.GUARD, name, clock.instant());
        return accounts.named(username).orElseThrow().staff();
    }

    private String visitor() {
        VisitOutcome outcome = registering
                .register(
                        gate,
                        VisitSheets.sheet().of("陈一", VisitSheets.NUMBER).done(),
                        VisitWay.GUARD,
                        ZONE,
                        UUID.randomUUID().toString())
                .join();
        return ((VisitOutcome.Registered) outcome).visits().get(0).code();
    }

    private Outcome decide(Staff guard, PassingDeed deed, Duration ago) {
        return decide(guard, deed, ago, UUID.randomUUID().toString()).outcome();
    }

    private DecidingAtGate.Decided decide(Staff guard, PassingDeed deed, Duration ago, String key) {
        long now = clock.millis();
        return deciding.decide(
                guard,
                gate.id(),
                new GateDeed(key, code, deed, null, new TelephoneTime(now - ago.toMillis(), 0L, now)));
    }

    private VisitState state() {
        return visits.coded(committee, code).orElseThrow().state();
    }

    @Test
    void aVisitorComesInAndLeaves() {
        assertThat(decide(one, PassingDeed.LET_IN, Duration.ZERO)).isEqualTo(Outcome.DONE);
        assertThat(state()).isEqualTo(VisitState.IN);
        assertThat(decide(other, PassingDeed.LEFT, Duration.ZERO)).isEqualTo(Outcome.DONE);
        assertThat(state()).isEqualTo(VisitState.LEFT);
    }

    @Test
    void sentTwiceHasOneEffect() {
        String key = UUID.randomUUID().toString();
        assertThat(decide(one, PassingDeed.LET_IN, Duration.ZERO, key).outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(decide(one, PassingDeed.LET_IN, Duration.ZERO, key).outcome())
                .isEqualTo(Outcome.STOOD);
        assertThat(passings.of(
                        committee, visits.coded(committee, code).orElseThrow().id()))
                .hasSize(1);
    }

    @Test
    void twoGuardsWhoAgreeDoNotDisagree() {
        assertThat(decide(one, PassingDeed.LET_IN, Duration.ofMinutes(5))).isEqualTo(Outcome.DONE);
        assertThat(decide(other, PassingDeed.LET_IN, Duration.ZERO)).isEqualTo(Outcome.STOOD);
        assertThat(work.conflicts(committee, 10)).isEmpty();
    }

    /** One telephone was without a network, the other sent the visitor back meanwhile. */
    @Test
    void whatComesTooLateIsShownAndChangesNothing() {
        assertThat(decide(other, PassingDeed.SENT_BACK, Duration.ofMinutes(1))).isEqualTo(Outcome.DONE);
        assertThat(decide(one, PassingDeed.LET_IN, Duration.ofMinutes(10))).isEqualTo(Outcome.CONFLICT);
        assertThat(state()).isEqualTo(VisitState.SENT_BACK);
        List<GateWork.Conflict> conflicts = work.conflicts(committee, 10);
        assertThat(conflicts).singleElement().satisfies(conflict -> {
            assertThat(conflict.by()).isEqualTo("甲");
            assertThat(conflict.deed()).isEqualTo(PassingDeed.LET_IN);
            assertThat(conflict.state()).isEqualTo(VisitState.SENT_BACK);
        });
        assertThat(work.settle(committee, conflicts.get(0).id(), other.id(), clock.instant()))
                .isEqualTo(1);
        assertThat(work.conflicts(committee, 10)).isEmpty();
    }

    /** Let in and left again while there was no network: both come later, with their own times. */
    @Test
    void aDayWithoutNetworkIsToldAsItHappened() {
        assertThat(decide(one, PassingDeed.LET_IN, Duration.ofHours(3))).isEqualTo(Outcome.DONE);
        assertThat(decide(one, PassingDeed.LEFT, Duration.ofHours(1))).isEqualTo(Outcome.DONE);
        List<Passing> told = passings.of(
                committee, visits.coded(committee, code).orElseThrow().id());
        assertThat(told).extracting(Passing::deed).containsExactly(PassingDeed.LET_IN, PassingDeed.LEFT);
        assertThat(Duration.between(told.get(0).happenedAt(), told.get(1).happenedAt()))
                .isBetween(Duration.ofMinutes(115), Duration.ofMinutes(125));
    }

    @Test
    void ofManyTelephonesAtOnceOneDecides() {
        List<CompletableFuture<Outcome>> tries = IntStream.range(0, 12)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> decide(
                        n % 2 == 0 ? one : other,
                        n % 2 == 0 ? PassingDeed.LET_IN : PassingDeed.SENT_BACK,
                        Duration.ZERO)))
                .toList();
        List<Outcome> outcomes = tries.stream().map(CompletableFuture::join).toList();
        assertThat(outcomes).contains(Outcome.DONE).doesNotContain(Outcome.UNKNOWN);
        assertThat(state()).isIn(VisitState.IN, VisitState.SENT_BACK);
    }

    @Test
    void anotherCommitteesVisitIsUnknown() {
        Staff stranger = new Staff(one.id(), neighbourhood.committee(), "x", "外人", Role.GUARD);
        assertThat(deciding.decide(
                                stranger,
                                gate.id(),
                                new GateDeed("k", code, PassingDeed.LET_IN, null, new TelephoneTime(0, null, 0)))
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(state()).isEqualTo(VisitState.REGISTERED);
    }

    @Test
    void aTemperatureStaysWithTheVisit() {
        long now = clock.millis();
        BigDecimal degrees = new BigDecimal("36.6");
        deciding.decide(
                one,
                gate.id(),
                new GateDeed(
                        UUID.randomUUID().toString(),
                        code,
                        PassingDeed.LET_IN,
                        degrees,
                        new TelephoneTime(now, 0L, now)));
        assertThat(visits.coded(committee, code).orElseThrow().temperature()).isEqualByComparingTo(degrees);
    }

    @Test
    void aShiftIsHandedOverOnceWithItsCounts() {
        handingOver.begin(one, gate.id());
        handingOver.begin(other, gate.id());
        GateShift running = shifts.running(committee, gate.id()).orElseThrow();
        assertThat(running.begunBy()).isEqualTo("甲");
        decide(one, PassingDeed.LET_IN, Duration.ZERO);
        visitor();
        GateShift ended =
                handingOver.handOver(other, gate.id(), running.id(), "3号楼在装修").orElseThrow();
        assertThat(ended.letIn()).isEqualTo(1);
        assertThat(ended.inside()).isEqualTo(1);
        assertThat(ended.undecided()).isEqualTo(1);
        assertThat(ended.note()).isEqualTo("3号楼在装修");
        assertThat(handingOver.handOver(one, gate.id(), running.id(), "")).isEmpty();
        assertThat(shifts.running(committee, gate.id()).orElseThrow().begunBy()).isEqualTo("乙");
        assertThat(work.count(gate.id(), Instant.EPOCH).letIn()).isEqualTo(1);
    }
}
