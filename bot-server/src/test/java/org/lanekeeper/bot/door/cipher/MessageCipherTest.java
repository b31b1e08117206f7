package org.lanekeeper.bot.door.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sample values of the platform's own description, and everything that must not open. */
class MessageCipherTest {
    private static final String KEY = "A".repeat(43);
    private static final String NEW_KEY = "B".repeat(42) + "A";
    private static final String APP = "wxba5fad812f8e6fb9";
    private static final String PUSHED =
            "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJG"
                    + "QqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2I"
                    + "uQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=";

    private static MessageCipher cipher(String appId, String key, String previous) {
        return new MessageCipher(appId, key, previous);
    }

    @Test
    void signsTheQuestionAskedWhenTheAddressIsEntered() {
        assertThat(Signature.of("AAAAA", "1714036504", "1514711492"))
                .isEqualTo("f464b24fc39322e44b38aa78f5edd27bd1441696");
    }

    @Test
    void signsAPushedMessageTogetherWithItsCipherText() {
        assertThat(Signature.of("AAAAA", "1714112445", "415670741", PUSHED))
                .isEqualTo("046e02f8204d34f8ba5fa3b1db94908f3df2e9b3");
        assertThat(Signature.matches(
                        "046e02f8204d34f8ba5fa3b1db94908f3df2e9b3", "AAAAA", "1714112445", "415670741", PUSHED))
                .isTrue();
        assertThat(Signature.matches("046e02f8", "AAAAA", "1714112445", "415670741", PUSHED))
                .isFalse();
        assertThat(Signature.matches(null, "AAAAA")).isFalse();
    }

    @Test
    void opensThePushedMessage() throws Exception {
        byte[] message = cipher(APP, KEY, "").open(PUSHED).message();
        assertThat(new String(message, StandardCharsets.UTF_8))
                .startsWith("{\"ToUserName\":\"gh_97417a04a28d\"")
                .endsWith("\"debug_str\":\"hello world\"}");
    }

    @Test
    void opensUnderThePreviousKeyAndAnswersUnderIt() throws Exception {
        MessageCipher changed = cipher(APP, NEW_KEY, KEY);
        MessageCipher.Opened opened = changed.open(PUSHED);
        String answer = changed.seal("您好".getBytes(StandardCharsets.UTF_8), opened.key());
        assertThat(cipher(APP, KEY, "").open(answer).message()).isEqualTo("您好".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void opensWhatItSealedWhateverTheLength() throws Exception {
        MessageCipher cipher = cipher(APP, KEY, "");
        MessageCipher.Key key = cipher.open(PUSHED).key();
        Random chance = new Random(20200204);
        for (int length = 0; length < 130; length++) {
            byte[] message = new byte[length];
            chance.nextBytes(message);
            assertThat(cipher.open(cipher.seal(message, key)).message()).isEqualTo(message);
        }
    }

    @Test
    void refusesWhatIsMeantForAnotherAccount() {
        assertThatThrownBy(() -> cipher("wxba5fad812f8e6fb8", KEY, "").open(PUSHED))
                .isInstanceOf(UnreadableCipherException.class);
        assertThatThrownBy(() -> cipher(APP, "", "").open(PUSHED)).isInstanceOf(UnreadableCipherException.class);
    }

    @Test
    void refusesRubbishWithOneKindOfError() {
        MessageCipher cipher = cipher(APP, KEY, NEW_KEY);
        byte[] pushed = Base64.getDecoder().decode(PUSHED);
        Random chance = new Random(3);
        for (int i = 0; i < 2000; i++) {
            byte[] spoilt = pushed.clone();
            // the last two blocks decide about padding and receiver
            spoilt[spoilt.length - 1 - chance.nextInt(32)] ^= (byte) (1 + chance.nextInt(255));
            String text = Base64.getEncoder().encodeToString(spoilt);
            assertThatThrownBy(() -> cipher.open(text)).isInstanceOf(UnreadableCipherException.class);
        }
        for (String rubbish : new String[] {"", "?", "AAAA", PUSHED.substring(4), "A".repeat(64), PUSHED + "AAAA"}) {
            assertThatThrownBy(() -> cipher.open(rubbish)).isInstanceOf(UnreadableCipherException.class);
        }
    }
}
