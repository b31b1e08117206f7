package org.lanekeeper.sandbox.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sample values of the platform's own description of signing and encryption. */
class OfficialVectorsTest {
    private static final String KEY = "A".repeat(43);
    private static final String APP = "wxba5fad812f8e6fb9";
    private static final String PUSHED =
            "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJG"
                    + "QqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2I"
                    + "uQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=";
    private static final String REPLY =
            "ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==";

    @Test
    void signsTheQuestionAskedWhenTheAddressIsEntered() {
        assertThat(Signature.of("AAAAA", "1714036504", "1514711492"))
                .isEqualTo("f464b24fc39322e44b38aa78f5edd27bd1441696");
    }

    @Test
    void signsAPushedMessageTogetherWithItsCipherText() {
        assertThat(Signature.of("AAAAA", "1714112445", "415670741", PUSHED))
                .isEqualTo("046e02f8204d34f8ba5fa3b1db94908f3df2e9b3");
    }

    @Test
    void opensThePushedMessage() {
        assertThat(new MessageCipher(KEY, APP).decrypt(PUSHED))
                .isEqualTo("{\"ToUserName\":\"gh_97417a04a28d\",\"FromUserName\":\"o9AgO5Kd5ggOC-bXrbNODIiE3bGY\","
                        + "\"CreateTime\":1714112445,\"MsgType\":\"event\",\"Event\":\"debug_demo\","
                        + "\"debug_str\":\"hello world\"}");
    }

    @Test
    void sealsTheReply() {
        byte[] random = "707722b803182950".getBytes(StandardCharsets.US_ASCII);
        String sealed = new MessageCipher(KEY, APP).encrypt("{\"demo_resp\":\"good luck\"}", random);
        assertThat(sealed).isEqualTo(REPLY);
        assertThat(Signature.of("AAAAA", "1713424427", "415670741", sealed))
                .isEqualTo("1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1");
    }

    @Test
    void opensWhatItSealedWhateverTheLength() {
        MessageCipher cipher = new MessageCipher(KEY, APP);
        Random chance = new Random(20200204);
        for (int length = 0; length < 200; length++) {
            String text = chance.ints(length, 0x4e00, 0x9fa5)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(cipher.decrypt(cipher.encrypt(text))).isEqualTo(text);
        }
    }

    @Test
    void refusesWhatIsMeantForAnotherApp() {
        MessageCipher other = new MessageCipher(KEY, "wxba5fad812f8e6fb8");
        assertThatThrownBy(() -> other.decrypt(PUSHED)).isInstanceOf(BrokenCipher.class);
    }

    @Test
    void refusesRubbishWithOneKindOfError() {
        MessageCipher cipher = new MessageCipher(KEY, APP);
        for (String rubbish : new String[] {"", "?", "AAAA", PUSHED.substring(4), "A".repeat(64), PUSHED + "AAAA"}) {
            assertThatThrownBy(() -> cipher.decrypt(rubbish)).isInstanceOf(BrokenCipher.class);
        }
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatThrownBy(() -> new MessageCipher("A".repeat(42), APP)).isInstanceOf(IllegalArgumentException.class);
    }
}
