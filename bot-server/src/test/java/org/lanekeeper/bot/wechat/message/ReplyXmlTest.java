package org.lanekeeper.bot.wechat.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyXmlTest {
    private static final IncomingMessage MESSAGE =
            new IncomingMessage("gh_1", "o1", 1, "text", "1", "您好", "", "", "", "", List.of());

    private static String readBack(String content) throws MalformedMessageException {
        String xml = ReplyXml.text(MESSAGE, content, Instant.ofEpochSecond(1_600_000_000));
        return Fields.read(xml.getBytes(StandardCharsets.UTF_8)).text("Content");
    }

    @Test
    void swapsSenderAndReceiver() throws Exception {
        Fields fields = Fields.read(ReplyXml.text(MESSAGE, "好", Instant.ofEpochSecond(1_600_000_000))
                .getBytes(StandardCharsets.UTF_8));
        assertThat(fields.text("ToUserName")).isEqualTo("o1");
        assertThat(fields.text("FromUserName")).isEqualTo("gh_1");
        assertThat(fields.text("CreateTime")).isEqualTo("1600000000");
        assertThat(fields.text("MsgType")).isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"]]>", "]]]]>>", "<a href=\"x\">&amp;</a>", "]]><Content>forged</Content><![CDATA[", "第 1 号\n口罩"
            })
    void quotesEverything(String content) throws Exception {
        assertThat(readBack(content)).isEqualTo(content);
    }

    @Test
    void cutsBetweenCharactersWithinTheLimit() throws Exception {
        for (String unit : new String[] {"口", "a", "é", "😷", "口a😷"}) {
            String cut = readBack(unit.repeat(3000));
            assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isBetween(2040, 2048);
            assertThat(cut).endsWith("…").doesNotContain("\uFFFD");
        }
        assertThat(readBack("口".repeat(682))).isEqualTo("口".repeat(682));
    }

    @Test
    void staysWellFormedWhateverIsSaid() throws Exception {
        Random chance = new Random(5);
        for (int i = 0; i < 500; i++) {
            String text = chance.ints(40, 1, 0x11000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(readBack("头" + text)).startsWith("头");
        }
    }
}
