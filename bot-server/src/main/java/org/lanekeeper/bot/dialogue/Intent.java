package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;

/**
 * One thing that residents want. Adding one adds a file with a bean: the menu, the choices for texts that nobody
 * understands, and the check that no two intents claim the same words find it by themselves.
 */
interface Intent {
    Meaning meaning();

    /** Whether it is meant even while the person talks to the staff, about whatever it may be. */
    default boolean isClear(Said said) {
        return likelihood(said.wording()) >= Meaning.CLEAR;
    }

    CompletableFuture<Answer> answer(Said said);

    /** How likely it is at most, whatever the text. */
    default int most() {
        return meaning().most();
    }

    /** How likely a text means this, 0 to 100; from {@link Meaning#SURE} on it is answered. */
    default int likelihood(Wording wording) {
        return meaning().likelihood(wording);
    }
}
