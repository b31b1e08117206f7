package org.lanekeeper.community.relay;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gives numbers by group commit. While one batch of a relay is being committed the next one gathers; the row lock on the
 * relay orders the batches of several nodes, and batches of different relays run side by side. Relays for which few wait
 * share a transaction.
 */
@Component
class RelaySequencer implements SmartLifecycle {
    private static final long DRAIN_SECONDS = 10;
    /** One worker begins as soon as somebody waits, the others when more wait than fit into a turn, or no turn was taken for so long. */
    private static final long LATE_MILLIS = 50;

    private final SequencerSettings settings;
    private final WritingTurn writing;
    private final NextTurn next;
    private final Map<Long, RelayLane> lanes = new ConcurrentHashMap<>();
    private final ReadyLanes ready = new ReadyLanes();
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicBoolean late = new AtomicBoolean();
    private final AtomicLong turns = new AtomicLong();

    private volatile ThreadPoolExecutor workers;
    private volatile ThreadPoolExecutor answering;

    /** Before the server is ready it only rehearses, and nothing counts. */
    @Autowired
    RelaySequencer(BatchWriter writer, SequencerSettings settings, ApplicationAvailability availability) {
        this(writer, settings, () -> availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC);
    }

    RelaySequencer(BatchWriter writer, SequencerSettings settings) {
        this(writer, settings, () -> true);
    }

    private RelaySequencer(BatchWriter writer, SequencerSettings settings, BooleanSupplier counting) {
        this.settings = settings;
        this.writing = new WritingTurn(writer, settings, new SequencerFigures(this, counting), this::answer);
        this.next = new NextTurn(settings, ready, writing);
    }

    private void answer(Runnable answers) {
        ThreadPoolExecutor running = answering;
        try {
            running.execute(answers);
        } catch (RejectedExecutionException e) {
            // shut down: the last ones are told by whoever has them
            answers.run();
        }
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
        ready.add(lane);
        if (!begin(usual(), running)) {
            lookLater(running);
        }
    }

    /** How many workers there should be: where less waits than fits into a turn, a second one would only halve each. */
    private int usual() {
        return Math.min(settings.workers(), 1 + ready.size() / NextTurn.MOST_RELAYS);
    }

    /** As long as somebody waits, sees to it that turns are taken. */
    private void lookLater(ThreadPoolExecutor running) {
        if (!late.compareAndSet(false, true)) {
            return;
        }
        long before = turns.get();
        CompletableFuture.delayedExecutor(LATE_MILLIS, TimeUnit.MILLISECONDS).execute(() -> {
            late.set(false);
            if (turns.get() == before) {
                begin(settings.workers(), running);
            }
            if (!ready.isEmpty()) {
                lookLater(running);
            }
        });
    }

    /** Sets one more worker to work, if something waits and fewer than so many are at it. */
    private boolean begin(int most, ThreadPoolExecutor running) {
        int present = atWork.get();
        while (present < most && !ready.isEmpty()) {
            if (atWork.compareAndSet(present, present + 1)) {
                try {
                    running.execute(() -> work(running));
                } catch (RejectedExecutionException e) {
                    if (atWork.decrementAndGet() == 0) {
                        turnAwayReady();
                    }
                }
                return true;
            }
            present = atWork.get();
        }
        return ready.isEmpty();
    }

    /** Stopped meanwhile, and the last worker is gone: nobody comes to write what waits. */
    private void turnAwayReady() {
        RelayLane lane;
        while ((lane = ready.next()) != null) {
            lane.release();
            writing.turnAway(lane.take(Integer.MAX_VALUE));
        }
    }

    private void work(ThreadPoolExecutor running) {
        boolean present = true;
        try {
            while (present && !ready.isEmpty() && takeTurn(running)) {
                present = !leaves();
            }
        } finally {
            if (present) {
                atWork.decrementAndGet();
            }
            // somebody may have come between the last look and this
            if (!begin(usual(), running)) {
                lookLater(running);
            }
        }
    }

    /** True, and it is off, if the others do what there is to do; whoever waits for a row does nothing. */
    private boolean leaves() {
        int present = atWork.get();
        return present - next.awaiting() > usual() && atWork.compareAndSet(present, present - 1);
    }

    private boolean takeTurn(ThreadPoolExecutor running) {
        return next.take(lane -> giveBack(lane, running), () -> {
            turns.incrementAndGet();
            if (!ready.isEmpty()) {
                // nobody else may be on the way to them, should this take long
                lookLater(running);
            }
        });
    }

    private void giveBack(RelayLane lane, ThreadPoolExecutor running) {
        if (lane.retire()) {
            lanes.remove(lane.relayId(), lane);
        } else {
            ready.add(lane);
            // its worker may be about to try long for another one
            lookLater(running);
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
        answering = threads(1, "answers");
        workers = threads(settings.workers(), "sequencer");
    }

    private static ThreadPoolExecutor threads(int count, String name) {
        return new ThreadPoolExecutor(
                count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> new Thread(task, name));
    }

    /** Takes no more joins and writes what waits. */
    @Override
    public void stop() {
        ThreadPoolExecutor running = workers;
        workers = null;
        if (running == null) {
            return;
        }
        // whoever waits for a late worker gets one now
        begin(settings.workers(), running);
        end(running);
        end(answering);
        lanes.values().forEach(lane -> writing.turnAway(lane.take(Integer.MAX_VALUE)));
    }

    private static void end(ThreadPoolExecutor threads) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
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
