package org.lanekeeper.community.trial;

/** A secret of the trial is configured for real service. */
final class TrialSecretInUseException extends RuntimeException {
    /**
     * @param key of the setting; its value is not repeated
     */
    TrialSecretInUseException(String key) {
        super("refusing to start: " + key + " has the trial's value, which everybody knows");
    }
}
