package org.lanekeeper.sandbox.platform.http;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.Set;

/** Keeps web pages of other sites, open in the same browser, from reaching the port behind the user's back. */
final class Gatekeeper {
    private static final Set<String> LOOPBACK_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private final boolean loopbackOnly;

    Gatekeeper(boolean loopbackOnly) {
        this.loopbackOnly = loopbackOnly;
    }

    void check(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (loopbackOnly && (host == null || !LOOPBACK_NAMES.contains(withoutPort(host)))) {
            throw new BadCall(403, "only reachable under a loopback name");
        }
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (origin != null && !origin.equals("http://" + host) && !isLoopback(origin)) {
            throw new BadCall(403, "calls from other sites' pages are not served");
        }
    }

    private static boolean isLoopback(String origin) {
        try {
            String host = URI.create(origin).getHost();
            return host != null && LOOPBACK_NAMES.contains(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":\\d+$", "");
    }
}
