package org.lanekeeper.community.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.address.Address;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealDatabase
class SuggestingDoorTest {
    @Autowired
    SuggestingDoor suggesting;

    @Autowired
    Neighbourhood neighbourhood;

    @Test
    void theDoorMeantIsSuggested() {
        long committee = neighbourhood.roster("幸福里小区 3  501", "幸福里小区 3  502", "幸福里小区 12  1201");

        assertThat(near(committee, "3", "", "520", "")).containsExactly("幸福里小区3号楼502");
        assertThat(near(committee, "3", "", "52", "")).containsExactly("幸福里小区3号楼502");
        assertThat(near(committee, "502", "", "3", "")).containsExactly("幸福里小区3号楼502");
        assertThat(near(committee, "3", "2", "502", "")).containsExactly("幸福里小区3号楼502");
        assertThat(near(committee, "9", "", "9999", "")).isEmpty();
    }

    @Test
    void aCompoundThatIsNamedIsTheOneMeant() {
        long committee = neighbourhood.roster("幸福里小区 3  502", "春光苑 3  502");

        assertThat(near(committee, "3", "", "520", "我住春光苑3-520")).containsExactly("春光苑3号楼502");
        assertThat(near(committee, "3", "", "520", "")).hasSize(2);
    }

    @Test
    void theDoorInAnotherCompoundIsSuggestedWhereTheOneNamedHasNoneLikeIt() {
        long committee = neighbourhood.roster("幸福里小区 3  502", "春光苑 9  1201");

        assertThat(near(committee, "3", "", "502", "春光苑3-502")).containsExactly("幸福里小区3号楼502");
    }

    @Test
    void aDoorThatNobodyHasVerifiedIsNotSuggested() {
        long committee = neighbourhood.committee();
        Household near = neighbourhood.households(committee, 1).get(0);
        neighbourhood.stranger(committee, near, "902");

        assertThat(near(committee, near.building(), "", "920", "")).isEmpty();
    }

    private List<String> near(long committee, String building, String unit, String room, String place) {
        return suggesting.near(committee, new Address(building, unit, room), place).stream()
                .map(Household::display)
                .toList();
    }
}
