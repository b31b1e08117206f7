package org.lanekeeper.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.community.inbox.Talk;
import org.lanekeeper.community.inbox.Talks;
import org.lanekeeper.community.reply.ReadingReplies;
import org.lanekeeper.community.staff.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** 人工: what goes to the inbox, and how the answer comes back. */
@WithDelivery
@Import(StaffAtWork.class)
@TestPropertySource(properties = {"lanekeeper.inbox.opens=00:00", "lanekeeper.inbox.closes=23:59:59.999"})
@ExtendWith(OutputCaptureExtension.class)
class TalkingToStaffTest {
    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Autowired
    CallingRound round;

    @Autowired
    StaffAtWork staff;

    @Autowired
    Talks talks;

    @Autowired
    ReadingReplies reading;

    private String openid;
    private Staff clerk;

    @BeforeEach
    void begin() {
        round.begin();
        staff.empty();
        openid = "talk-" + System.nanoTime();
        clerk = staff.clerk(round.committee, 1);
    }

    @AfterEach
    void disarm() {
        outside.disarm();
    }

    private String say(String text) {
        return outside.say(openid, text);
    }

    @Test
    void whatWasSaidBeforeLandsInTheInboxAndTheAnswerComesBack() {
        say("我家水管冻住了怎么办");
        StaffAtWork.await(() -> street.jdbc() != null && noted());
        assertThat(say("转人工")).contains("已转给居委会", "/a/", "结束");
        Talk talk = staff.onlyTalk(round.committee);
        assertThat(talk.waitingSince()).isNotNull();
        assertThat(staff.lines(talk).get(0)).isEqualTo("PERSON 我家水管冻住了怎么办");
        assertThat(staff.lines(talk).get(1)).startsWith("BOT ");
        assertThat(staff.lines(talk).get(2)).isEqualTo("PERSON 转人工");

        assertThat(staff.reply(clerk, talk, "马上派人来看")).isTrue();
        staff.awaitReplies("SENT");
        assertThat(round.got("mp", openid).get(0).toString()).contains("居委会回复您", "马上派人来看");
        assertThat(staff.onlyTalk(round.committee).waitingSince()).isNull();
    }

    private boolean noted() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    @Test
    void whileTheTalkIsOpenTheStaffReadAllAndTheBotAnswersOnlyWhatIsClear() {
        street.household(round.committee, "幸福里小区", "3", "", "502", "张三", "13912345678");
        street.openRelay(round.committee);
        say("我要找居委会");
        assertThat(say("3-502 楼上漏水")).contains("已转给居委会").doesNotContain("第 1 号");
        assertThat(say("接龙 3-502 张三 2包")).contains("第 1 号");
        assertThat(say("排到几号了")).contains("第 1 号");
        assertThat(say("在吗")).contains("已转给居委会");

        List<String> lines = staff.lines(staff.onlyTalk(round.committee));
        assertThat(lines).anyMatch(line -> line.equals("PERSON 3-502 楼上漏水"));
        assertThat(lines).anyMatch(line -> line.startsWith("BOT ") && line.contains("第 1 号"));
        assertThat(lines).anyMatch(line -> line.equals("PERSON 在吗"));
    }

    @Test
    void thanksEndATalkOnlyOnceItWasAnswered() {
        say("人工");
        assertThat(say("谢谢")).contains("看到就回复");
        Talk talk = staff.onlyTalk(round.committee);
        assertThat(talk.waitingSince()).isNotNull();
        staff.reply(clerk, talk, "请说");
        assertThat(say("好的，谢谢您！")).contains("就到这里");
        assertThat(talks.open(round.committee, 10)).isEmpty();
        assertThat(say("谢谢")).doesNotContain("就到这里");
        say("人工");
        assertThat(say("结束")).contains("就到这里");
        assertThat(talks.countClosed(round.committee)).isEqualTo(2);
    }

    @Test
    void deliveredThreeTimesAMessageStandsThereOnce() {
        List<String> answers = outside.sayRepeatedly(openid, "打电话给我", 3);
        assertThat(answers).hasSize(3).allMatch(answer -> answer.equals(answers.get(0)));
        assertThat(answers.get(0)).contains("电话号码");
        assertThat(staff.lines(staff.onlyTalk(round.committee))).containsOnlyOnce("PERSON 打电话给我");
        outside.sayRepeatedly(openid, "三号楼的门坏了", 3);
        assertThat(staff.lines(staff.onlyTalk(round.committee))).containsOnlyOnce("PERSON 三号楼的门坏了");
    }

