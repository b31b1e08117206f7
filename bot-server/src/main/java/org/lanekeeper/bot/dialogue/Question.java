package org.lanekeeper.bot.dialogue;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One question that residents are asked, and what is done with the answer. Closes the conversation when it is through. */
interface Question {
    /** Under which the question is kept until it is answered. */
    String topic();

    /**
     * @param detail as kept with the question
     * @return nothing if the text does not answer the question
     */
    Optional<CompletableFuture<Answer>> answer(Said said, String detail);

    /** What to do about a text that neither answers the question nor is anything else; the question stays open. */
    default CompletableFuture<Answer> unclear(Said said, String detail) {
        return Answer.of(Texts.unclear());
    }
}
