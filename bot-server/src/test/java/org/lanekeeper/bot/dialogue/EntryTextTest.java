package org.lanekeeper.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTextTest {
    private static final List<String> IGNORED = List.of("口罩预订", "口罩", "幸福里小区", "幸福里");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "接龙 3-502 张三 2包                  | 3-502   | 张三 | -           | 2",
                "接龙　３－５０２　张三　２包           | 3-502   | 张三 | -           | 2",
                "3号楼502张三两包                      | 3-502   | 张三 | -           | 2",
                "张三，3号楼2单元502，13800000000，3包 | 3-2-502 | 张三 | 13800000000 | 3",
                "三号楼五零二室 张三 十包               | 3-502   | 张三 | -           | 10",
                "我要口罩 3-502 我叫张三 x2            | 3-502   | 张三 | -           | 2",
                "我要口罩预订 幸福里3-502 欧阳小敏 138-0000-0000 | 3-502 | 欧阳小敏 | 13800000000 | 1",
                "报名 3-502                            | 3-502   | ''   | -           | 1",
                "报名 张三                             | -       | 张三 | -           | 1",
                "登记3-502的张三谢谢                   | 3-502   | 张三 | -           | 1",
                "接龙 3-502 买买提·吐尔逊 1份          | 3-502   | 买买提·吐尔逊 | -  | 1",
                "接龙 3-502 John Smith                 | 3-502   | John Smith | -     | 1",
                "接龙 3-502 张三 0包                   | 3-502   | 张三 | -           | 1",
                "接龙 3-502 张三 99999包               | 3-502   | 张三 | -           | 1000",
                "接龙 3-502 张三 +86 138 0000 0000 二十包 | 3-502 | 张三 | 13800000000 | 20",
                "地址 3-502 姓名 张三 电话 13800000000 数量 2个 | 3-502 | 张三 | 13800000000 | 2",
            })
    void readsSignUpsAsPeopleWriteThem(String text, String address, String name, String phone, int quantity) {
        EntryText read = EntryText.read(text, IGNORED);
        assertThat(read.address() == null ? null : read.address().key()).isEqualTo(address);
        assertThat(read.name()).isEqualTo(name);
        assertThat(read.phone()).isEqualTo(phone);
        assertThat(read.quantity()).isEqualTo(quantity);
        assertThat(read.several()).isFalse();
    }

    @Test
    void seesASecondHousehold() {
        assertThat(EntryText.read("接龙 3-502 张三 3-503 李四", IGNORED).several()).isTrue();
        assertThat(EntryText.read("接龙 3-502 张三 就是3号楼502", IGNORED).several()).isFalse();
    }

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

    @Test
    void takesNothingLongerThanANameForOne() {
        String thirty = "Maria " + "x".repeat(24);

        assertThat(EntryText.read("接龙 3-502 " + thirty, List.of()).name()).isEqualTo(thirty);
        assertThat(EntryText.read("接龙 3-502 " + thirty + "x", List.of()).name()).isEmpty();
    }
}
