package org.lanekeeper.bot.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.community.relay.Relay;
import org.springframework.beans.factory.annotation.Autowired;

/** The same talk at every door but WeChat's, which has tests of its own. */
@WithBotServer
class EveryDoorTest {
    private static final String APP = "wecom/app/" + Outside.WECOM_APP;
    private static final String BOT = "wecom/bot/" + Outside.WECOM_BOT;
    private static final String DINGTALK = "dingtalk/robot/" + Outside.DINGTALK;
    private static final String FEISHU = "feishu/app/" + Outside.FEISHU;
    private static final String MENTION = "@" + Outside.BOT_NAME + " ";

    @Autowired
    Outside outside;

    @Autowired
    Street street;

    private final String run = Long.toString(System.nanoTime(), 36);
    private Relay relay;

    @BeforeEach
    void openARelay() {
        street.empty();
        long committee = street.committee("幸福居委会", "");
        street.household(committee, "幸福里小区", "3", "", "502", "张三", "13800000001");
        street.household(committee, "幸福里小区", "5", "", "101", "欧阳小梅", "");
        relay = street.openRelay(committee);
    }

    private static String group(String path) {
        return path.equals(BOT) ? "楼组长群" : path.equals(DINGTALK) ? "3号楼钉钉群" : "幸福里飞书群";
    }

    @ParameterizedTest
    @ValueSource(strings = {APP, BOT, FEISHU})
    void answersThePlatformsQuestion(String path) {
        assertThat(outside.verifies(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {APP, BOT, DINGTALK, FEISHU})
    void booksAndTellsThePlace(String path) {
        String person = "p-" + run + path.hashCode();
        assertThat(outside.talk(path, person, "", "接龙 3-502 张三 2包")).contains("第 1 号", "3号楼502");
        assertThat(outside.talk(path, person, "", "排到几号了")).contains("第 1 号", "前面还有 0 户");
        assertThat(street.queue(relay)).hasSize(1);
    }

    @Test
    void hearsWhatDingtalkUnderstoodOfAVoice() {
        assertThat(outside.talk(DINGTALK, "v-" + run, "", "🎤 我要登记三号楼五零二张三两包")).contains("第 1 号", "3号楼502", "2 份");
        assertThat(outside.talk(DINGTALK, "v-" + run, "", "🎤")).contains("没听清楚");
        assertThat(street.queue(relay)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {APP, BOT})
    void givesEveryDeliveryTheSameAnswerAndOneEffect(String path) {
        for (boolean concurrent : List.of(false, true)) {
            List<String> answers = outside.talkRepeatedly(path, "d-" + run + concurrent, "接龙 3-502 张三", 5, concurrent);
            assertThat(answers).hasSize(5);
            assertThat(Set.copyOf(answers)).hasSize(1);
        }
        assertThat(street.queue(relay)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {DINGTALK, FEISHU})
    void writesBackOnceHoweverOftenAMessageIsDelivered(String path) throws Exception {
        outside.talkRepeatedly(path, "d-" + run, "接龙 3-502 张三", 4, true);
        Thread.sleep(500);
        String platform = path.substring(0, path.indexOf('/'));
        assertThat(outside.sent(platform).stream()
                        .filter(one -> one.path("to").asString().equals("d-" + run)))
                .hasSize(1);
        assertThat(street.queue(relay)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = FEISHU)
    void sendsTheWordsWithTheNextDeliveryIfTheyDidNotGoOut(String path) {
        outside.arm("feishu", "500", 1);
        outside.talkRepeatedly(path, "e-" + run, "接龙 3-502 张三", 3, false);
        outside.disarm();
        assertThat(outside.sent("feishu").stream()
                        .filter(one -> one.path("to").asString().equals("e-" + run)))
                .hasSize(1);
        assertThat(street.queue(relay)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {BOT, DINGTALK, FEISHU})
    void hearsNothingInAGroupThatDoesNotMentionIt(String path) {
        assertThat(outside.talk(path, "g-" + run, group(path), "接龙 3-502 张三")).isEmpty();
        assertThat(street.queue(relay)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {BOT, DINGTALK, FEISHU})
    void showsNothingPersonalInAGroup(String path) {
        String person = "g-" + run + path.hashCode();
        String booked = outside.talk(path, person, group(path), MENTION + "接龙 5-101 欧阳小梅")
                // markdown would take the stars for its own
                .replace('＊', '*');
        assertThat(booked).contains("第 1 号", "5号楼1**", "私聊").doesNotContain("101", "小梅", receiptOf(1));
        for (String personal : List.of("排到几号了我家", "我的号是多少", "退出接龙", "领取码", "让号", "3-502 张三的号")) {
            assertThat(outside.talk(path, person, group(path), MENTION + personal))
                    .as(personal)
                    .contains("请私聊我")
                    .doesNotContain("第 1 号");
        }
        assertThat(outside.talk(path, person, group(path), MENTION + "进度"))
                .contains("口罩预订", "已登记 1 户", "还没开始叫号")
                .doesNotContain("5号楼", "欧阳");
        assertThat(outside.talk(path, "other-" + run, group(path), MENTION + "接龙 5-101 王五"))
                .contains("已经登记过")
                .doesNotContain("第 1 号", "欧阳");
        assertThat(street.queue(relay)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {BOT, DINGTALK, FEISHU})
    void repeatsNoNameThatNobodyHasLookedAt(String path) {
        assertThat(outside.talk(path, "n-" + run, group(path), MENTION + "接龙 5-101 王五"))
                .contains("第 1 号", "核对")
                .doesNotContain("王");
    }

    @ParameterizedTest
    @ValueSource(strings = {BOT, DINGTALK, FEISHU})
    void asksNothingInAGroup(String path) {
        String person = "q-" + run + path.hashCode();
        assertThat(outside.talk(path, person, group(path), MENTION + "接龙 3-502"))
                .contains("写全", "私聊");
        // a name alone, said to the robot afterwards, must not complete what was begun in public
        assertThat(outside.talk(path, person, "", "张三")).doesNotContain("第 1 号");
        assertThat(street.queue(relay)).isEmpty();
    }

    private String receiptOf(int number) {
        return street.queue(relay).get(number - 1).receipt();
    }
}
