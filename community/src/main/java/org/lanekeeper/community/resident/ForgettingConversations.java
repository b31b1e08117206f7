package org.lanekeeper.community.resident;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Deletes questions that nobody has answered in time, with what had been typed so far. */
@Service
public class ForgettingConversations {
    private static final int AT_ONCE = 1000;

    private final Conversations conversations;
    private final Clock clock;

    ForgettingConversations(Conversations conversations, Clock clock) {
        this.conversations = conversations;
        this.clock = clock;
    }

    /** How many were deleted, in steps that hold nobody up. */
    public int run() {
        Instant now = clock.instant();
        int all = 0;
        int some;
        do {
            some = conversations.removeExpired(now, AT_ONCE);
            all += some;
        } while (some == AT_ONCE);
        return all;
    }
}
