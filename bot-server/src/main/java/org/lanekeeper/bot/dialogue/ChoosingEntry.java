package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Which of several entries is to be taken back. */
@Component
class ChoosingEntry implements Question {
    private final Withdrawing withdrawing;

    ChoosingEntry(Withdrawing withdrawing) {
        this.withdrawing = withdrawing;
    }

    @Override
    public String topic() {
        return Withdrawing.WHICH;
    }

    @Override
    public Optional<CompletableFuture<Answer>> answer(Said said, String detail) {
        return Choice.read(said.text(), List.of(detail.split(","))).map(chosen -> {
            HeldEntries.Held one = withdrawing.find(said, chosen);
            // gone meanwhile: look anew at what is there
            return one == null ? withdrawing.answer(said) : withdrawing.askIfSure(said, one);
        });
    }
}
