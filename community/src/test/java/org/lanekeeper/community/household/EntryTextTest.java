package org.lanekeeper.community.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "3-502 张三 2             | 3-502   | 张三 | -           | 2",
                "3-502 2 张三             | 3-502   | 张三 | -           | 2",
                "3-502                    | 3-502   | ''   | -           | 1",
                "3-2-502 张三 13800000000 3 | 3-2-502 | 张三 | 13800000000 | 3",
                "3-502 张三 2包 5         | 3-502   | 张三 | -           | 2",
                "３号楼502，张三，２       | 3-502   | 张三 | -           | 2",
                "3-502 张三 0             | 3-502   | 张三 | -           | 1",
            })
    void readsWhatStaffWriteDown(String text, String address, String name, String phone, int quantity) {
        EntryText read = EntryText.readNote(text, IGNORED);
        assertThat(read.address().key()).isEqualTo(address);
        assertThat(read.name()).isEqualTo(name);
        assertThat(read.phone()).isEqualTo(phone);
        assertThat(read.quantity()).isEqualTo(quantity);
        assertThat(EntryText.read("3-502 张三 2", IGNORED).quantity()).isEqualTo(1);
    }

    @Test
    void takesNothingLongerThanANameForOne() {
        String thirty = "Maria " + "x".repeat(24);

        assertThat(EntryText.read("接龙 3-502 " + thirty, List.of()).name()).isEqualTo(thirty);
        assertThat(EntryText.read("接龙 3-502 " + thirty + "x", List.of()).name()).isEmpty();
    }
}
