package org.lanekeeper.miniapp.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes the holder of a good token the principal of the request. */
final class TokenFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(TokenFilter.class);
    private static final String COME_AGAIN = "2";

    private final Tokens tokens;
    private final Function<HttpServletRequest, String> where;
    private final Apology apology;

    /** Says that nobody can be let in just now. */
    @FunctionalInterface
    interface Apology {
        void send(HttpServletResponse response) throws IOException;
    }

    /**
     * @param where finds the token in a request, null if there is none
     */
    TokenFilter(Tokens tokens, Function<HttpServletRequest, String> where, Apology apology) {
        this.tokens = tokens;
        this.where = where;
        this.apology = apology;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> someone;
        try {
            someone = tokens.resolve(where.apply(request));
        } catch (DataAccessException e) {
            // not knowing who asks is no reason to send people to the login page
            log.warn("token not looked up: {}", e.getClass().getSimpleName());
            apology.send(response);
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN);
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
