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

    @Test
    void theCompoundsNameMayStandAnywhere() {
        long committee = neighbourhood.roster("幸福里小区 3  502", "幸福里二村 3  502", "春光苑 3  502");

        assertThat(door(committee, "3-502 幸福里", "3", "502")).isEqualTo("幸福里小区3号楼502");
        assertThat(door(committee, "我住幸福里二村3-502", "3", "502")).isEqualTo("幸福里二村3号楼502");
        assertThat(door(committee, "3号楼502（幸福 里小区）", "3", "502")).isEqualTo("幸福里小区3号楼502");
        assertThat(door(committee, "二村3号楼502", "3", "502")).isEqualTo("幸福里二村3号楼502");
        assertThat(door(committee, "3-502", "3", "502")).isEqualTo("several");
        assertThat(door(committee, "幸福里和春光苑 3-502", "3", "502")).isEqualTo("several");
    }

    @Test
    void aCompoundThatIsNamedIsNeverLeftForAnother() {
        long committee = neighbourhood.roster("幸福里小区 3  502", "幸福里二村 3  601");

        assertThat(door(committee, "幸福里二村3-502", "3", "502")).isEqualTo("none");
    }

    @Test
    void aHouseIsFoundWithAndWithoutItsLane() {
        long committee = neighbourhood.roster(
                "里弄小区 5弄12  401", "里弄小区 5弄13  401", "里弄小区 7弄13  401", "高楼小区 14  401", "高楼小区 13  402");

        assertThat(door(committee, "", "5弄12", "401")).isEqualTo("里弄小区5弄12号401");
        assertThat(door(committee, "", "12", "401")).isEqualTo("里弄小区5弄12号401");
        assertThat(door(committee, "", "13", "401")).isEqualTo("several");
        assertThat(door(committee, "", "13", "402")).isEqualTo("高楼小区13号楼402");
        assertThat(door(committee, "", "5弄14", "401")).isEqualTo("none");
    }

    @Test
    void aLaneThatTheRosterLeavesOutIsFoundInTheNameOfItsCompound() {
        long committee = neighbourhood.roster("幸福路15弄 12  401", "幸福路5弄 12  401", "春光苑 9  401");

        assertThat(door(committee, "", "5弄12", "401")).isEqualTo("幸福路5弄12号楼401");
        assertThat(door(committee, "", "7弄12", "401")).isEqualTo("none");
        assertThat(door(committee, "", "7弄9", "401")).isEqualTo("none");
        assertThat(door(committee, "", "12", "401")).isEqualTo("several");
    }

    @Test
    void theStaircaseMayBeLeftOutWhereOneDoorHasTheRoom() {
        long committee = neighbourhood.roster("幸福里小区 3 1 502", "幸福里小区 3 2 502", "幸福里小区 3 2 503");

        assertThat(door(committee, "", "3", "503")).isEqualTo("幸福里小区3号楼2单元503");
        assertThat(door(committee, "", "3", "502")).isEqualTo("several");
    }

    private String door(long committee, String text, String building, String room) {
        FindingHousehold.Match match = finding.find(committee, new Address(building, "", room), text, "", null);
        return match instanceof FindingHousehold.Match.One one
                ? one.household().display()
                : match instanceof FindingHousehold.Match.Several ? "several" : "none";
    }

    private FindingHousehold.Match find(long committee, String building, String room) {
        return finding.find(committee, new Address(building, "", room), "", "", null);
    }
}
