package org.lanekeeper.sandbox.platform.http;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes JSON; reading refuses anything but an object. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** Throws {@link BadCall} with status 400 when the bytes are no JSON object. */
    public static ObjectNode read(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node instanceof ObjectNode found) {
                return found;
            }
            throw new BadCall(400, "the body must be a JSON object");
        } catch (JacksonException e) {
            throw new BadCall(400, "the body is no valid JSON: " + e.getOriginalMessage());
        }
    }

    public static byte[] write(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    public static String text(JsonNode node) {
        return new String(write(node), StandardCharsets.UTF_8);
    }
}
