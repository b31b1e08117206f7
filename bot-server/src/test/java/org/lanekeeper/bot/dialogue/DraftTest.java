package org.lanekeeper.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanekeeper.community.household.EntryText;

class DraftTest {
    private static final List<String> IGNORED = List.of("口罩预订", "口罩", "幸福里小区", "幸福里");

    @Test
    void readsAnythingAndLosesNothingInADraft() {
        Random chance = new Random(502);
        String[] pieces = {
            "接龙",
            "3-502",
            "3号楼",
            "2单元",
            "张三",
            "两包",
            "x2",
            "13800000000",
            "\n",
            " ",
            "😷",
            ";",
            ",",
            "第1",
            "-",
            "十",
            "百",
            "９",
            "#",
            "·",
            "\u0000",
            "]]>",
            "弄",
            "室",
            "A座",
            "0",
            "包包",
            "\\E",
            "$1",
            "(",
            "[a"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = chance.nextInt(14); k >= 0; k--) {
                text.append(pieces[chance.nextInt(pieces.length)]);
            }
            EntryText read = EntryText.read(text.toString(), IGNORED);
            assertThat(read.quantity()).isBetween(1, 1000);
            assertThat(read.name().length()).isLessThanOrEqualTo(60);
            Draft draft =
                    Draft.of(text.toString()).named(read.name()).inRelay(i).offering(List.of(1L, 22L));
            assertThat(Draft.read(draft.write())).isEqualTo(draft);
            assertThat(draft.write().length()).isLessThanOrEqualTo(500);
        }
        Draft longest = Draft.of("口".repeat(2000)).named("张".repeat(90)).offering(List.of(Long.MAX_VALUE));
        assertThat(longest.write()).hasSize(500);
        assertThat(Draft.read(longest.write()).offered()).containsExactly(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"1,a", "２,b", "第2个,b", "二,b", "2。,b", "选1,a", "3,", "0,", "好,", "12345678901,"})
    void understandsChoices(String text, String chosen) {
        assertThat(Choice.read(text, List.of("a", "b")).orElse(null)).isEqualTo(chosen);
    }
}
