package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;

/** One thing that residents want. They are asked in the order of their beans; the first that recognises a text answers. */
interface Intent {
    boolean recognises(Said said);

    /** Whether it is meant even while the person talks to the staff, about whatever it may be. */
    default boolean isClear(Said said) {
        return recognises(said);
    }

    CompletableFuture<Answer> answer(Said said);
}
