package org.lanekeeper.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is said, in whichever state of the conversation, is answered, shortly, and says back nothing harmful. */
@WithBotServer
class AnyTextTest {
    private static final List<String> PIECES = List.of(
            "接龙",
            "报名",
            "3-502",
            "3-520",
            "8-801",
            "三号楼",
            "502",
            "张三",
            "李四",
            "帮王阿姨",
            "我妈",
            "2包",
            "两",
            "改成",
            "不对，是",
            "退出接龙",
            "确认",
            "算了",
            "1",
            "2",
            "②",
            "第二个",
            "是的",
            "不是",
            "没有",
            "排到几号了",
            "什么时候",
            "在哪里领",
            "让号",
            "规则",
            "还有名额吗",
            "今天的提示",
            "帮助",
            "您好",
            "谢谢",
            "13800000000",
            "#接龙\n",
            "1. 张三 3-502\n",
            "2. 李四 3-503\n",
            "http://evil.example/x",
            "<b>",
            "]]>",
            "\u202e",
            "😷",
            "\u0000",
            "'; DROP TABLE relay; --",
            "${jndi:x}",
            " ",
            "\n",
            "，");

    @Autowired
    Dialogue dialogue;

    @Autowired
    FindingCommittee committees;

    @Autowired
    Street street;

    @Autowired
    Clock clock;

    @Test
    void isAnsweredWhateverWasAskedBefore() {
        street.empty();
        long committee = street.committee("幸福居委会", "021-12345678");
        street.household(committee, "幸福里小区", "3", "", "502", "张三", "13800000001");
        street.household(committee, "幸福里小区", "3", "", "503", "李四", "13800000002");
        street.relay(committee, "口罩预订", "口罩", Duration.ofHours(-1), Duration.ofDays(1), 3);
        street.relay(committee, "蔬菜包团购", "蔬菜包", Duration.ofHours(-1), Duration.ofDays(1), 1);
        Random chance = new Random(2020);
        for (int i = 0; i < 1_500; i++) {
            // few people, so that they are often in the middle of something
            Resident resident = committees.meet(Platform.MP, Outside.MP, "any-" + chance.nextInt(6), "");
            StringBuilder text = new StringBuilder();
            for (int k = chance.nextInt(5); k >= 0; k--) {
                text.append(PIECES.get(chance.nextInt(PIECES.size())));
            }
            String answer = dialogue.hear(new Said(resident, text.toString(), "any:" + i, clock.instant()))
                    .join()
                    .text();
            assertThat(answer).as("to %s", text).isNotBlank().doesNotContain("evil", "<b>", "DROP", "\u202e");
            assertThat(answer.lines().count()).as("lines to %s", text).isLessThanOrEqualTo(20);
            assertThat(answer.length()).as("length to %s", text).isLessThanOrEqualTo(600);
        }
    }
}
