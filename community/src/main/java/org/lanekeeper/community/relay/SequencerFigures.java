package org.lanekeeper.community.relay;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;

/** What an operator may see of the sequencer: how many wait, how large the batches are, how long each takes. */
final class SequencerFigures {
    private final DistributionSummary batch = DistributionSummary.builder("lanekeeper.sequencer.batch")
            .description("joins in one transaction")
            .register(Metrics.globalRegistry);
    private final Timer write = Timer.builder("lanekeeper.sequencer.write")
            .description("from the first try of a batch to its commit")
            .register(Metrics.globalRegistry);

    private final BooleanSupplier counting;

    /**
     * @param counting whether what is written now was asked for by somebody else than the server itself
     */
    SequencerFigures(RelaySequencer sequencer, BooleanSupplier counting) {
        this.counting = counting;
        Gauge.builder("lanekeeper.sequencer.waiting", sequencer, RelaySequencer::waiting)
                .description("joins that wait on this node")
                .register(Metrics.globalRegistry);
    }

    /** Writing a batch. */
    @FunctionalInterface
    interface Writing<T> {
        T run() throws SQLException;
    }

    /**
     * Only batches that were written count.
     *
     * @param joins how many joins the outcomes tell of
     */
    <T> T time(Writing<T> writing, ToIntFunction<T> joins) throws SQLException {
        long begun = System.nanoTime();
        T outcomes = writing.run();
        int written = joins.applyAsInt(outcomes);
        if (written > 0 && counting.getAsBoolean()) {
            write.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            batch.record(written);
        }
        return outcomes;
    }
}
