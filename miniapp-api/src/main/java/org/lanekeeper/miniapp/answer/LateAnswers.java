package org.lanekeeper.miniapp.answer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.lanekeeper.miniapp.problem.ProblemWriter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests of programs when the answer is there, without a thread that waits for it and without a second way
 * through filters and dispatcher, which would cost as much as the first.
 */
@Component
public class LateAnswers {
    private final JsonMapper json;
    private final ProblemWriter problems;
    private final Admission admission;

    LateAnswers(JsonMapper json, ProblemWriter problems, Admission admission) {
        this.json = json;
        this.problems = problems;
        this.admission = admission;
    }

    /**
     * To be called last in a handler that returns nothing.
     *
     * @param answer as JSON; a fault becomes a problem as everywhere
     */
    public void give(HttpServletRequest request, HttpStatus status, CompletableFuture<?> answer) {
        request.setAttribute(Rendezvous.class.getName(), meet(request, status, answer, response -> {}));
    }

    /**
     * Outside of all filters, where nobody touches the response behind the caller. To be called last there.
     *
     * @param written is told of the response when the answer stands in it
     */
    public void giveOutside(
            HttpServletRequest request,
            HttpStatus status,
            CompletableFuture<?> answer,
            Consumer<HttpServletResponse> written) {
        meet(request, status, answer, written).leave();
    }

    private Rendezvous meet(
            HttpServletRequest request,
            HttpStatus status,
            CompletableFuture<?> answer,
            Consumer<HttpServletResponse> written) {
        AsyncContext context = request.startAsync();
        Rendezvous rendezvous = new Rendezvous(context);
        context.addListener(new WaitingRequest(rendezvous, problems, admission.keep()));
        answer.whenComplete((value, fault) -> rendezvous.answer(response -> {
            write(response, status, value, fault);
            written.accept(response);
        }));
        return rendezvous;
    }

    private void write(HttpServletResponse response, HttpStatus status, Object value, Throwable fault)
            throws IOException {
        if (fault != null) {
            problems.write(response, fault);
            return;
        }
        byte[] body = json.writeValueAsBytes(value);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
