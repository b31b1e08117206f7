package org.lanekeeper.community.sealing;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where private keys for signing come from: the same on all servers, and gone over to another with the key of the data. */
@Component
public class SigningSeeds {
    private final SealingSettings settings;

    public SigningSeeds(SealingSettings settings) {
        SealingKeys.check(settings);
        this.settings = settings;
    }

    /**
     * 32 bytes each: the present one first, then the one before, if there is one.
     *
     * @param use each use has seeds of its own
     */
    public List<byte[]> seeds(String use) {
        try {
            List<byte[]> seeds = new ArrayList<>();
            seeds.add(SealingKeys.seed(settings.key(), use));
            if (!settings.previousKey().isEmpty()) {
                seeds.add(SealingKeys.seed(settings.previousKey(), use));
            }
            return seeds;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
