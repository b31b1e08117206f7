package org.lanekeeper.community.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressReaderTest {
    @ParameterizedTest
    @CsvSource({
        "接龙 三号楼五零二室 张三, 三号楼五零二室",
        "接龙 3-502 张三, 3-502",
        "Ｂ座３０２，李, Ｂ座３０２",
    })
    void saysWhereTheAddressStands(String text, String cut) {
        AddressReader.Found found = AddressReader.find(text).orElseThrow();

        assertThat(text.substring(found.start(), found.end()).strip()).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "3号楼, -, 502室, 3-502",
                "三, '', 五零二, 3-502",
                "03, 2单元, 0502, 3-2-502",
                "B座, -, 1201a, B-1201A",
                "12幢, 二, 401, 12-2-401",
                "5弄12号, -, 401, 5弄12-401",
                "6, -, 附1, 6-附1",
            })
    void readsColumns(String building, String unit, String room, String key) {
        assertThat(AddressReader.ofColumns(building, unit, room).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 502, building",
                "3, -, ' ', room",
                "3, ?, 502, unit",
                "3, 13800000000, 502, unit",
                "=1+1, -, 502, building"
            })
    void namesTheColumnAtFault(String building, String unit, String room, String column) {
        assertThatThrownBy(() -> AddressReader.ofColumns(building, unit, room)).hasMessage(column);
    }
}
