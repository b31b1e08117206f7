package org.lanekeeper.bot.dialogue;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Which of several relays a sign-up is for. */
@Component
class ChoosingRelay implements Question {
    private final Booking booking;

    ChoosingRelay(Booking booking) {
        this.booking = booking;
    }

    @Override
    public String topic() {
        return Booking.WHICH_RELAY;
    }

    @Override
    public Optional<CompletableFuture<Answer>> answer(Said said, String detail) {
        Draft draft = Draft.read(detail);
        return Choice.read(said.text(), draft.offered()).map(id -> booking.proceed(said, draft.inRelay(id)));
    }
}