    @Test
    void outsideTheWindowTheAnswerWaitsForThePageAndTheNextWords() {
        String page = code(say("人工"));
        // that somebody wrote is noted beside the answering
        StaffAtWork.await(() ->
                street.jdbc().update("UPDATE resident SET window_until = '2020-01-01' WHERE window_left > 0") == 1);
        Talk talk = staff.onlyTalk(round.committee);
        staff.reply(clerk, talk, "明天上午来居委会拿");
        staff.awaitReplies("KEPT");
        assertThat(round.got("mp", openid)).isEmpty();

        assertThat(reading.page(page).orElseThrow())
                .extracting(ReadingReplies.Read::text)
                .containsExactly("明天上午来居委会拿");
        assertThat(reading.page("A".repeat(26))).isEmpty();
        assertThat(say("帮助")).startsWith("居委会回复您：\n明天上午来居委会拿").contains("登记");
        staff.awaitReplies("TOLD");
        assertThat(say("帮助")).doesNotContain("居委会回复您");
    }

    private static String code(String answer) {
        int at = answer.indexOf("/a/") + 3;
        return answer.substring(at, at + 26);
    }

    @Test
    void whereThePlatformRefusesTheAnswerIsKept() {
        for (String refusal : List.of("45015", "45047", "43004")) {
            say("人工");
            outside.arm("mp", refusal, 1);
            staff.reply(clerk, staff.onlyTalk(round.committee), "回答" + refusal);
            StaffAtWork.await(() -> staff.replies().contains("KEPT"));
            assertThat(say("在吗")).contains("回答" + refusal);
            say("结束");
        }
        assertThat(staff.replies()).containsOnly("TOLD");
    }

    @Test
    void aMessageOfWhichNobodyKnowsGoesOutTwiceAtMost() {
        say("人工");
        outside.arm("mp", "lost", 5);
        staff.reply(clerk, staff.onlyTalk(round.committee), "听得到吗");
        staff.awaitReplies("UNSURE");
        assertThat(round.got("mp", openid)).hasSize(2);
    }

    @Test
    void aPlatformInTroubleIsAskedAgain() {
        say("人工");
        outside.arm("mp", "500", 1);
        staff.reply(clerk, staff.onlyTalk(round.committee), "来了");
        staff.awaitReplies("SENT");
    }

    @Test
    void repliesToOnePersonComeInTheirOrder() {
        say("人工");
        Talk talk = staff.onlyTalk(round.committee);
        for (int i = 1; i <= 4; i++) {
            staff.reply(clerk, talk, "第" + i + "句");
        }
        staff.awaitReplies("SENT", "SENT", "SENT", "SENT");
        List<String> texts = round.got("mp", openid).stream()
                .map(message ->
                        message.path("body").path("text").path("content").asString())
                .toList();
        assertThat(texts).hasSize(4);
        for (int i = 1; i <= 4; i++) {
            assertThat(texts.get(i - 1)).contains("第" + i + "句");
        }
    }

    @Test
    void twoOfTheStaffDoNotBothAnswerAndOthersSeeNothing() {
        say("人工");
        Talk talk = staff.onlyTalk(round.committee);
        Staff second = staff.clerk(round.committee, 2);
        assertThat(staff.reply(clerk, talk, "我来")).isTrue();
        assertThat(staff.reply(second, talk, "我也来")).isFalse();
        assertThat(talks.take(round.committee, talk.id(), 2)).isZero();
        assertThat(talks.handOver(round.committee, talk.id(), 1L, 2L)).isOne();
        assertThat(staff.reply(clerk, talk, "还是我")).isFalse();
        assertThat(staff.reply(second, talk, "我接着说")).isTrue();

        Staff stranger = staff.clerk(round.committee + 1, 3);
        assertThat(staff.reply(stranger, talk, "别家的")).isFalse();
        assertThat(talks.find(round.committee + 1, talk.id())).isEmpty();
        assertThat(talks.open(round.committee + 1, 10)).isEmpty();
    }

    @Test
    void whatIsSaidWhileStaffTypeGoesOnWaiting() {
        say("人工");
        Talk talk = staff.onlyTalk(round.committee);
        long seen = street.jdbc().queryForObject("SELECT MAX(id) FROM talk_line", Long.class);
        say("还有一件事");
        assertThat(talks.answer(round.committee, talk.id(), 1, seen, java.time.Instant.now()))
                .isOne();
        assertThat(staff.onlyTalk(round.committee).waitingSince()).isNotNull();
    }

    @Test
    void whoeverLeavesTakesAllOfItAlong() {
        say("人工");
        staff.reply(clerk, staff.onlyTalk(round.committee), "好的");
        outside.event(openid, "unsubscribe", "");
        for (String table : List.of("talk", "talk_line", "staff_reply", "reply_page")) {
            assertThat(street.jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Integer.class))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void nothingThatWasTypedIsInTheLogs(CapturedOutput output) {
        say("人工 我叫欧阳测试 电话13712340000");
        staff.reply(clerk, staff.onlyTalk(round.committee), "好的欧阳测试");
        outside.arm("mp", "40003", 1);
        staff.awaitReplies(staff.replies().get(0));
        StaffAtWork.await(
                () -> !staff.replies().contains("WAITING") && !staff.replies().contains("SENDING"));
        assertThat(output.getAll()).doesNotContain("欧阳测试", "13712340000");
    }
}
