package org.lanekeeper.bot.dialogue;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Which of several doors with the same number a sign-up is for. */
@Component
class ChoosingHousehold implements Question {
    private final Booking booking;

    ChoosingHousehold(Booking booking) {
        this.booking = booking;
    }

    @Override
    public String topic() {
        return Booking.WHICH_HOUSEHOLD;
    }

    @Override
    public Optional<CompletableFuture<Answer>> answer(Said said, String detail) {
        Draft draft = Draft.read(detail);
        return Choice.read(said.text(), draft.offered()).map(id -> booking.proceed(said, draft.ofHousehold(id)));
    }
}
