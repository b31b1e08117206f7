package org.lanekeeper.bot.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.BatchKind;
import org.lanekeeper.community.relay.Beyond;
import org.lanekeeper.community.relay.Measure;
import org.lanekeeper.community.relay.PaperTime;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Serving;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherStatus;

class GroupListTest {
    private static final Instant NOW = Instant.parse("2020-02-04T01:00:00Z");
    private static final Batch BATCH = new Batch(
            1,
            2,
            1,
            3,
            "幸福路药房",
            NOW,
            NOW.plus(Duration.ofHours(8)),
            NOW,
            BatchKind.COLLECT,
            Measure.HOUSEHOLDS,
            3,
            false,
            null,
            "");

    private static Relay relay(String title) {
        return new Relay(
                1,
                1,
                title,
                "口罩",
                NOW,
                NOW,
                null,
                2,
                RelayState.PUBLISHED,
                500,
                2,
                Serving.ARRIVAL,
                Measure.HOUSEHOLDS,
                false,
                0,
                "",
                Beyond.WAIT,
                5,
                PaperTime.HAND_IN,
                null,
                null,
                null,
                0,
                "",
                "");
    }

    private static Voucher entry(int number, String name, String room) {
        return entry(number, name, room, null);
    }

    /** @param slot null for the time of the whole batch */
    private static Voucher entry(int number, String name, String room, Instant slot) {
        return new Voucher(
                number,
                1,
                1,
                2,
                number,
                "口罩预订",
                "口罩",
                1,
                "幸福路药房",
                slot == null ? NOW : slot,
                slot == null ? NOW.plus(Duration.ofHours(8)) : slot.plus(Duration.ofMinutes(30)),
                "123456789012",
                VoucherStatus.ISSUED,
                null,
                "幸福里小区",
                "3",
                "",
                room,
                name,
                slot != null,
                false,
                false,
                null,
                null);
    }

    @Test
    void saysEachTimeOnceAndAgainInEachPart() {
        List<Voucher> called = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            called.add(entry(i, "张三", "502", NOW.plus(Duration.ofMinutes(30L * ((i - 1) / 10)))));
        }
        String whole = GroupList.parts(relay("口罩预订"), BATCH, called, 4096).get(0);
        assertThat(whole.lines().filter(line -> line.startsWith("**2月4日")))
                .containsExactly(
                        "**2月4日（周二）9:00 至 9:30**",
                        "**2月4日（周二）9:30 至 10:00**",
                        "**2月4日（周二）10:00 至 10:30**",
                        "**2月4日（周二）10:30 至 11:00**");

        List<String> parts = GroupList.parts(relay("口罩预订"), BATCH, called, 600);

        assertThat(parts).hasSizeGreaterThan(2).allSatisfy(part -> {
            assertThat(part.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(600);
            assertThat(part.lines().filter(line -> line.startsWith("**2月4日"))).isNotEmpty();
        });
    }

    @Test
    void fitsAShortListIntoOnePart() {
        List<String> parts =
                GroupList.parts(relay("口罩预订"), BATCH, List.of(entry(7, "张三", "502"), entry(8, "欧阳小敏", "1203")), 4096);
        assertThat(parts).singleElement().asString().isEqualTo("""
                **口罩预订** 第 2 批
                > 口罩，2 户
                > 地点：幸福路药房
                > 时间：2月4日（周二）9:00 至 17:00
                请楼组长转告，凭领取码领取。
                第 7 号 `张* 3号楼5**`
                第 8 号 `欧阳** 3号楼12**`""");
    }

    @Test
    void splitsBetweenEntriesWhateverTheirLength() {
        Random chance = new Random(4096);
        for (int round = 0; round < 200; round++) {
            List<Voucher> entries = new ArrayList<>();
            int count = chance.nextInt(400);
            for (int i = 1; i <= count; i++) {
                entries.add(
                        entry(i * 37, "张".repeat(1 + chance.nextInt(6)), String.valueOf(100 + chance.nextInt(9000))));
            }
            int most = 600 + chance.nextInt(3500);
            List<String> parts = GroupList.parts(relay("口罩预订第三轮"), BATCH, entries, most);
            List<Integer> seen = new ArrayList<>();
            for (String part : parts) {
                assertThat(part.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(most);
                part.lines()
                        .filter(line -> line.startsWith("第 "))
                        .forEach(line -> seen.add(Integer.valueOf(line.split(" ")[1])));
            }
            assertThat(seen).isEqualTo(entries.stream().map(Voucher::number).toList());
            assertThat(GroupList.parts(relay("口罩预订第三轮"), BATCH, entries, most)).isEqualTo(parts);
        }
    }

    @Test
    void leavesNothingForMarkdownToRead() {
        String part = GroupList.parts(
                        relay("<font color=\"warning\">[点](http://x)</font>`"),
                        BATCH,
                        List.of(entry(1, "`a`\n# b", "502")),
                        4096)
                .get(0);
        assertThat(part).doesNotContain("<font", "](", "\n# b");
    }

    @Test
    void keepsNumberAndQuantityWhenShortened() {
        assertThat(Shortened.keeping(20, "请领一次性医用外科口罩（儿童款，每包十只）", " 2份"))
                .hasSize(20)
                .endsWith("… 2份");
        assertThat(Shortened.to(20, "幸福路药房")).isEqualTo("幸福路药房");
        assertThat(Shortened.to(20, "幸福路\n药房")).isEqualTo("幸福路 药房");
        assertThat(Shortened.to(5, "😷😷😷😷😷😷")).isEqualTo("😷😷😷😷…");
    }
}
