package org.lanekeeper.bot.dialogue;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether somebody wants to hear of notices, said where nothing can be answered; understood as in a talk. */
@Component
public class WishForNotices {
    private final Intents intents;

    WishForNotices(Intents intents) {
        this.intents = intents;
    }

    public enum Wish {
        NONE_ANY_MORE,
        AGAIN
    }

    /** Empty if the text is about something else. */
    public Optional<Wish> read(String text) {
        return intents.meant(Wording.of(text)).flatMap(WishForNotices::wish);
    }

    private static Optional<Wish> wish(Intent meant) {
        if (meant instanceof StoppingNotices) {
            return Optional.of(Wish.NONE_ANY_MORE);
        }
        return meant instanceof ResumingNotices ? Optional.of(Wish.AGAIN) : Optional.empty();
    }
}
