package org.lanekeeper.community.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "3, '', 502, 3号楼502, 3号楼5**",
        "3, 2, 502, 3号楼2单元502, 3号楼2单元5**",
        "12, '', 1201A, 12号楼1201A, 12号楼12**",
        "B, '', 302, B座302, B座3**",
        "5弄12, '', 401, 5弄12号401, 5弄12号4**",
        "12, '', 2, 12号楼2, 12号楼**",
        "3, '', 12, 3号楼12, 3号楼**",
        "3, '', 12B, 3号楼12B, 3号楼**",
        "3, '', A502, 3号楼A502, 3号楼**",
        "12附1, '', 401, 12号附1号401, 12号附1号4**",
        "8, '', 10203, 8号楼10203, 8号楼102**",
        "6, '', 地下2, 6号楼地下2, 6号楼**",
        "6, '', 地下, 6号楼地下, 6号楼**",
        "6, '', 商铺12, 6号楼商铺12, 6号楼**",
        "6, '', 附1, 6号楼附1, 6号楼**",
    })
    void isShownInFullToItsOwnAndMaskedToOthers(
            String building, String unit, String room, String display, String masked) {
        Address address = new Address(building, unit, room);

        assertThat(address.display()).isEqualTo(display);
        assertThat(address.masked()).isEqualTo(masked);
    }
}
