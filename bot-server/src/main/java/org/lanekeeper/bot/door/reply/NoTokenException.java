package org.lanekeeper.bot.door.reply;

/** There was no access token to call with: what should be sent has not left. */
public final class NoTokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoTokenException(Throwable cause) {
        super("no token", cause);
    }
}
