package org.lanekeeper.bot.dialogue;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done beside an answer that stands already. A number once given is durable: a database that blinks afterwards
 * must not turn the answer into an excuse.
 */
final class Besides {
    private static final Logger log = LoggerFactory.getLogger(Besides.class);

    private Besides() {}

    static void attempt(Runnable step) {
        attempt(null, () -> {
            step.run();
            return null;
        });
    }

    /** What the step finds, else what stands in for it. */
    static <T> T attempt(T instead, Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            log.warn("a step beside an answer was left out: {}", e.getClass().getName());
            return instead;
        }
    }
}
