package org.lanekeeper.bot.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainPartsTest {
    @Test
    void leavesWhatFitsAsItIs() {
        assertThat(PlainParts.of("明天停水。\n请接好。", 100)).containsExactly("明天停水。\n请接好。");
    }

    @Test
    void splitsBetweenLinesThenBetweenSentencesAndNumbers() {
        assertThat(PlainParts.of("第一行是这样\n第二行是那样", 36)).containsExactly("(1/2) 第一行是这样", "(2/2) 第二行是那样");
        assertThat(PlainParts.of("第一句这样。第二句那样。", 36)).containsExactly("(1/2) 第一句这样。", "(2/2) 第二句那样。");
    }

    @Test
    void neverExceedsTheLimitAndLosesNothing() {
        Random chance = new Random(20261128);
        String letters = "水电停明天请您。！\n x😀1";
        int[] alphabet = letters.codePoints().toArray();
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder("始");
            for (int i = 0; i < chance.nextInt(400); i++) {
                text.appendCodePoint(alphabet[chance.nextInt(alphabet.length)]);
            }
            text.append("终");
            int most = 40 + chance.nextInt(200);
            List<String> parts = PlainParts.of(text.toString(), most);
            StringBuilder all = new StringBuilder();
            for (String part : parts) {
                assertThat(part.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(most);
                all.append(parts.size() == 1 ? part : part.replaceFirst("^\\(\\d+/\\d+\\) ", ""));
            }
            assertThat(all.toString().replaceAll("\\s", ""))
                    .isEqualTo(text.toString().replaceAll("\\s", ""));
        }
    }
}
