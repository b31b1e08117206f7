package org.lanekeeper.miniapp.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.apache.ibatis.exceptions.PersistenceException;
import org.lanekeeper.miniapp.problem.ProblemWriter;
import org.lanekeeper.miniapp.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes the holder of a good token the principal of the request. */
final class TokenFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(TokenFilter.class);
    private static final Duration COME_AGAIN = Duration.ofSeconds(2);

    private final Tokens tokens;
    private final Function<HttpServletRequest, String> where;
    private final ProblemWriter problems;

    /**
     * @param where finds the token in a request, null if there is none
     */
    TokenFilter(Tokens tokens, Function<HttpServletRequest, String> where, ProblemWriter problems) {
        this.tokens = tokens;
        this.where = where;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> someone;
        try {
            someone = tokens.resolve(where.apply(request));
        } catch (DataAccessException | PersistenceException e) {
            // not knowing who asks is no reason to send people to the login page
            log.warn("token not looked up: {}", e.getClass().getSimpleName());
            problems.write(response, Refusal.unavailable("系统正忙，请过几秒再试。", COME_AGAIN));
            return;
        }
        someone.ifPresent(signedIn -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(signedIn);
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }
}
