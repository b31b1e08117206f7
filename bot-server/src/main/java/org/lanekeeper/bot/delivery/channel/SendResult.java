package org.lanekeeper.bot.delivery.channel;

import java.time.Duration;

/** What came of calling a platform. Errors are codes, never texts that could quote a person. */
public sealed interface SendResult {
    /** It took the message. */
    record Sent() implements SendResult {}

    /** It will never take this one: the next channel is tried. */
    record Refused(String error) implements SendResult {}

    /** It would take it if we were set up rightly: staff must look, and the next channel is tried meanwhile. */
    record OurFault(String error) implements SendResult {}

    /**
     * It is in trouble that passes.
     *
     * @param perhapsSent whether the message may have gone out all the same
     */
    record Later(String error, boolean perhapsSent) implements SendResult {}

    /** It may have gone out twice already: no further try, a person has to find out. */
    record Uncertain() implements SendResult {}

    /** We keep to the platform's pace: no fault of anybody. */
    record Paused(Duration pause) implements SendResult {}
}
