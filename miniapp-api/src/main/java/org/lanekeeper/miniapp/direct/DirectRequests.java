package org.lanekeeper.miniapp.direct;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lanekeeper.miniapp.access.BearerToken;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.springframework.http.HttpHeaders;

/**
 * Finds requests whose head holds nothing unusual, so that nobody on the ordinary way would see anything else in it.
 */
final class DirectRequests {
    /** Several times the longest sign-up that can be understood, and a family at the gate. */
    private static final int LONGEST_BODY = 4096;

    private static final Set<String> TYPES = Set.of("application/json", "application/json;charset=utf-8");
    private static final Set<String> ACCEPTED = Set.of("*/*", "application/json", "application/json, */*");

    private DirectRequests() {}

    /** Nothing if it is another request, or one that the ordinary way has to look at. */
    static Optional<DirectRequest> read(HttpServletRequest request, DirectRoute route) {
        String place = route.read(request.getRequestURI());
        if (place == null || !request.getMethod().equals(route.method().name()) || request.getQueryString() != null) {
            return Optional.empty();
        }
        boolean plain = (route.method() == DirectRoute.Method.POST ? hasPlainBody(request) : hasNoBody(request))
                && isOnce(request);
        return plain
                ? Optional.of(new DirectRequest(
                        place,
                        BearerToken.in(request),
                        request.getHeader(RequestKey.HEADER),
                        Math.max(0, request.getContentLength())))
                : Optional.empty();
    }

    private static boolean hasPlainBody(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length > 0 && length <= LONGEST_BODY && isJson(request);
    }

    /** Nor wants the answer in another form. */
    private static boolean hasNoBody(HttpServletRequest request) {
        Enumeration<String> accepted = request.getHeaders(HttpHeaders.ACCEPT);
        boolean any = !accepted.hasMoreElements() || ACCEPTED.contains(accepted.nextElement());
        return any
                && !accepted.hasMoreElements()
                && request.getContentLengthLong() <= 0
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && TYPES.contains(type.replace(" ", "").toLowerCase(Locale.ROOT))
                && request.getHeader(HttpHeaders.CONTENT_ENCODING) == null;
    }

    private static boolean isOnce(HttpServletRequest request) {
        return isOnce(request.getHeaders(HttpHeaders.AUTHORIZATION)) && isOnce(request.getHeaders(RequestKey.HEADER));
    }

    /** At most one header of this name, and that in plain letters: what else is in it is for others to refuse. */
    private static boolean isOnce(Enumeration<String> values) {
        if (!values.hasMoreElements()) {
            return true;
        }
        String value = values.nextElement();
        return !values.hasMoreElements() && value.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
}
