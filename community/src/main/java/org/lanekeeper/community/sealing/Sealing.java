package org.lanekeeper.community.sealing;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/** Seals personal data for the database (AES-256-GCM) and opens it again. May be used by many threads. */
@Component
public class Sealing {
    private final Aead aead;

    public Sealing(SealingSettings settings) {
        SealingKeys.check(settings);
        try {
            aead = SealingKeys.aead(settings);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each time another result; 33 bytes longer than what goes in. */
    public byte[] seal(byte[] clear, SealedPlace place) {
        try {
            return aead.encrypt(clear, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws BrokenSealException if it was altered, sealed for another place, or with a key that is not here
     */
    public byte[] open(byte[] sealed, SealedPlace place) {
        try {
            return aead.decrypt(sealed, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException(place);
        }
    }

    public byte[] seal(String clear, SealedPlace place) {
        return seal(clear.getBytes(StandardCharsets.UTF_8), place);
    }

    /** As {@link #open}, of a text. */
    public String text(byte[] sealed, SealedPlace place) {
        return new String(open(sealed, place), StandardCharsets.UTF_8);
    }
}
