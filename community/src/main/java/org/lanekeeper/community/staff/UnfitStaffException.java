package org.lanekeeper.community.staff;

/** An account that cannot be as it was asked for; the message is plain Chinese and says what to write instead. */
public final class UnfitStaffException extends RuntimeException {
    private final String field;

    public UnfitStaffException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field at fault: {@code username}, {@code displayName}, {@code role}, {@code password} or {@code old}. */
    public String field() {
        return field;
    }
}
