package org.lanekeeper.bot.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.community.relay.Relay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What people type stays words: in answers of every form, before others, in the database and in what is logged. */
@WithBotServer
@ExtendWith(OutputCaptureExtension.class)
class HostileWordsTest {
    private static final String MP = "mp/" + Outside.MP;
    private static final String APP = "wecom/app/" + Outside.WECOM_APP;
    private static final String BOT = "wecom/bot/" + Outside.WECOM_BOT;
    private static final String DINGTALK = "dingtalk/robot/" + Outside.DINGTALK;
    private static final String FEISHU = "feishu/app/" + Outside.FEISHU;
    private static final String MENTION = "@" + Outside.BOT_NAME + " ";
    private static final String NAME = "欧阳雪见";
    private static final String PHONE = "13912345678";
    private static final String FOREIGN_PHONE = "13787654321";

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
        street.household(committee, "幸福里小区", "3", "", "502", NAME, PHONE);
        street.household(committee, "幸福里小区", "5", "", "101", "司马长风", "");
        relay = street.openRelay(committee);
    }

    private static List<String> hostile() throws IOException {
        try (InputStream words = HostileWordsTest.class.getResourceAsStream("hostile.txt")) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static String group(String path) {
        return path.equals(BOT) ? "楼组长群" : path.equals(DINGTALK) ? "3号楼钉钉群" : "幸福里飞书群";
    }

    /** Each is read back by the platform's own parser: a broken form would not be an answer at all. */
    @ParameterizedTest
    @ValueSource(strings = {MP, APP, BOT, DINGTALK, FEISHU})
    void anAnswerIsOneAnswerWhateverItRepeats(String path) throws IOException {
        for (String words : hostile()) {
            for (String said :
                    List.of(words, "接龙 3-502 " + words, "帮" + words + "报名 5-101", "#接龙\n" + words + "\n1. " + words)) {
                String answer = outside.talk(path, "h-" + run + path.hashCode(), "", said);
                assertThat(answer).as("%s: %s", path, said).isNotBlank().doesNotContain("系统忙");
                if (path.equals(BOT)) {
                    assertThat(answer).as(said).doesNotContainPattern("[*`#\\[\\]<>~|\\\\]");
                }
                if (path.equals(FEISHU)) {
                    assertThat(answer).as(said).doesNotContain("<at");
                }
            }
        }
        assertThat(street.queue(relay).size()).isBetween(0, 2);
        assertThat(street.jdbc().queryForObject("SELECT COUNT(*) FROM household", Integer.class))
                .as("nothing typed has done anything to the tables")
                .isGreaterThanOrEqualTo(2);
    }

    /** Somebody signs up under a bad name; a neighbour asks, alone and in a group. */
    @ParameterizedTest
    @ValueSource(strings = {BOT, DINGTALK, FEISHU})
    void nobodyElseReadsIt(String path) throws IOException {
        int person = 0;
        for (String words : hostile()) {
            String marked = words.replaceAll("[\\r\\n]", "");
            outside.talk(path, "a" + person++ + run, group(path), MENTION + "接龙 5-101 " + marked);
            for (String answer : List.of(
                    outside.talk(path, "n" + run, "", "5-101排到几号了"),
                    outside.talk(path, "n" + run, "", "接龙 5-101 王五"),
                    outside.talk(path, "n" + run, group(path), MENTION + "进度"))) {
                assertThat(answer).doesNotContain("evil", "script", "DROP", "伪造", "所有人", "HYPERLINK", "Runtime");
            }
        }
    }

    @Test
    void nothingPersonalIsLogged(CapturedOutput log) throws IOException {
        List<String> paths = List.of(MP, APP, BOT, DINGTALK, FEISHU);
        for (String path : paths) {
            String person = "private-person-" + run;
            Stream.of(
                            "接龙 3-502 " + NAME + " " + FOREIGN_PHONE,
                            "帮皇甫静怡报名 5-101 " + FOREIGN_PHONE,
                            "排到几号了 3-502",
                            "我家住三号楼五零二室",
                            "#接龙\n口罩\n1. " + NAME + " 3-502 2包\n2. 司马长风 5-101 1包",
                            "人工 我是" + NAME,
                            "结束",
                            "退出接龙",
                            "确认")
                    .forEach(said -> outside.talk(path, person, "", said));
        }
        // and where things go wrong
        street.jdbc().execute("RENAME TABLE conversation TO conversation_gone");
        try {
            paths.forEach(path -> outside.talk(path, "private-person-2" + run, "", "接龙 3-502 " + NAME + " " + PHONE));
        } finally {
            street.jdbc().execute("RENAME TABLE conversation_gone TO conversation");
        }
        assertThat(log.getAll()).contains("could not be answered");
        for (String personal :
                List.of(NAME, "皇甫静怡", "司马长风", PHONE, FOREIGN_PHONE, "3-502", "3号楼", "五零二", "5-101", "private-person")) {
            assertThat(log.getAll()).doesNotContain(personal);
        }
    }
}
