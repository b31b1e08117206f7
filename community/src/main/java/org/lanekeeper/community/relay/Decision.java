package org.lanekeeper.community.relay;

/** What the policy made of one join: a number, given now or at an earlier try, or another answer. */
sealed interface Decision {
    /** Whether an entry is written. */
    default boolean isNewEntry() {
        return false;
    }

    /**
     * @param repeated whether it was given at an earlier try
     */
    record Numbered(Held held, boolean repeated) implements Decision {
        @Override
        public boolean isNewEntry() {
            return !repeated;
        }
    }

    record Answered(JoinOutcome outcome) implements Decision {}

    /** Another answer, one that belongs into the ledger. */
    record Refused(Join join, RefusalReason reason, JoinOutcome outcome) implements Decision {}
}
