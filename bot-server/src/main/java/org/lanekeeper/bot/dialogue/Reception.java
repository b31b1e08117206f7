package org.lanekeeper.bot.dialogue;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.bot.recent.RecentLines;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Resident;
import org.springframework.stereotype.Service;

/** People who come and go. */
@Service
public class Reception {
    private final FindingCommittee committees;
    private final KnowingResidents knowing;

    private final RecentLines recent;

    Reception(FindingCommittee committees, KnowingResidents knowing, RecentLines recent) {
        this.committees = committees;
        this.knowing = knowing;
        this.recent = recent;
    }

    /** Somebody follows or has scanned a code. Whoever's committee is not known is asked for it at once. */
    public CompletableFuture<Answer> welcome(Resident resident, String key, Instant at) {
        Said said = new Said(resident, "你好", key, at);
        if (committees.isUnknownFor(said)) {
            return committees.ask(said).orElseGet(() -> Answer.of(Texts.welcome()));
        }
        return Answer.of(Texts.welcome());
    }

    /** Somebody has left: nothing of the person is kept, as the platform demands. Entries stay, without the person. */
    public void forget(Resident resident) {
        recent.forget(resident);
        knowing.forget(resident);
    }
}
