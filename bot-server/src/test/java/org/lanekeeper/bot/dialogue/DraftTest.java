package org.lanekeeper.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanekeeper.community.address.Address;

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
            Wish wish = WishReader.read(text.toString(), IGNORED, nothing -> false, Wish.NOTHING);
            assertThat(wish.quantity()).isBetween(0, 1000);
            assertThat(wish.name().length()).isLessThanOrEqualTo(60);
            Draft draft = Draft.empty()
                    .saying(wish, text.toString())
                    .named(wish.name())
                    .inRelay(i)
                    .asking(Slot.DOOR, List.of(1L, 22L));
            Draft kept = Draft.read(draft.write());
            assertThat(kept.wish().address()).isEqualTo(draft.wish().address());
            assertThat(kept.wish().name()).isEqualTo(draft.wish().name());
            assertThat(kept.words()).isEqualTo(draft.words());
            assertThat(kept.offered()).isEqualTo(draft.offered());
            assertThat(kept.write()).isEqualTo(draft.write());
            assertThat(draft.write().length()).isLessThanOrEqualTo(Draft.LENGTH);
        }
        Wish longest = new Wish(
                new Address("12345弄1234", "甲1", "地下12345"), "", "张".repeat(30), "13800000000", 1000, true, false);
        String written = new Draft(
                        Slot.HOUSEHOLD,
                        longest,
                        Long.MAX_VALUE,
                        Long.MAX_VALUE,
                        Long.MAX_VALUE,
                        true,
                        true,
                        Long.MAX_VALUE,
                        3000,
                        Collections.nCopies(20, 1_000_000_000_000L),
                        "口".repeat(2000))
                .write();
        assertThat(written.length()).isLessThanOrEqualTo(Draft.LENGTH);
        assertThat(Draft.read(written).wish()).isEqualTo(longest);
    }

    @ParameterizedTest
    @CsvSource({
        "1,a",
        "２,b",
        "第2个,b",
        "二,b",
        "2。,b",
        "选1,a",
        "3,",
        "0,",
        "好,",
        "12345678901,",
        "第二个,b",
        "②,b",
        "2️⃣,b",
        "我选二,b",
        "那个1,a"
    })
    void understandsChoices(String text, String chosen) {
        assertThat(Choice.read(text, List.of("a", "b")).orElse(null)).isEqualTo(chosen);
    }
}
