package org.lanekeeper.community.relay;

import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.wording.SeemlyNames;
import org.springframework.stereotype.Service;

/** Signs a household up for a relay. */
@Service
public class JoiningRelay {
    private final RelaySequencer sequencer;

    JoiningRelay(RelaySequencer sequencer) {
        this.sequencer = sequencer;
        SeemlyNames.prepare();
    }

    /**
     * Never blocks; completes after the entry is durable, or with the reason why there is none. Completes always: while
     * the database refuses, each batch before it uses up the sequencer's patience, so callers who answer people set a
     * deadline of their own.
     */
    public CompletableFuture<JoinOutcome> submit(Join join) {
        return sequencer.submit(join);
    }
}
