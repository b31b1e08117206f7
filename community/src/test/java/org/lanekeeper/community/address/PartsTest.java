package org.lanekeeper.community.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3号楼口罩接龙|3",
                "【三号楼】口罩登记|3",
                "B座业主群|B",
                "幸福里5弄12号团购|5弄12",
                "五弄十二号|5弄12",
                "3栋2单元接龙|3/2",
                "3#接龙|3",
                "3号楼、5号楼接龙|3 5",
                "3号楼502|3",
                "3号楼王建国 502|3",
                "东区12幢|12",
                "3、5号楼接龙|''",
                "1-6号楼接龙|''",
                "3楼口罩接龙|''",
                "12号领口罩|''",
                "口罩接龙|''",
            })
    void readsBuildingsAlone(String text, String buildings) {
        List<AddressReader.FoundBuilding> found = AddressReader.findBuildings(text);

        assertThat(found.stream()
                        .map(it -> it.building() + (it.unit().isEmpty() ? "" : "/" + it.unit()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(buildings);
        found.forEach(it -> assertThat(text.substring(it.start(), it.end())).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "502 张三|3-502|502",
                "1. 502 张三|3-502|502",
                "12、1201A室 2包|3-1201A|1201A室",
                "120. 502 张三|3-502|502",
                "张三 502 13800000000|3-502|502",
                "张三502|3-502|502",
                "五零二室 张三|3-502|五零二室",
                "2单元502 张三|3-2-502|2单元502",
                "2室 张三|3-2|2室",
                "附1 张三|3-附1|附1",
                "5-301 李四|5-301|5-301",
                "5号楼301 李四|5-301|5号楼301",
                "张三 2包|''|''",
                "张三 138 0000 0000|''|''",
                "张三 13800000000|''|''",
                "张三 300|''|''",
                "张三 200元|''|''",
                "2020年|''|''",
                "电话 5501|''|''",
            })
    void readsRoomsBelowTheNameOfTheirBuilding(String text, String key, String part) {
        var found = AddressReader.findRoom(text, "3", "");

        assertThat(found.map(it -> it.address().key()).orElse("")).isEqualTo(key);
        assertThat(found.map(it -> text.substring(it.start(), it.end())).orElse(""))
                .isEqualTo(part);
    }
}
