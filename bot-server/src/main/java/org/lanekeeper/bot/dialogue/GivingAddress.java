package org.lanekeeper.bot.dialogue;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.address.AddressReader;
import org.springframework.stereotype.Component;

/** Where a sign-up without an address belongs: the address alone completes it. */
@Component
class GivingAddress implements Question {
    private final Booking booking;

    GivingAddress(Booking booking) {
        this.booking = booking;
    }

    @Override
    public String topic() {
        return Booking.WHICH_ADDRESS;
    }

    @Override
    public Optional<CompletableFuture<Answer>> answer(Said said, String detail) {
        if (AddressReader.find(said.text()).isEmpty()) {
            return Optional.empty();
        }
        Draft draft = Draft.read(detail);
        // the new text first: what it says counts more than what was written before
        Draft whole = new Draft(said.text(), draft.name(), draft.relayId(), null, null, draft.offered());
        return Optional.of(booking.proceed(said, whole.adding(draft.text())));
    }

    @Override
    public CompletableFuture<Answer> unclear(Said said, String detail) {
        return Answer.of(Texts.whichAddress());
    }
}
