package org.lanekeeper.miniapp.operation;

/**
 * One line for the log.
 *
 * @param subject of {@link Subject}; nothing personal
 * @param reason in words, empty for none; what is too long for the log is cut off
 */
public record Deed(Operation operation, String subject, String reason) {
    private static final int REASON_LENGTH = 200;

    public Deed {
        reason = reason == null ? "" : reason.strip();
        reason = reason.substring(0, Math.min(reason.length(), REASON_LENGTH));
    }
}
