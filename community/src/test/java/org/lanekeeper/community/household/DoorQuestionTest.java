package org.lanekeeper.community.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.address.Address;

class DoorQuestionTest {
    @Test
    void asksForTheRoomAloneWhereTheRestIsRight() {
        assertThat(DoorQuestion.of(new Address("3", "", "520"), List.of(door("3", "", "502"))))
                .isEqualTo("3号楼没有 520，是 502 吗？");
        assertThat(DoorQuestion.of(new Address("3", "2", "520"), List.of(door("3", "2", "502"), door("3", "2", "521"))))
                .isEqualTo("3号楼2单元没有 520，是 502 还是 521？");
    }

    @Test
    void namesTheWholeDoorWhereMoreIsWrong() {
        assertThat(DoorQuestion.of(new Address("502", "", "3"), List.of(door("3", "", "502"))))
                .isEqualTo("名册里没有 502号楼3，是 幸福里小区3号楼502 吗？");
        assertThat(DoorQuestion.of(
                        new Address("3", "", "520"),
                        List.of(door("3", "", "502"), door("3", "1", "520"), door("5弄3", "", "520"))))
                .isEqualTo("名册里没有 3号楼520，是 幸福里小区3号楼502、幸福里小区3号楼1单元520 还是 幸福里小区5弄3号520？");
    }

    private static Household door(String building, String unit, String room) {
        return new Household(1, 1, 1, "幸福里小区", building, unit, room, "张三", null, HouseholdStanding.REGISTERED);
    }
}
