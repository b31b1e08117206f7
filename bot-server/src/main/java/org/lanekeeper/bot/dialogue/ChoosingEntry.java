package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Which of several entries is to be taken back. */
@Component
class ChoosingEntry implements Question {
    private final Withdrawing withdrawing;
    private final HeldEntries held;

    ChoosingEntry(Withdrawing withdrawing, HeldEntries held) {
        this.withdrawing = withdrawing;
        this.held = held;
    }

    @Override
    public String topic() {
        return Withdrawing.WHICH;
    }

    @Override
    public Optional<CompletableFuture<Answer>> answer(Said said, String detail) {
        // gone meanwhile: look anew at what is there
        return Choice.read(said.text(), List.of(detail.split(",")))
                .map(chosen -> held.find(said, chosen)
                        .map(one -> withdrawing.askIfSure(said, one))
                        .orElseGet(() -> withdrawing.answer(said)));
    }
}
