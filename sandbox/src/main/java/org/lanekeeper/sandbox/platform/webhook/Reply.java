package org.lanekeeper.sandbox.platform.webhook;

/**
 * What became of one attempt.
 *
 * @param text what the person reads, empty when nothing
 */
public record Reply(Outcome outcome, String text) {
    static final String BROKEN = "该公众号提供的服务出现故障，请稍后再试";

    /** How an attempt ended. */
    public enum Outcome {
        /** Answered with a message. */
        REPLIED,
        /** Answered with {@code success} or nothing: the person sees nothing. */
        SILENT,
        /** Answered with something the platform cannot use: the person sees an excuse. */
        UNUSABLE,
        /** No answer in time, no connection, or an HTTP error. */
        UNANSWERED
    }

    public static Reply unusable() {
        return new Reply(Outcome.UNUSABLE, BROKEN);
    }

    public static Reply silent() {
        return new Reply(Outcome.SILENT, "");
    }

    public static Reply words(String text) {
        return new Reply(Outcome.REPLIED, text);
    }

    static Reply unanswered() {
        return new Reply(Outcome.UNANSWERED, BROKEN);
    }

    boolean endsRetries() {
        return outcome != Outcome.UNANSWERED;
    }
}
