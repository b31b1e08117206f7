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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.access.SafeHeaders;
import org.lanekeeper.miniapp.access.Tokens;
import org.lanekeeper.miniapp.answer.LateAnswers;
import org.lanekeeper.miniapp.problem.ProblemWriter;
import org.lanekeeper.miniapp.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes requests straight from the connection to the queue, past filters, dispatcher and binding, which cost several
 * times what the request itself does. Only those that leave nothing to judge: the token is known here, head and body are
 * written as programs write them, and what they are about is found. Every other one goes the ordinary way as if nobody
 * had looked, so that it is refused there and in the same words.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DirectWay implements Filter {
    private static final Logger log = LoggerFactory.getLogger(DirectWay.class);

    private final List<DirectKind> kinds;
    private final Tokens tokens;
    private final LateAnswers late;
    private final ProblemWriter problems;
    private final DirectFigures figures;

    DirectWay(List<DirectKind> kinds, Tokens tokens, LateAnswers late, ProblemWriter problems, DirectFigures figures) {
        this.kinds = List.copyOf(kinds);
        this.tokens = tokens;
        this.late = late;
        this.problems = problems;
        this.figures = figures;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest ordinary = take((HttpServletRequest) request, (HttpServletResponse) response);
        if (ordinary != null) {
            chain.doFilter(ordinary, response);
        }
    }

    /** What has to go the ordinary way; null if it is done. */
    private HttpServletRequest take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (DirectKind kind : kinds) {
            Optional<DirectRequest> direct = DirectRequests.read(request, kind.route());
            if (direct.isPresent()) {
                return take(request, response, kind, direct.get());
            }
        }
        return request;
    }

    private HttpServletRequest take(
            HttpServletRequest request, HttpServletResponse response, DirectKind kind, DirectRequest direct)
            throws IOException {
        long begun = System.nanoTime();
        Optional<Resident> resident;
        try {
            resident = tokens.resident(direct.token());
        } catch (DataAccessException e) {
            log.warn("token not looked up: {}", e.getClass().getSimpleName());
            SafeHeaders.write(request, response);
            problems.write(response, Refusal.busy());
            figures.answered(kind.route(), begun, response.getStatus());
            return null;
        }
        return resident.isPresent() ? take(request, response, kind, direct, resident.get(), begun) : request;
    }

    private HttpServletRequest take(
            HttpServletRequest request,
            HttpServletResponse response,
            DirectKind kind,
            DirectRequest direct,
            Resident resident,
            long begun) {
        byte[] body = new byte[direct.length()];
        int length = 0;
        try {
            length = request.getInputStream().readNBytes(body, 0, body.length);
        } catch (IOException broken) {
            // what had come until then is not worth keeping: nothing is understood without its end
            return new ReplayedRequest(request, new byte[0], broken);
        }
        if (length < body.length) {
            return new ReplayedRequest(request, Arrays.copyOf(body, length), null);
        }
        Optional<CompletableFuture<?>> answer;
        try {
            answer = kind.take(resident, direct.place(), body, direct.key());
        } catch (Refusal refused) {
            return new ReplayedRequest(request, body, null);
        } catch (RuntimeException fault) {
            // the ordinary way would wait for the same database once more
            answer = Optional.of(
                    CompletableFuture.failedFuture(Refusal.ofFault(fault).at(request.getRequestURI())));
        }
        if (answer.isEmpty()) {
            return new ReplayedRequest(request, body, null);
        }
        SafeHeaders.write(request, response);
        late.giveOutside(
                request,
                HttpStatus.valueOf(kind.route().method().status()),
                answer.get(),
                written -> figures.answered(kind.route(), begun, written.getStatus()));
        return null;
    }
}
