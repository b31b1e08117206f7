package org.lanekeeper.miniapp.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes no more than 64 KB in one request; files have a limit of their own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class BodyLimit extends OncePerRequestFilter {
    static final int BYTES = 64 * 1024;

    /** Roster files, which have a limit of their own. */
    private static final Set<String> UPLOADS = Set.of("/api/households/import", "/admin/roster/import");

    /** Lobby sheets and pasted relays, as well: whoever typed or copied much gets it back with a word. */
    private static final Pattern SHEETS = Pattern.compile("/admin/relays/\\d+/(?:paper/check|pasted)");

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Goes by the path as the server decoded it: what people send may be written in many ways. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return UPLOADS.contains(path) || SHEETS.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean announced = request.getContentLengthLong() >= 0;
        if (request.getContentLengthLong() > BYTES || !announced && isMultipart(request)) {
            refuse(request, response);
            return;
        }
        chain.doFilter(announced ? request : new Counted(request), response);
    }

    /** The server takes parts in by itself, past anybody who counts. */
    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().startsWith("/api/")) {
            problems.write(response, Refusal.tooLarge());
        } else {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private static final class Counted extends HttpServletRequestWrapper {
        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream body = super.getInputStream();
            return new ServletInputStream() {
                private int taken;

                @Override
                public int read() throws IOException {
                    int next = body.read();
                    if (next >= 0 && ++taken > BYTES) {
                        throw new BodyTooLargeException();
                    }
                    return next;
                }

                @Override
                public boolean isFinished() {
                    return body.isFinished();
                }

                @Override
                public boolean isReady() {
                    return body.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    body.setReadListener(listener);
                }
            };
        }
    }
}
