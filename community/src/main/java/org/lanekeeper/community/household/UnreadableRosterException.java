package org.lanekeeper.community.household;

/** A file that cannot be read as a roster at all; the message is plain Chinese and says what to do. */
public final class UnreadableRosterException extends RuntimeException {
    UnreadableRosterException(String message, Throwable cause) {
        super(message, cause);
    }
}
