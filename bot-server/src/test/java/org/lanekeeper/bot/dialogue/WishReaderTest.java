package org.lanekeeper.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of a sign-up: door | name | phone | units | for others. */
class WishReaderTest {
    private static final List<String> IGNORED = List.of("口罩预订", "口罩", "幸福里小区", "幸福里");

    private static String read(String said, Wish before) {
        Wish wish = WishReader.read(said, IGNORED, nothing -> false, before);
        return String.join(
                "|",
                wish.address() == null ? wish.building() : wish.address().key(),
                wish.name(),
                wish.phone() == null ? "" : wish.phone(),
                String.valueOf(wish.quantity()),
                wish.behalf() ? "others" : "own");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "接龙 3-502 张三 2包 = 3-502|张三||2|own",
                "我要口罩，三号楼五零二 = 3-502|||0|own",
                "帮王阿姨报名 12号401 13800000000 = 12-401|王阿姨|13800000000|0|others",
                "帮王阿姨报名 12号401 王秀英 = 12-401|王秀英||0|others",
                "替李四报名 3-503 = 3-503|李四||0|others",
                "给我爸妈也报一个 = |||1|others",
                "替203的李奶奶报个名 = |李奶奶||0|others",
                "代我邻居报名，3-503 李四 = 3-503|李四||0|others",
                "我妈 5-101 张桂花 也要一份 = 5-101|张桂花||1|others",
                "帮我报名 3-502 张三 = 3-502|张三||0|own",
                "麻烦帮我登记一下，3-502 张三 = 3-502|张三||0|own",
                "给我来两包 3-502 = 3-502|||2|own",
                "帮我们家报名 3-502 张三 = 3-502|张三||0|own",
                "三号楼五零二两包张三 = 3-502|张三||2|own",
                "一号楼一二零一三包 = 1-1201|||3|own",
                "三号楼五零二，电话幺三八零零零零零零零零 = 3-502||13800000000|0|own",
                "三号楼 = 3号楼|||0|own",
                "我叫张三，住在三号楼五零二，要两包口罩 = 3-502|张三||2|own",
                "我也要 = |||0|own",
                "要３包 = |||3|own"
            })
    void reads(String said, String expected) {
        assertThat(read(said.strip(), Wish.NOTHING)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "我家 3-503 李四 = true",
                "我家是3号楼503 = true",
                "我们家在幸福里小区三号楼503 = true",
                "我住3-503，李四 = true",
                "我自己家3-503 = true",
                "接龙 3-503 李四 = false",
                "我家老人3-503 = false",
                "我家里老人 3-503 张桂花 = false",
                "我家邻居3-503 李四 = false",
                "我家要2包 = false"
            })
    void hearsWhoseDoorItIs(String said, boolean own) {
        assertThat(Behalf.isOwn(said.strip())).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "不对，是503 = 3-503|||0|own",
                "写错了，应该是5-101 = 5-101|||0|own",
                "不是502，是503 = 3-503|||0|own",
                "改成3包 = |||3|own",
                "改成两 = |||2|own",
                "名字写错了，叫李四 = |李四||0|own"
            })
    void readsCorrectionsBesideWhatWasSaid(String said, String expected) {
        assertThat(read(said.strip(), WishReader.read("接龙 3-502 张三 2包", IGNORED, nothing -> false, Wish.NOTHING)))
                .isEqualTo(expected);
    }
}
