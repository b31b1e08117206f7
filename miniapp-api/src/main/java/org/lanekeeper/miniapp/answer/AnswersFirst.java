package org.lanekeeper.miniapp.answer;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.threads.TaskQueue;
import org.apache.tomcat.util.threads.TaskThreadFactory;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;

/**
 * The threads that work on requests. What ends a request has some of its own: in line with all others the first answer of
 * a burst would leave behind its last request.
 */
final class AnswersFirst implements Executor {
    private static final long IDLE_SECONDS = 60;

    private static final ThreadLocal<Boolean> ENDS = ThreadLocal.withInitial(() -> false);

    private final Admission admission;
    private final ThreadPoolExecutor beginning;
    private final ThreadPoolExecutor ending;

    /**
     * @param spare threads that stay when there is nothing to do
     * @param most threads that there may be for either; nothing waits before they are all busy. As many for what ends a
     *     request: the server goes on with the next one on the same connection if that is there already, and slow senders
     *     must not keep others from their answers
     */
    AnswersFirst(int spare, int most, Admission admission) {
        this.admission = admission;
        beginning = threads(spare, most, "http-");
        ending = threads(spare, most, "answer-");
    }

    private static ThreadPoolExecutor threads(int spare, int most, String name) {
        TaskQueue line = new TaskQueue();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                Math.min(spare, most),
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                line,
                new TaskThreadFactory(name, true, Thread.NORM_PRIORITY));
        line.setParent(threads);
        return threads;
    }

    /**
     * @param end what the server hands to these threads meanwhile ends a request
     */
    static void end(Runnable end) {
        ENDS.set(true);
        try {
            end.run();
        } finally {
            ENDS.remove();
        }
    }

    @Override
    public void execute(Runnable work) {
        if (ENDS.get()) {
            ending.execute(work);
        } else {
            beginning.execute(() -> admission.admit(work));
        }
    }

    void shutdown() {
        beginning.shutdown();
        ending.shutdown();
    }
}
