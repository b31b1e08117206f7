package org.lanekeeper.community.relay;

/** A plan that no relay can be made of; the message is plain Chinese and says what to write instead. */
public final class UnfitPlanException extends RuntimeException {
    private final String field;

    UnfitPlanException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field at fault, as {@link RelayPlan} names it. */
    public String field() {
        return field;
    }
}
