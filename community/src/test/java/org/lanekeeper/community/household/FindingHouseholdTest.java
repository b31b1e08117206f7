package org.lanekeeper.community.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.address.Address;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealDatabase
class FindingHouseholdTest {
    @Autowired
    FindingHousehold finding;

    @Autowired
    Households households;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Clock clock;

    @Test
    void aDoorIsFoundByItsAddress() {
        long committee = neighbourhood.committee();
        List<Household> all = neighbourhood.households(committee, 20);
        for (Household household : all) {
            assertThat(find(committee, household.building(), household.room()))
                    .isEqualTo(new FindingHousehold.Match.One(household));
        }
        assertThat(find(committee, "9", "999")).isInstanceOf(FindingHousehold.Match.None.class);
    }

    @Test
    void aDoorThatIsNewIsFoundAtOnce() {
        long committee = neighbourhood.committee();
        Household near = neighbourhood.households(committee, 1).get(0);
        find(committee, near.building(), near.room());

        Household stranger = neighbourhood.stranger(committee, near, "999");

        assertThat(find(committee, near.building(), "999")).isEqualTo(new FindingHousehold.Match.One(stranger));
    }

    @Test
    void whatWasCorrectedIsSeenWithinASecondOrTwo() {
        long committee = neighbourhood.committee();
        Household household = neighbourhood.households(committee, 3).get(1);
        find(committee, household.building(), household.room());

        households.correctPhone(committee, household.id(), "13700000000", clock.instant());

        await().untilAsserted(() -> assertThat(find(committee, household.building(), household.room()))
                .isEqualTo(new FindingHousehold.Match.One(
                        households.find(committee, household.id()).orElseThrow())));
    }

    @Test
    void committeesDoNotSeeEachOthersDoors() {
        long committee = neighbourhood.committee();
        long other = neighbourhood.committee();
        Household household = neighbourhood.households(committee, 1).get(0);
        assertThat(find(other, household.building(), household.room())).isInstanceOf(FindingHousehold.Match.None.class);
    }

    private FindingHousehold.Match find(long committee, String building, String room) {
        return finding.find(committee, new Address(building, "", room), "", "", null);
    }
}
