package org.lanekeeper.community.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "3, '', 502, 3号楼502, 3号楼5**",
        "3, 2, 502, 3号楼2单元502, 3号楼2单元5**",
        "12, '', 1201A, 12号楼1201A, 12号楼120**",
        "B, '', 302, B座302, B座3**",
        "5弄12, '', 401, 5弄12号401, 5弄12号4**",
        "6, '', 附1, 6号楼附1, 6号楼附**",
    })
    void isShownInFullToItsOwnAndMaskedToOthers(
            String building, String unit, String room, String display, String masked) {
        Address address = new Address(building, unit, room);

        assertThat(address.display()).isEqualTo(display);
        assertThat(address.masked()).isEqualTo(masked);
    }
}
