package org.lanekeeper.community.sheet;

/** A file that is no spreadsheet, or one that is too long; the message is plain Chinese and says what to do. */
public final class UnreadableSheetException extends RuntimeException {
    UnreadableSheetException(String message, Throwable cause) {
        super(message, cause);
    }
}
