package org.lanekeeper.community.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.visit.OpeningVisit;
import org.lanekeeper.community.visit.RegisteringVisit;
import org.lanekeeper.community.visit.Visit;
import org.lanekeeper.community.visit.VisitOutcome;
import org.lanekeeper.community.visit.VisitSheets;
import org.lanekeeper.community.visit.VisitWay;
import org.lanekeeper.community.visit.Visits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody came back from elsewhere: found at the gate, listed, asked, done. */
@OnRealDatabase
class FollowingUpTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Gates gates;

    @Autowired
    RegisteringVisit registering;

    @Autowired
    Visits visits;

    @Autowired
    OpeningVisit opening;

    @Autowired
    ListingPerson listing;

    @Autowired
    FollowingUp following;

    @Autowired
    ForgettingListed forgetting;

    @Autowired
    MatchingRegisters matching;

    @Autowired
    ListedPeople people;

    @Autowired
    FollowUps followUps;

    @Autowired
    SealedWords sealed;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private long committee;
    private Household household;
    private Staff clerk;

    @BeforeEach
    void setUp() {
        committee = neighbourhood.committee();
        household = neighbourhood.households(committee, 1).get(0);
        clerk = new Staff(7, committee, "clerk", "文员", Role.CLERK);
    }

    private Listing returnee() {
        return new Listing(Register.RETURNEE, "陈一", VisitSheets.PHONE, VisitSheets.NUMBER, "1-101", "外省", "坐火车", null);
    }

    private Visit visit(String name) {
        gates.add(committee, household.compoundId(), "南门", clock.instant());
        Gate gate = gates.named(household.compoundId(), "南门").orElseThrow();
        VisitOutcome outcome = registering
                .register(
                        gate,
                        VisitSheets.sheet().of(name, VisitSheets.NUMBER).done(),
                        VisitWay.GUARD,
                        ZONE,
                        UUID.randomUUID().toString())
                .join();
        return visits.coded(
                        committee,
                        ((VisitOutcome.Registered) outcome).visits().get(0).code())
                .orElseThrow();
    }

    @Test
    void whatIsPersonalIsSealed() {
        ListedPerson person = listing.list(clerk, returnee(), ZONE);
        String row = jdbc.queryForMap("SELECT * FROM listed_person WHERE id = ?", person.id())
                        .toString()
                + new String(person.sealed(), StandardCharsets.UTF_8);
        assertThat(row).doesNotContain("陈一", VisitSheets.PHONE, VisitSheets.NUMBER, "坐火车");
        assertThat(sealed.of(person).name()).isEqualTo("陈一");
        assertThat(person.householdId()).isEqualTo(household.id());
    }

    @Test
    void isRecognisedAtTheGate() {
        Visit visit = visit("陈一");
        assertThat(matching.of(visit, opening.of(visit))).isEmpty();
        ListedPerson person = listing.list(clerk, returnee(), ZONE);
        assertThat(matching.of(visit, opening.of(visit))).singleElement().satisfies(match -> {
            assertThat(match.listed()).isEqualTo(person);
            assertThat(match.words()).isEqualTo("返回人员：从外省回来，1-101");
        });
        Visit resident = visit(household.name());
        assertThat(matching.of(resident, opening.of(resident)))
                .extracting(MatchingRegisters.Match::words)
                .contains("本小区住户：" + household.display());
    }

    @Test
    void whatFailsIsDueAgainTomorrow() {
        ListedPerson person = listing.list(clerk, returnee(), ZONE);
        List<FollowUp> first = followUps.of(committee, person.id());
        assertThat(first).extracting(FollowUp::task).containsExactly(Task.TELEPHONE, Task.HOME);
        assertThat(following.settle(clerk, first.get(0).id(), Outcome.ABSENT, "打了三次", ZONE))
                .isPresent();
        assertThat(following.settle(clerk, first.get(0).id(), Outcome.SOUND, "", ZONE))
                .isEmpty();
        List<FollowUp> then = followUps.of(committee, person.id());
        assertThat(then).hasSize(3);
        assertThat(then.get(0).outcome()).isEqualTo(Outcome.ABSENT);
        assertThat(sealed.of(then.get(0))).isEqualTo("打了三次");
        assertThat(then.get(2).task()).isEqualTo(Task.TELEPHONE);
        assertThat(then.get(2).dueOn())
                .isEqualTo(LocalDate.ofInstant(clock.instant(), ZONE).plusDays(1));
    }

    @Test
    void whoIsFollowedUpNoMoreIsForgottenInTime() {
        ListedPerson person = listing.list(clerk, returnee(), ZONE);
        assertThat(following.end(clerk, person.id())).isTrue();
        assertThat(following.end(clerk, person.id())).isFalse();
        assertThat(people.open(committee, null, 0, 10)).isEmpty();
        assertThat(followUps.open(committee, 10)).isEmpty();
        forgetting.forget();
        assertThat(people.find(committee, person.id())).isPresent();
        jdbc.update("UPDATE listed_person SET kept_until = ? WHERE id = ?", "2020-01-01 00:00:00", person.id());
        assertThat(forgetting.forget()).containsEntry(committee, 1);
        assertThat(people.find(committee, person.id())).isEmpty();
        assertThat(followUps.of(committee, person.id())).isEmpty();
    }

    @Test
    void eachFieldThatDoesNotFitIsNamed() {
        assertThat(unfit(new Listing(Register.RENTAL, " ", "", "", "", "", "", null)))
                .isEqualTo("name");
        assertThat(unfit(new Listing(Register.RETURNEE, "陈一", "", "", "", "", "", null)))
                .isEqualTo("cameFrom");
        assertThat(unfit(new Listing(Register.RENTAL, "陈一", "12", "", "", "", "", null)))
                .isEqualTo("phone");
        assertThat(unfit(new Listing(Register.RENTAL, "陈一", "", "12", "", "", "", null)))
                .isEqualTo("document");
        assertThat(unfit(new Listing(Register.RENTAL, "陈".repeat(10_000), "", "", "", "", "", null)))
                .isEqualTo("name");
    }

    private String unfit(Listing unfit) {
        UnfitListingException[] caught = new UnfitListingException[1];
        assertThatThrownBy(() -> listing.list(clerk, unfit, ZONE))
                .isInstanceOfSatisfying(UnfitListingException.class, e -> caught[0] = e);
        return caught[0].field();
    }
}
