package org.lanekeeper.miniapp.answer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where the answer and the request's thread on its way out meet. Whoever comes second writes: before the thread has left
 * the filters they may still be setting headers, and a response is not made for two threads.
 */
final class Rendezvous {
    private static final Writing LEFT = response -> {};

    private final AtomicReference<Writing> first = new AtomicReference<>();
    private final AtomicReference<Writing> given = new AtomicReference<>();
    private final AsyncContext context;

    Rendezvous(AsyncContext context) {
        this.context = context;
    }

    interface Writing {
        void to(HttpServletResponse response) throws IOException;
    }

    /** The first answer counts. */
    void answer(Writing answer) {
        if (given.compareAndSet(null, answer) && !first.compareAndSet(null, answer)) {
            write(answer);
        }
    }

    /** The request's thread has left the filters. */
    void leave() {
        if (!first.compareAndSet(null, LEFT)) {
            write(first.get());
        }
    }

    private void write(Writing answer) {
        try {
            answer.to((HttpServletResponse) context.getResponse());
        } catch (IOException | IllegalStateException gone) {
            // nobody reads it any more: what was written down stays, and the same request finds it
        } finally {
            complete();
        }
    }

    private void complete() {
        try {
            AnswersFirst.end(context::complete);
        } catch (IllegalStateException over) {
            // the server had ended it: the connection is gone
        }
    }
}
