package org.lanekeeper.bot.dialogue;

import java.time.Duration;
import org.lanekeeper.community.resident.Conversations;
import org.springframework.stereotype.Component;

/** Opens and closes questions. A question not answered within a day is forgotten. */
@Component
class Asking {
    private static final Duration OPEN = Duration.ofHours(24);

    private final Conversations conversations;

    Asking(Conversations conversations) {
        this.conversations = conversations;
    }

    void ask(Said said, String topic, String detail) {
        conversations.ask(
                said.committeeId(),
                said.resident().id(),
                topic,
                detail,
                said.at().plus(OPEN));
    }

    /** Leaves open what is about something else. */
    void close(Said said, String topic) {
        if (said.asked()
                && conversations
                        .pending(said.resident().id(), said.at())
                        .filter(it -> it.topic().equals(topic))
                        .isPresent()) {
            conversations.close(said.resident().id());
        }
    }

    void close(Said said) {
        if (said.asked()) {
            conversations.close(said.resident().id());
        }
    }
}
