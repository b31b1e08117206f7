package org.lanekeeper.community.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Turns people into pseudonyms that only the holder of the key can trace back. A household has another pseudonym in each
 * relay, so that ledgers cannot be joined. May be used by many threads.
 */
@Component
public class LedgerKey {
    static final int SHORTEST = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int HOUSEHOLD_BYTES = 16;
    private static final int STAFF_BYTES = 4;
    private static final int NOTE_BYTES = 8;

    /** Keyed once and never fed: each use works on a copy. */
    private final Mac keyed;

    public LedgerKey(LedgerSettings settings) {
        String key = settings.key() == null ? "" : settings.key();
        if (key.length() < SHORTEST) {
            throw new UnfitLedgerKeyException(key.length());
        }
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 32 hex digits for {@link LedgerRecord#household}. */
    public String household(long relayId, long householdId) {
        return digest(relayId + ":" + householdId, HOUSEHOLD_BYTES);
    }

    /** {@code ADMIN-1f2e3d4c} for {@link LedgerRecord#by}. */
    public String staff(Enum<?> role, long staffId) {
        return role.name() + "-" + digest("staff:" + staffId, STAFF_BYTES);
    }

    /**
     * 16 hex digits for {@link LedgerRecord#note}: proves later what was written down without saying it.
     *
     * @param text which may name people and stands in the operation log only
     */
    public String note(long relayId, String text) {
        return digest("note:" + relayId + ":" + text, NOTE_BYTES);
    }

    private String digest(String text, int bytes) {
        try {
            Mac mac = (Mac) keyed.clone();
            return Hex.of(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), bytes);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
