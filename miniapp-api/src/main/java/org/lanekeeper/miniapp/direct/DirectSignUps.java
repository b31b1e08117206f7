package org.lanekeeper.miniapp.direct;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.access.SafeHeaders;
import org.lanekeeper.miniapp.access.Tokens;
import org.lanekeeper.miniapp.answer.LateAnswers;
import org.lanekeeper.miniapp.problem.ProblemWriter;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.relay.JoinAnswer;
import org.lanekeeper.miniapp.relay.SignUp;
import org.lanekeeper.miniapp.relay.TakingSignUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes sign-ups straight from the connection to the queue, past filters, dispatcher and binding, which cost several
 * times what the sign-up itself does. Only those that leave nothing to judge: the token is known here, head and body are
 * written as programs write them, and the household is found. Every other one goes the ordinary way as if nobody had
 * looked, so that it is refused there and in the same words.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DirectSignUps implements Filter {
    private static final Logger log = LoggerFactory.getLogger(DirectSignUps.class);

    private final Tokens tokens;
    private final SignUpReader reader;
    private final TakingSignUp taking;
    private final LateAnswers late;
    private final ProblemWriter problems;
    private final DirectFigures figures;

    DirectSignUps(
            Tokens tokens,
            SignUpReader reader,
            TakingSignUp taking,
            LateAnswers late,
            ProblemWriter problems,
            DirectFigures figures) {
        this.tokens = tokens;
        this.reader = reader;
        this.taking = taking;
        this.late = late;
        this.problems = problems;
        this.figures = figures;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        Optional<DirectRequest> direct = DirectRequests.read(http);
        HttpServletRequest ordinary =
                direct.isPresent() ? take(http, (HttpServletResponse) response, direct.get()) : http;
        if (ordinary != null) {
            chain.doFilter(ordinary, response);
        }
    }

    /** What has to go the ordinary way; null if it is done. */
    private HttpServletRequest take(HttpServletRequest request, HttpServletResponse response, DirectRequest direct)
            throws IOException {
        long begun = System.nanoTime();
        Optional<Resident> resident;
        try {
            resident = tokens.resident(direct.token());
        } catch (DataAccessException e) {
            log.warn("token not looked up: {}", e.getClass().getSimpleName());
            SafeHeaders.write(request, response);
            problems.write(response, Refusal.busy());
            figures.answered(begun, response.getStatus());
            return null;
        }
        return resident.isPresent() ? take(request, response, direct, resident.get(), begun) : request;
    }

    private HttpServletRequest take(
            HttpServletRequest request,
            HttpServletResponse response,
            DirectRequest direct,
            Resident resident,
            long begun) {
        byte[] body = new byte[direct.length()];
        int length = 0;
        try {
            length = request.getInputStream().readNBytes(body, 0, body.length);
        } catch (IOException broken) {
            // what had come until then is not worth keeping: no sign-up is understood without its end
            return new ReplayedRequest(request, new byte[0], broken);
        }
        SignUp signUp = length == body.length ? reader.read(body).orElse(null) : null;
        if (signUp == null) {
            return new ReplayedRequest(request, Arrays.copyOf(body, length), null);
        }
        CompletableFuture<JoinAnswer> answer;
        try {
            answer = taking.take(resident, direct.relayId(), signUp, direct.key());
        } catch (Refusal refused) {
            return new ReplayedRequest(request, body, null);
        } catch (RuntimeException fault) {
            // the ordinary way would wait for the same database once more
            answer = CompletableFuture.failedFuture(Refusal.ofFault(fault).at(request.getRequestURI()));
        }
        SafeHeaders.write(request, response);
        late.giveOutside(request, HttpStatus.CREATED, answer, written -> figures.answered(begun, written.getStatus()));
        return null;
    }
}
