package org.lanekeeper.community.relay;

import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** A server's queue of its own beside the others that write to the same database. */
@Component
class RunningSequencer {
    private final JoinBatch batch;
    private final SequencerSettings usual;
    private final Clock clock;

    RunningSequencer(JoinBatch batch, SequencerSettings usual, Clock clock) {
        this.batch = batch;
        this.usual = usual;
        this.clock = clock;
    }

    void use(Consumer<RelaySequencer> use) {
        use(usual, use);
    }

    void use(SequencerSettings how, Consumer<RelaySequencer> use) {
        RelaySequencer sequencer = new RelaySequencer(new BatchWriter(batch, how, clock), how);
        sequencer.start();
        try {
            use.accept(sequencer);
        } finally {
            sequencer.stop();
        }
    }
}
