package org.lanekeeper.community.pasted;

/** A text that cannot be taken in; the message is plain Chinese and says what to do. */
public final class UnreadablePasteException extends RuntimeException {
    public UnreadablePasteException(String message) {
        super(message);
    }
}
