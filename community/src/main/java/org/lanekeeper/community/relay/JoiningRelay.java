package org.lanekeeper.community.relay;

import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;

/** Signs a household up for a relay. */
@Service
public class JoiningRelay {
    private final RelaySequencer sequencer;

    JoiningRelay(RelaySequencer sequencer) {
        this.sequencer = sequencer;
    }

    /**
     * Never blocks; completes after the entry is durable, or with the reason why there is none. Completes always, at
     * the latest when the sequencer's patience ends.
     */
    public CompletableFuture<JoinOutcome> submit(Join join) {
        return sequencer.submit(join);
    }
}
