package org.lanekeeper.bot.door.reply;

/**
 * What came back tells nothing about the message: the platform, or what stands in front of it, was in trouble (HTTP 5xx)
 * or wants us slower (429), or it was no JSON.
 */
public final class UnfitAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public UnfitAnswerException(int status) {
        super("unfit answer, HTTP " + status);
        this.status = status;
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }
}
