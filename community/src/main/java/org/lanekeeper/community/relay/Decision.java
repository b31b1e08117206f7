package org.lanekeeper.community.relay;

/** What the policy made of one join: a number, given now or at an earlier try, or another answer. */
sealed interface Decision {
    /** Whether an entry is written. */
    default boolean isNewEntry() {
        return false;
    }

    /** Whether the household has a number, or had one for this request. */
    default boolean tellsNumber() {
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

        @Override
        public boolean tellsNumber() {
            return true;
        }
    }

    record Answered(JoinOutcome outcome) implements Decision {
        @Override
        public boolean tellsNumber() {
            return outcome instanceof JoinOutcome.AlreadyIn;
        }
    }

    /** Another answer, one that belongs into the ledger. */
    record Refused(Join join, RefusalReason reason, JoinOutcome outcome) implements Decision {}
}
