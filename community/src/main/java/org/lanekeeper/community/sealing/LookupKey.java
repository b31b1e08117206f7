package org.lanekeeper.community.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Finds sealed values again without opening them: equal values of one use have equal digests, which tell nothing to whoever
 * lacks the key, not even where few values are possible, as with telephone numbers.
 */
@Component
public class LookupKey {
    private static final String ALGORITHM = "HmacSHA256";

    /** Keyed once and never fed: each use works on a copy. The present key's first. */
    private final List<Mac> keyed = new ArrayList<>();

    public LookupKey(SealingSettings settings) {
        SealingKeys.check(settings);
        keyed.add(mac(settings.key()));
        if (!settings.previousKey().isEmpty()) {
            keyed.add(mac(settings.previousKey()));
        }
    }

    private static Mac mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(SealingKeys.lookup(text), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * 64 hex digits, to be kept beside the sealed value.
     *
     * @param use as a table and column: the same value has another digest elsewhere
     */
    public String digest(String use, String value) {
        return digest(keyed.get(0), use, value);
    }

    /** All under which the value may have been kept: by the present key and by the one before. */
    public List<String> digests(String use, String value) {
        return keyed.stream().map(mac -> digest(mac, use, value)).toList();
    }

    /** Whether there is no key before the present one: then each value has one digest. */
    public boolean isAlone() {
        return keyed.size() == 1;
    }

    private static String digest(Mac keyed, String use, String value) {
        try {
            Mac mac = (Mac) keyed.clone();
            return HexFormat.of().formatHex(mac.doFinal((use + ':' + value).getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
