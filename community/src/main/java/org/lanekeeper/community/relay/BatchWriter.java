package org.lanekeeper.community.relay;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lanekeeper.community.patience.PassingFaults;
import org.springframework.stereotype.Component;

/**
 * Writes a batch again and again while the fault is one that passes: a deadlock, a lock that was waited for in vain, a
 * lost connection. A commit whose answer was lost needs no special care: the second try finds the entries by their
 * request keys and gives the same numbers.
 */
@Component
class BatchWriter {
    private final JoinBatch batch;
    private final SequencerSettings settings;
    private final Clock clock;

    BatchWriter(JoinBatch batch, SequencerSettings settings, Clock clock) {
        this.batch = batch;
        this.settings = settings;
        this.clock = clock;
    }

    List<JoinOutcome> write(long relayId, Supplier<List<Join>> joins) throws SQLException {
        return PassingFaults.USUAL.outlast(settings.patience(), clock, () -> batch.write(relayId, joins));
    }

    /** Once, see {@link JoinBatch#writeTogether}; what fails is written in another way. */
    Map<Long, List<JoinOutcome>> writeTogether(long awaited, Boarding boarding) throws SQLException {
        return batch.writeTogether(awaited, boarding);
    }

    /** Once, see {@link JoinBatch#writeFree}; what fails is written in another way. */
    Map<Long, List<JoinOutcome>> writeFree(Boarding boarding) throws SQLException {
        return batch.writeFree(boarding);
    }
}
