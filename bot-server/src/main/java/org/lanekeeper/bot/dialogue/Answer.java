package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;

/**
 * What a resident is told.
 *
 * @param lasting false where it only holds for the moment: the same message, sent again, may get another one
 */
public record Answer(String text, boolean lasting) {
    static CompletableFuture<Answer> of(String text) {
        return CompletableFuture.completedFuture(new Answer(text, true));
    }
}
