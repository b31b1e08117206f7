package org.lanekeeper.community.visit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lanekeeper.community.sealing.LookupKey;
import org.lanekeeper.community.sealing.SigningKey;
import org.springframework.stereotype.Component;

/**
 * Writes a pass so that a guard's telephone checks it without a network: {@code LK1.text.signature}, both in base64url
 * without padding. The text has a line each for code, committee, beginning and end in seconds since 1970, those flags
 * that the visitor may see with commas, masked name, door, reason, and two hexadecimal digits: a bit for every flag that
 * there is, by {@code XOR} with the first byte of HMAC-SHA256 of the code under {@link #hidingKey}, so that the guard
 * reads them and the visitor does not. The signature is Ed25519 over the bytes of {@code LK1.text}.
 */
@Component
public class SigningPass {
    private static final String VERSION = "LK1";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private static final String HIDING = "pass.flags";
    private static final String MAC = "HmacSHA256";

    private final SigningKey key;
    private final LookupKey lookup;

    SigningPass(SigningKey key, LookupKey lookup) {
        this.key = key;
        this.lookup = lookup;
    }

    public String sign(Pass pass) {
        String text = String.join(
                "\n",
                pass.code(),
                String.valueOf(pass.committeeId()),
                String.valueOf(pass.validFrom().getEpochSecond()),
                String.valueOf(pass.validUntil().getEpochSecond()),
                VisitFlag.write(pass.flags().stream().filter(VisitFlag::isOpen).toList()),
                pass.name(),
                pass.door(),
                pass.reason().name(),
                hidden(pass));
        String signed = VERSION + '.' + ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return signed + '.' + ENCODER.encodeToString(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private String hidden(Pass pass) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(hidingKey(pass.committeeId())), MAC));
            byte first = mac.doFinal(pass.code().getBytes(StandardCharsets.US_ASCII))[0];
            return HexFormat.of().toHexDigits((byte) (VisitFlag.bits(pass.flags()) ^ first));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For the telephones of a committee's guards alone: 64 hexadecimal digits. */
    public String hidingKey(long committeeId) {
        return lookup.digest(HIDING, String.valueOf(committeeId));
    }

    /** In base64url, the present one first; a pass is good if one of them fits. */
    public List<String> publicKeys() {
        return key.publicKeys().stream().map(ENCODER::encodeToString).toList();
    }
}
