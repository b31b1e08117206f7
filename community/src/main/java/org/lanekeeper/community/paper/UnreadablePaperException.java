package org.lanekeeper.community.paper;

/** A sheet that cannot be read at all; the message is plain Chinese and says what to do. */
public final class UnreadablePaperException extends RuntimeException {
    public UnreadablePaperException(String message) {
        super(message);
    }
}
