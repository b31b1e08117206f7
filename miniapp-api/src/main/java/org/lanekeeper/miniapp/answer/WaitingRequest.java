package org.lanekeeper.miniapp.answer;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.time.Duration;
import org.lanekeeper.miniapp.problem.ProblemWriter;
import org.lanekeeper.miniapp.problem.Refusal;

/**
 * A request that waits for its answer. Whom it takes longer than the server lets them wait is told to come again; when the
 * request has ended, however it did, its place is free.
 */
final class WaitingRequest implements AsyncListener {
    private static final Duration COME_AGAIN = Duration.ofSeconds(2);

    private final Rendezvous rendezvous;
    private final ProblemWriter problems;
    private final Runnable ended;

    WaitingRequest(Rendezvous rendezvous, ProblemWriter problems, Runnable ended) {
        this.rendezvous = rendezvous;
        this.problems = problems;
        this.ended = ended;
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        rendezvous.answer(response ->
                problems.write(response, Refusal.unavailable("系统正忙，请过几秒再试。已经排上的位置不会丢，您填的内容也还在。", COME_AGAIN)));
    }

    @Override
    public void onComplete(AsyncEvent event) {
        ended.run();
    }

    @Override
    public void onError(AsyncEvent event) {
        // the connection broke: nobody is there to be answered, and the server completes the request
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // begun once
    }
}
