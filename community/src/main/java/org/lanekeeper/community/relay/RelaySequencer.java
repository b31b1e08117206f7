package org.lanekeeper.community.relay;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gives numbers by group commit. While one batch of a relay is being committed the next one gathers; the row lock on the
 * relay orders the batches of several nodes, and batches of different relays run side by side.
 */
@Component
class RelaySequencer implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(RelaySequencer.class);
    private static final long DRAIN_SECONDS = 10;

    private final BatchWriter writer;
    private final SequencerSettings settings;
    private final SequencerFigures figures = new SequencerFigures(this);
    private final Map<Long, RelayLane> lanes = new ConcurrentHashMap<>();
    private volatile ThreadPoolExecutor workers;

    RelaySequencer(BatchWriter writer, SequencerSettings settings) {
        this.writer = writer;
        this.settings = settings;
    }

    /** Puts a join into its relay's queue; the answer comes after the commit. Never blocks. */
    CompletableFuture<JoinOutcome> submit(Join join) {
        CompletableFuture<JoinOutcome> answer = new CompletableFuture<>();
        ThreadPoolExecutor running = workers;
        RelayLane lane = running == null ? null : enqueue(new RelayLane.Waiting(join, answer));
        if (lane == null) {
            answer.complete(new JoinOutcome.Busy(settings.retryAfter(), running != null));
        } else if (lane.acquire()) {
            hand(lane, running);
        }
        return answer;
    }

    /** The lane in which it waits now; null if too many do. */
    private RelayLane enqueue(RelayLane.Waiting waiting) {
        while (true) {
            RelayLane lane =
                    lanes.computeIfAbsent(waiting.join().relayId(), id -> new RelayLane(id, settings.waiting()));
            switch (lane.offer(waiting)) {
                case TAKEN -> {
                    return lane;
                }
                case FULL -> {
                    return null;
                }
                case RETIRED -> lanes.remove(lane.relayId(), lane);
            }
        }
    }

    private void hand(RelayLane lane, ThreadPoolExecutor running) {
        try {
            running.execute(() -> work(lane, running));
        } catch (RejectedExecutionException e) {
            // stopped between the look and the call
            lane.release();
            turnAway(lane.take(Integer.MAX_VALUE));
        }
    }

    private void turnAway(List<RelayLane.Waiting> waiting) {
        waiting.forEach(one -> one.answer().complete(new JoinOutcome.Busy(settings.retryAfter(), false)));
    }

    private void work(RelayLane lane, ThreadPoolExecutor running) {
        boolean done = false;
        try {
            do {
                List<RelayLane.Waiting> batch = lane.take(settings.batch());
                if (!batch.isEmpty()) {
                    writeOrTurnAway(lane.relayId(), batch);
                }
                done = lane.retire();
                // other relays wait for a worker: each gets its turn
            } while (!done && (running.isShutdown() || running.getQueue().isEmpty()));
        } finally {
            if (done) {
                lanes.remove(lane.relayId(), lane);
            } else {
                hand(lane, running);
            }
        }
    }

    private void writeOrTurnAway(long relayId, List<RelayLane.Waiting> batch) {
        try {
            write(relayId, batch);
        } finally {
            // whatever went wrong, nobody waits for ever; answers that were given stay
            turnAway(batch);
        }
    }

    private void write(long relayId, List<RelayLane.Waiting> batch) {
        List<Join> joins = batch.stream().map(RelayLane.Waiting::join).toList();
        try {
            List<JoinOutcome> outcomes = figures.time(() -> writer.write(relayId, joins), joins.size());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(outcomes.get(i));
            }
        } catch (SQLException | RuntimeException e) {
            if (batch.size() == 1 || BatchWriter.isPassing(e)) {
                log.warn("{} joins of relay {} not written: {}", batch.size(), relayId, BatchWriter.reason(e));
                turnAway(batch);
            } else {
                // one bad row must not sink its neighbours: it ends up alone
                write(relayId, batch.subList(0, batch.size() / 2));
                write(relayId, batch.subList(batch.size() / 2, batch.size()));
            }
        }
    }

    /** Relays that somebody waits for here. */
    int lanes() {
        return lanes.size();
    }

    /** Joins that wait on this node. */
    int waiting() {
        return lanes.values().stream().mapToInt(RelayLane::size).sum();
    }

    @Override
    public void start() {
        workers = new ThreadPoolExecutor(
                settings.workers(),
                settings.workers(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> new Thread(task, "sequencer"));
    }

    /** Takes no more joins and writes what waits. */
    @Override
    public void stop() {
        ThreadPoolExecutor running = workers;
        workers = null;
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            if (!running.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException e) {
            running.shutdownNow();
            Thread.currentThread().interrupt();
        }
        lanes.values().forEach(lane -> turnAway(lane.take(Integer.MAX_VALUE)));
    }

    @Override
    public boolean isRunning() {
        return workers != null;
    }

    /** Started before and stopped after the web server, whose requests wait for its answers. */
    @Override
    public int getPhase() {
        return 0;
    }
}
