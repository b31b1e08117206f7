package org.lanekeeper.bench.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.address.AddressReader;

class DoorsTest {
    @Test
    void areAsManyAsHouseholdsAndOfOneLength() {
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < Doors.MOST; index++) {
            String door = Doors.building(index) + "-" + Doors.room(index);
            assertThat(door).hasSize(8);
            seen.add(door);
        }

        assertThat(seen).hasSize(Doors.MOST);
    }

    @Test
    void areUnderstoodByTheServer() {
        for (int index = 0; index < Doors.MOST; index += 397) {
            var address = AddressReader.ofField(Doors.building(index) + "-" + Doors.room(index))
                    .orElseThrow();
            assertThat(address.building()).isEqualTo(String.valueOf(Doors.building(index)));
            assertThat(address.room()).isEqualTo(String.valueOf(Doors.room(index)));
        }
    }
}
