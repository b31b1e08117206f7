package org.lanekeeper.community.sealing;

/** A key of personal data is missing, too short, or the same as the one before. */
final class UnfitSealingKeyException extends RuntimeException {
    private UnfitSealingKeyException(String message) {
        super("refusing to start: " + message);
    }

    static UnfitSealingKeyException tooShort(String setting, int length) {
        return new UnfitSealingKeyException(
                setting + " has " + length + " characters, at least " + SealingKeys.SHORTEST + " are needed");
    }

    static UnfitSealingKeyException twiceTheSame() {
        return new UnfitSealingKeyException("lanekeeper.data.previous-key is the same as lanekeeper.data.key");
    }
}
