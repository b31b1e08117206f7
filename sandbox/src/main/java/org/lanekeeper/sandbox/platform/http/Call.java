package org.lanekeeper.sandbox.platform.http;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call: what stood in its path, its query, its headers and its body.
 *
 * @param headers by their names in lower case, the first of each
 */
public record Call(
        String path,
        Map<String, String> variables,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body) {

    public String variable(String name) {
        return variables.get(name);
    }

    /** The query parameter, or an empty text. */
    public String query(String name) {
        return query.getOrDefault(name, "");
    }

    /** The header, or an empty text. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The body; throws {@link BadCall} when it is no JSON object. */
    public ObjectNode json() {
        return Json.read(body);
    }
}
