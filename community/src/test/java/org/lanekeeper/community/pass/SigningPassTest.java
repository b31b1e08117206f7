package org.lanekeeper.community.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.sealing.SealingSettings;
import org.lanekeeper.community.sealing.SigningSeeds;

class SigningPassTest {
    private static final String OLD = "the key of the data, of last year: forty characters";
    private static final String NEW = "the key of the data, of this year: forty characters";
    private static final Pass PASS = new Pass(
            7,
            12,
            31,
            "H7K2M9QX",
            Instant.parse("2020-02-12T01:30:00Z"),
            Instant.parse("2020-02-12T13:30:00Z"),
            true,
            "张*",
            "3号楼502 王**",
            "送货");

    private final SigningPass signing = signing(NEW, "");

    private static SigningPass signing(String key, String previous) {
        return new SigningPass(new SigningSeeds(new SealingSettings(key, previous)));
    }

    @Test
    void readsWhatItSigned() {
        assertThat(signing.read(signing.sign(PASS))).contains(PASS);
    }

    @Test
    void fitsAQrCodeOfCapitalsAndDigits() {
        assertThat(signing.sign(PASS)).matches("LK1[A-Z2-7]{150,250}");
    }

    /** The platform's own Ed25519 says the same, so the layout is the one that a browser can check. */
    @Test
    void othersCheckItByThePublicKey() throws Exception {
        PassKey key = signing.keys().get(0);
        byte[] whole = Base32.decode(signing.sign(PASS).substring(3)).orElseThrow();
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] raw = Base64.getDecoder().decode(key.bytes());
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + raw.length);
        System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verifier.update(whole, 0, whole.length - 64);
        assertThat(verifier.verify(whole, whole.length - 64, 64)).isTrue();
        assertThat(HexFormat.of().formatHex(whole, 1, 5)).isEqualTo(key.id());
    }

    @Test
    void afterAChangeOfKeysOldPassesStayGoodAsLongAsTheOldKeyIsKept() {
        String old = signing(OLD, "").sign(PASS);
        SigningPass both = signing(NEW, OLD);
        assertThat(both.read(old)).contains(PASS);
        assertThat(both.keys()).hasSize(2);
        assertThat(both.sign(PASS)).isEqualTo(signing.sign(PASS));
        assertThat(signing.read(old)).isEmpty();
    }

    @Test
    void nothingAlteredIsRead() {
        String text = signing.sign(PASS);
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(signing.read(text.substring(0, i) + other + text.substring(i + 1)))
                    .as("character %d", i)
                    .isEmpty();
        }
    }

    @Test
    void noTextBreaksIt() {
        Random random = new Random(25519);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertThat(Base32.decode(Base32.encode(bytes))).get().isEqualTo(bytes);
            assertThat(signing.read("LK1" + Base32.encode(bytes))).isEmpty();
        }
        assertThat(signing.read(null)).isEmpty();
        assertThat(signing.read("LK1" + "A".repeat(10_000))).isEmpty();
        assertThat(signing.read("LK1!")).isEmpty();
    }

    @Test
    void longWordsAreCutAtACharacter() {
        Pass wordy =
                new Pass(1, 1, 1, "H7K2M9QX", PASS.from(), PASS.until(), false, "😷".repeat(40), "楼".repeat(90), "");
        Pass read = signing.read(signing.sign(wordy)).orElseThrow();
        assertThat(read.name()).isEqualTo("😷".repeat(15));
        assertThat(read.door()).isEqualTo("楼".repeat(20));
    }
}
