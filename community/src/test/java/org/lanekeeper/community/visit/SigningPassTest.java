package org.lanekeeper.community.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.sealing.LookupKey;
import org.lanekeeper.community.sealing.SealingSettings;
import org.lanekeeper.community.sealing.SigningKey;

/** As the guard's telephone does it, with the platform's own Ed25519. */
class SigningPassTest {
    private static final String OLD = "the key of the data, of last year: forty characters";
    private static final String NEW = "the key of the data, of this year: forty characters";
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final Pass PASS = new Pass(
            "H7K2M9QX",
            7,
            Instant.parse("2020-02-12T01:30:00Z"),
            Instant.parse("2020-02-12T13:30:00Z"),
            Set.of(VisitFlag.AREA, VisitFlag.ISOLATING),
            "张*",
            "3号楼502",
            VisitReason.DELIVERY);

    private final SigningPass signing = signing(NEW, "");

    private static SigningPass signing(String key, String previous) {
        SealingSettings settings = new SealingSettings(key, previous);
        return new SigningPass(new SigningKey(settings), new LookupKey(settings));
    }

    private static boolean isGood(String pass, String publicKey) throws GeneralSecurityException {
        String[] parts = pass.split("\\.");
        byte[] raw = Base64.getUrlDecoder().decode(publicKey);
        byte[] encoded = Arrays.copyOf(X509, X509.length + raw.length);
        System.arraycopy(raw, 0, encoded, X509.length, raw.length);
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return verifier.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static String[] lines(String pass) {
        return new String(Base64.getUrlDecoder().decode(pass.split("\\.")[1]), StandardCharsets.UTF_8).split("\n");
    }

    @Test
    void isCheckedByThePublicKeyAlone() throws Exception {
        assertThat(isGood(signing.sign(PASS), signing.publicKeys().get(0))).isTrue();
    }

    @Test
    void nothingInItCanBeAltered() throws Exception {
        String pass = signing.sign(PASS);
        String[] parts = pass.split("\\.");
        byte[] text = Base64.getUrlDecoder().decode(parts[1]);
        for (int i = 0; i < text.length; i++) {
            byte[] other = text.clone();
            other[i] ^= 1;
            String forged =
                    parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(other) + "." + parts[2];
            assertThat(isGood(forged, signing.publicKeys().get(0)))
                    .as("byte %d", i)
                    .isFalse();
        }
    }

    @Test
    void afterAChangeOfKeysBothAreReadable() throws Exception {
        String old = signing(OLD, "").sign(PASS);
        SigningPass both = signing(NEW, OLD);
        assertThat(both.publicKeys()).hasSize(2);
        assertThat(isGood(both.sign(PASS), both.publicKeys().get(0))).isTrue();
        assertThat(isGood(old, both.publicKeys().get(0))).isFalse();
        assertThat(isGood(old, both.publicKeys().get(1))).isTrue();
    }

    /** Who is in isolation is none of the visitor's business; the guard reads it with the committee's key. */
    @Test
    void theGuardReadsMoreFlagsThanTheVisitor() throws Exception {
        String[] lines = lines(signing.sign(PASS));
        assertThat(lines).hasSize(9);
        assertThat(lines[4]).isEqualTo("AREA");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HexFormat.of().parseHex(signing.hidingKey(7)), "HmacSHA256"));
        int bits = (mac.doFinal("H7K2M9QX".getBytes(StandardCharsets.US_ASCII))[0] ^ HexFormat.fromHexDigits(lines[8]))
                & 0xff;
        assertThat(bits).isEqualTo(1 << VisitFlag.AREA.ordinal() | 1 << VisitFlag.ISOLATING.ordinal());
        assertThat(signing.hidingKey(8)).isNotEqualTo(signing.hidingKey(7));
    }

    @Test
    void holdsNoMoreThanAQrCodeShowsWell() {
        assertThat(signing.sign(PASS)).hasSizeLessThan(300);
    }
}
