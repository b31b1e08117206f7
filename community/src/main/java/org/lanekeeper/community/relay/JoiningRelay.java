package org.lanekeeper.community.relay;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.lanekeeper.community.relay.JoinOutcome.AlreadyIn;
import org.lanekeeper.community.wording.SeemlyNames;
import org.springframework.stereotype.Service;

/** Signs a household up for a relay. */
@Service
public class JoiningRelay {
    private static final int WAITING = 200;

    private final RelaySequencer sequencer;
    private final ConfirmingEntry confirming;
    /** Rare work, away from the threads that write batches. */
    private final ExecutorService aside =
            new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING));

    JoiningRelay(RelaySequencer sequencer, ConfirmingEntry confirming) {
        this.sequencer = sequencer;
        this.confirming = confirming;
        SeemlyNames.prepare();
    }

    /**
     * Never blocks; completes after the entry is durable, or with the reason why there is none. Completes always: while
     * the database refuses, each batch before it uses up the sequencer's patience, so callers who answer people set a
     * deadline of their own.
     */
    public CompletableFuture<JoinOutcome> submit(Join join) {
        return sequencer.submit(join).thenCompose(outcome -> settled(join, outcome));
    }

    private CompletableFuture<JoinOutcome> settled(Join join, JoinOutcome outcome) {
        if (!(outcome instanceof AlreadyIn in) || in.doubt() != AlreadyIn.Doubt.OTHER_NAME) {
            return CompletableFuture.completedFuture(outcome);
        }
        try {
            // failing that, the answer is the true one without it: the entry stays under review
            return CompletableFuture.<JoinOutcome>supplyAsync(() -> confirming.confirm(join, in), aside)
                    .exceptionally(fault -> in);
        } catch (RejectedExecutionException tooMany) {
            return CompletableFuture.completedFuture(in);
        }
    }

    @PreDestroy
    void close() {
        aside.shutdown();
    }
}
