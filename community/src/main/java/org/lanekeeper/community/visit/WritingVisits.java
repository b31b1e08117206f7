package org.lanekeeper.community.visit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lanekeeper.community.patience.PassingFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes registrations by group commit: while one batch is being committed, the next one gathers. Visits have no order
 * among each other, so workers need not wait for one another.
 */
@Component
class WritingVisits implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(WritingVisits.class);
    private static final long DRAIN_SECONDS = 10;

    private final PatientVisits rows;
    private final VisitSettings settings;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger atWork = new AtomicInteger();
    private volatile ThreadPoolExecutor workers;
    private volatile ThreadPoolExecutor answering;

    WritingVisits(PatientVisits rows, VisitSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    private record Waiting(VisitParty party, CompletableFuture<VisitOutcome> answer) {}

    /** The answer comes after the commit. Never blocks. */
    CompletableFuture<VisitOutcome> submit(VisitParty party) {
        CompletableFuture<VisitOutcome> answer = new CompletableFuture<>();
        if (workers == null || waiting.incrementAndGet() > settings.waiting()) {
            waiting.decrementAndGet();
            answer.complete(busy());
            return answer;
        }
        queue.add(new Waiting(party, answer));
        begin();
        return answer;
    }

    private VisitOutcome busy() {
        return new VisitOutcome.Busy(settings.retryAfter());
    }

    private void begin() {
        ThreadPoolExecutor running = workers;
        int present = atWork.get();
        while (running != null && present < settings.workers() && !queue.isEmpty()) {
            if (atWork.compareAndSet(present, present + 1)) {
                try {
                    running.execute(this::work);
                } catch (RejectedExecutionException stopped) {
                    atWork.decrementAndGet();
                    turnAwayAll();
                }
                return;
            }
            present = atWork.get();
        }
    }

    private void work() {
        try {
            List<Waiting> taken;
            while (!(taken = take()).isEmpty()) {
                write(taken);
            }
        } finally {
            atWork.decrementAndGet();
            // somebody may have come between the last look and this
            begin();
        }
    }

    private List<Waiting> take() {
        List<Waiting> taken = new ArrayList<>();
        Waiting next;
        while (taken.size() < settings.batch() && (next = queue.poll()) != null) {
            taken.add(next);
        }
        waiting.addAndGet(-taken.size());
        return taken;
    }

    private void write(List<Waiting> taken) {
        try {
            List<VisitOutcome> outcomes =
                    rows.write(taken.stream().map(Waiting::party).toList());
            answer(taken, outcomes);
        } catch (SQLException | RuntimeException e) {
            if (taken.size() == 1 || PatientVisits.FAULTS.isPassing(e)) {
                log.warn("{} registrations not written: {}", taken.size(), PassingFaults.reason(e));
                answer(taken, taken.stream().map(it -> busy()).toList());
            } else {
                // one bad row must not sink its neighbours: it ends up alone
                write(taken.subList(0, taken.size() / 2));
                write(taken.subList(taken.size() / 2, taken.size()));
            }
        }
    }

    /** By a thread of its own, while the worker is at its next batch. */
    private void answer(List<Waiting> taken, List<VisitOutcome> outcomes) {
        Runnable answers = () -> {
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).answer().complete(outcomes.get(i));
            }
        };
        try {
            answering.execute(answers);
        } catch (RejectedExecutionException stopped) {
            answers.run();
        }
    }

    private void turnAwayAll() {
        List<Waiting> left;
        while (!(left = take()).isEmpty()) {
            left.forEach(one -> one.answer().complete(busy()));
        }
    }

    @Override
    public void start() {
        answering = threads(1, "visit-answers");
        workers = threads(settings.workers(), "visits");
    }

    private static ThreadPoolExecutor threads(int count, String name) {
        return new ThreadPoolExecutor(
                count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> new Thread(task, name));
    }

    /** Takes no more and writes what waits. */
    @Override
    public void stop() {
        ThreadPoolExecutor running = workers;
        workers = null;
        if (running == null) {
            return;
        }
        end(running);
        turnAwayAll();
        end(answering);
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
