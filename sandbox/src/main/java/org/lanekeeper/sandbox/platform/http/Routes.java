package org.lanekeeper.sandbox.platform.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Which handler serves which method and path; a path segment in braces matches any text. */
public final class Routes {
    private record Route(String method, String[] segments, int largestBody, Handler handler) {}

    record Found(Handler handler, int largestBody, Map<String, String> variables) {}

    private final List<Route> routes = new ArrayList<>();

    public void on(String method, String pattern, Function<Call, Answer> handler) {
        later(method, pattern, call -> CompletableFuture.completedFuture(handler.apply(call)));
    }

    public void later(String method, String pattern, Handler handler) {
        later(method, pattern, Calls.LARGEST_BODY, handler);
    }

    /** The same for calls that bring more than words, in bytes. */
    public void later(String method, String pattern, int largestBody, Handler handler) {
        routes.add(new Route(method, pattern.split("/", -1), largestBody, handler));
    }

    Found find(String method, String path) {
        String[] asked = path.split("/", -1);
        boolean pathKnown = false;
        for (Route route : routes) {
            Map<String, String> variables = match(route.segments(), asked);
            if (variables != null) {
                if (route.method().equals(method)) {
                    return new Found(route.handler(), route.largestBody(), variables);
                }
                pathKnown = true;
            }
        }
        throw pathKnown
                ? new BadCall(405, "this path does not take " + method)
                : new BadCall(404, "nothing is served at this path");
    }

    private static Map<String, String> match(String[] pattern, String[] asked) {
        if (pattern.length != asked.length) {
            return null;
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < pattern.length; i++) {
            if (pattern[i].startsWith("{")) {
                variables.put(pattern[i].substring(1, pattern[i].length() - 1), asked[i]);
            } else if (!pattern[i].equals(asked[i])) {
                return null;
            }
        }
        return variables;
    }
}
