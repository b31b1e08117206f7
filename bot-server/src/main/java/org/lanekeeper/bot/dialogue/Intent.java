package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;

/** One thing that residents want. They are asked in the order of their beans; the first that recognises a text answers. */
interface Intent {
    boolean recognises(Said said);

    CompletableFuture<Answer> answer(Said said);
}
