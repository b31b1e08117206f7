package org.lanekeeper.community.relay;

import java.time.Clock;
import java.util.function.Consumer;

/** A server's queue of its own beside the others that write to the same database. */
final class RunningSequencer {
    private RunningSequencer() {}

    static void use(JoinBatch batch, SequencerSettings how, Clock clock, Consumer<RelaySequencer> use) {
        RelaySequencer sequencer = new RelaySequencer(new BatchWriter(batch, how, clock), how);
        sequencer.start();
        try {
            use.accept(sequencer);
        } finally {
            sequencer.stop();
        }
    }
}
