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

    /** Whether a text that nobody understands is about this question. If not, it is treated as if nothing were open. */
    default boolean isInsistent() {
        return true;
    }

    /** Whether something else is answered before this question is tried. */
    default boolean givesWayTo(Intent intent, Said said, String detail) {
        return false;
    }

    /** What is said behind the answer to something else that asks a question of its own, so that nothing typed is lost. */
    default Optional<String> dropped(String detail) {
        return Optional.empty();
    }

    /** What is said behind the answer to something else, so that the person finds back; nothing if the question is dropped. */
    default Optional<String> reminder(Said said, String detail) {
        return Optional.empty();
    }
}
