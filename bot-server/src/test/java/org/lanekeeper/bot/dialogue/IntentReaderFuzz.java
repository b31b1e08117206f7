package org.lanekeeper.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever somebody types: it is understood or not, and a half-finished sign-up survives being kept. */
class IntentReaderFuzz {
    private static final List<Intent> INTENTS = BareIntents.all();
    private static final Wish BEFORE = WishReader.read("接龙 3-502 张三 2包", List.of("口罩"), nothing -> false, Wish.NOTHING);

    @FuzzTest
    void understands(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Wording wording = Wording.of(text);
        for (Intent intent : INTENTS) {
            assertThat(intent.likelihood(wording)).isBetween(0, Meaning.COMMAND + 1);
        }
        Wish wish = WishReader.read(text, List.of("口罩", ""), nothing -> false, BEFORE);
        assertThat(wish.quantity()).isBetween(0, 1000);
        Draft draft = Draft.empty().saying(wish, text).asking(Slot.NAME, List.of(1L, 2L));
        assertThat(draft.write().length()).isLessThanOrEqualTo(Draft.LENGTH);
        assertThat(Draft.read(draft.write()).write()).isEqualTo(draft.write());
        assertThat(Choice.read(text, List.of(1, 2, 3)).orElse(1)).isBetween(1, 3);
        assertThat(Names.alone(text).length()).isLessThanOrEqualTo(30);
        assertThat(Shown.text(text)).doesNotContain("\n", "<", "//").hasSizeLessThanOrEqualTo(25);
    }
}
