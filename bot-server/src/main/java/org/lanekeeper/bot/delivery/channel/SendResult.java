package org.lanekeeper.bot.delivery.channel;

import java.time.Duration;

/** What came of calling a platform. Errors are codes, never texts that could quote a person. */
public sealed interface SendResult {
    /**
     * It took the message.
     *
     * @param messageId by which it will speak of the message in a report; null if it will not
     */
    record Sent(String messageId) implements SendResult {
        public Sent() {
            this(null);
        }
    }

    /**
     * It keeps the message until a staff member confirms it there.
     *
     * @param messageId by which it is asked what became of it; null where its answer got lost
     */
    record ToConfirm(String messageId) implements SendResult {}

    /** The words lie ready for a person, who pastes them into the group. */
    record ToPost() implements SendResult {}

    /** It will never take this one: the next channel is tried. */
    record Refused(String error) implements SendResult {}

    /**
     * It would take it if we were set up rightly: staff must look, and the next channel is tried meanwhile.
     *
     * @param ofTemplate whether the template is what does not fit: then it is good for nobody
     */
    record OurFault(String error, boolean ofTemplate) implements SendResult {
        public OurFault(String error) {
            this(error, false);
        }
    }

    /**
     * It is in trouble that passes.
     *
     * @param perhapsSent whether the message may have gone out all the same
     * @param notBefore how long it asks to be left alone, zero where it does not say
     */
    record Later(String error, boolean perhapsSent, Duration notBefore) implements SendResult {
        public Later(String error, boolean perhapsSent) {
            this(error, perhapsSent, Duration.ZERO);
        }
    }

    /** It may have gone out twice already: no further try, a person has to find out. */
    record Uncertain() implements SendResult {}

    /** We keep to the platform's pace: no fault of anybody. */
    record Paused(Duration pause) implements SendResult {}

    /** The platform shuts us out for a while because we were too fast: staff read it, nobody has to do anything. */
    record Throttled(String error, Duration pause) implements SendResult {}
}
