package org.lanekeeper.bot.dialogue;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** In which compound a door is that the roster does not have. */
@Component
class ChoosingCompound implements Question {
    private final Booking booking;

    ChoosingCompound(Booking booking) {
        this.booking = booking;
    }

    @Override
    public String topic() {
        return Booking.WHICH_COMPOUND;
    }

    @Override
    public Optional<CompletableFuture<Answer>> answer(Said said, String detail) {
        Draft draft = Draft.read(detail);
        return Choice.read(said.text(), draft.offered()).map(id -> booking.proceed(said, draft.inCompound(id)));
    }
}
