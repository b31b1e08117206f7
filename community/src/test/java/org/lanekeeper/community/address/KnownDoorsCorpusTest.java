package org.lanekeeper.community.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read where the doors are known, or where a field takes nothing but an address. */
class KnownDoorsCorpusTest {
    static List<String[]> roster() throws IOException {
        return table("roster.tsv");
    }

    static List<String[]> fields() throws IOException {
        return table("fields.tsv");
    }

    private static List<String[]> table(String name) throws IOException {
        try (InputStream file = KnownDoorsCorpusTest.class.getResourceAsStream("/addresses/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# ") && !line.isEmpty())
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("roster")
    void readsByTheRoster(String text, String doors, String key, String part) {
        Set<String> there = Set.of(doors.split(" "));

        Optional<AddressReader.Found> found = AddressReader.find(text, door -> there.contains(door.key()));

        assertThat(found.map(one -> one.address().key()).orElse("")).isEqualTo(key);
        assertThat(found.map(one -> text.substring(one.start(), one.end())).orElse(""))
                .isEqualTo(part);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void readsAField(String text, String key) {
        assertThat(AddressReader.ofField(text).map(Address::key).orElse("")).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30502 | 3-502 30-502",
                "接龙 3502 张三 | 3-502",
                "3502，2包 | 3-502",
                "30502A 李四 | 3-502A 30-502A",
                "121201 | 12-1201 121-201",
                "1001 | ''",
                "13800000000 | ''",
                "3-3502 | ''",
                "3.1415 | ''",
                "3502.50 | ''",
                "￥3502 | ''",
                "0502 | ''",
                "502 | ''",
                "https://x.cn/3502 | ''",
            })
    void offersTheDoorsOfANumberRunTogether(String line) {
        String[] columns = line.split(" \\| ");
        List<String> doors =
                RunTogether.in(columns[0]).stream().map(Address::key).toList();

        assertThat(String.join(" ", doors)).isEqualTo(columns[1].replace("''", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-", "3-200", "三三号楼", "3502", "3502 ", "张三三号楼502 "})
    void theWorkGrowsWithTheTextAndNoFaster(String piece) {
        String text = piece.repeat(20_000 / piece.length());
        int[] asked = {0};

        AddressReader.find(text, door -> asked[0]++ < 0);
        List<Address> doors = RunTogether.in(text);

        assertThat(asked[0]).isLessThan(2000);
        assertThat(doors).hasSizeLessThan(20);
    }
}
