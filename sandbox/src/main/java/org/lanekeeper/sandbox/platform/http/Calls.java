package org.lanekeeper.sandbox.platform.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads calls off the wire and writes their answers. */
final class Calls {
    /** The platforms' own interfaces take less; a larger body is a mistake or an attack. */
    static final int LARGEST_BODY = 64 * 1024;

    private static final int POLITELY_SWALLOWED = 1024 * 1024;

    private Calls() {}

    static Call read(HttpExchange exchange, Routes.Found found) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        byte[] body = body(exchange, found.largestBody());
        return new Call(exchange.getRequestURI().getPath(), found.variables(), parse(query), headers(exchange), body);
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return headers;
    }

    static void write(HttpExchange exchange, Answer answer) {
        // closing before any header went out closes the connection, which is what a dropped answer means
        try (exchange) {
            if (answer.isDropped()) {
                return;
            }
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.contentType());
            if (!answer.fileName().isEmpty()) {
                headers.set("Content-disposition", "attachment; filename=\"" + answer.fileName() + "\"");
            }
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
        } catch (IOException e) {
            // the caller has gone: there is nobody left to tell
            exchange.close();
        }
    }

    private static byte[] body(HttpExchange exchange, int largest) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                // a caller that is still writing would meet a reset instead of our answer
                in.readNBytes(POLITELY_SWALLOWED);
                throw new BadCall(413, "the body may hold " + largest / 1024 + " KB at most");
            }
            return bytes;
        }
    }

    private static Map<String, String> parse(String query) {
        Map<String, String> found = new HashMap<>();
        if (query == null) {
            return found;
        }
        for (String pair : query.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                found.putIfAbsent(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
            }
        }
        return found;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadCall(400, "the query is not URL-encoded");
        }
    }
}
