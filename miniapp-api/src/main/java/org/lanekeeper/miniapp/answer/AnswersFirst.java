package org.lanekeeper.miniapp.answer;

import java.time.Duration;
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
    /** Each writes an answer of less than a kilobyte. */
    private static final int ENDING = 16;
    /**
     * The server goes on with the next request on the same connection where it is there already, and whoever sends that one
     * slowly must not keep others from their answers.
     */
    private static final Duration HELD_UP = Duration.ofMillis(100);

    private static final ThreadLocal<Boolean> ENDS = ThreadLocal.withInitial(() -> false);

    private final Admission admission;
    private final ThreadPoolExecutor beginning;
    private final ShortWork ending;

    /**
     * @param spare threads that stay when there is nothing to do
     * @param most threads that there may be for either
     */
    AnswersFirst(int spare, int most, Admission admission) {
        this.admission = admission;
        TaskQueue line = new TaskQueue();
        beginning = new ThreadPoolExecutor(
                Math.min(spare, most), most, IDLE_SECONDS, TimeUnit.SECONDS, line, threads("http-"));
        line.setParent(beginning);
        ending = new ShortWork(ENDING, most, HELD_UP, threads("answer-"));
    }

    private static TaskThreadFactory threads(String name) {
        return new TaskThreadFactory(name, true, Thread.NORM_PRIORITY);
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
