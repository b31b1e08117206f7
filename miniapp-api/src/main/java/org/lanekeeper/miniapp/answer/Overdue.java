package org.lanekeeper.miniapp.answer;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.time.Duration;
import org.lanekeeper.miniapp.problem.ProblemWriter;
import org.lanekeeper.miniapp.problem.Refusal;

/** Tells people to come again whose answer takes longer than the server lets them wait. */
final class Overdue implements AsyncListener {
    private static final Duration COME_AGAIN = Duration.ofSeconds(2);

    private final Rendezvous rendezvous;
    private final ProblemWriter problems;

    Overdue(Rendezvous rendezvous, ProblemWriter problems) {
        this.rendezvous = rendezvous;
        this.problems = problems;
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        rendezvous.answer(response ->
                problems.write(response, Refusal.unavailable("系统正忙，请过几秒再试。已经排上的位置不会丢，您填的内容也还在。", COME_AGAIN)));
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // was answered
    }

    @Override
    public void onError(AsyncEvent event) {
        // the connection broke: nobody is there to be answered, and the server ends the request
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // begun once
    }
}
