package org.lanekeeper.community.batch;

/** A plan that no batch can be drawn by; the message is plain Chinese and says what to do instead. */
public final class UnfitBatchException extends RuntimeException {
    /** Not a field: others would be called than those looked at. */
    public static final String LIST = "list";

    private final String field;

    UnfitBatchException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field at fault, as {@link BatchPlan} names it. */
    public String field() {
        return field;
    }
}
