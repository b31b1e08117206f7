package org.lanekeeper.bot.door.request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The parameters in the address. Read from there alone: the servlet's own would mix in those of a form in the body. */
public final class Query {
    private final Map<String, String> values = new HashMap<>();

    private Query() {}

    public static Query read(String query) throws Refused {
        Query read = new Query();
        if (query == null) {
            return read;
        }
        try {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                read.values.putIfAbsent(decode(name), decode(value));
            }
        } catch (IllegalArgumentException e) {
            throw Refused.malformed();
        }
        return read;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Empty if it is missing. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether the body is encrypted. */
    public boolean isSealed() {
        return get("encrypt_type").equals("aes") || !get("msg_signature").isEmpty();
    }
}
