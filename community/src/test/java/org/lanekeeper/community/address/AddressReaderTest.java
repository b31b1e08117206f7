package org.lanekeeper.community.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AddressReaderTest {
    static Stream<Arguments> corpus() throws IOException {
        try (InputStream file = AddressReaderTest.class.getResourceAsStream("addresses.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", 2))
                    .map(parts -> Arguments.of(parts[0], parts.length > 1 ? parts[1].strip() : ""));
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void readsWhatACarefulClerkReads(String text, String key) {
        assertThat(AddressReader.find(text).map(found -> found.address().key()).orElse(""))
                .isEqualTo(key);
    }

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

    @Test
    void everyWayOfWritingGivesTheSameKey() {
        Random random = new Random(20200205);
        for (int i = 0; i < 2000; i++) {
            int building = 1 + random.nextInt(60);
            int room = (1 + random.nextInt(33)) * 100 + 1 + random.nextInt(12);
            String key = building + "-" + room;
            for (String text : new String[] {
                building + "-" + room,
                building + "号楼" + room,
                building + "栋" + room + "室",
                building + "幢 " + room + " 室",
                building + "#" + room,
                "接龙 " + building + "－" + room + " 张三 2包"
            }) {
                assertThat(AddressReader.find(text).orElseThrow().address().key())
                        .as(text)
                        .isEqualTo(key);
            }
        }
    }

    @Test
    void noTextBreaksIt() {
        Random random = new Random(7);
        String alphabet = "0123456789三五零十百号楼栋单元弄室-—#ＢA１２ 张，。\n\uD83D\uDE37附";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(40); k > 0; k--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            AddressReader.find(text.toString()).ifPresent(found -> {
                assertThat(found.start()).isBetween(0, found.end());
                assertThat(found.end()).isLessThanOrEqualTo(text.length());
                assertThat(found.address().masked()).endsWith("**");
            });
        }
    }
}
