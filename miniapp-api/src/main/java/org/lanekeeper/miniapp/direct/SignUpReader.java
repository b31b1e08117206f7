package org.lanekeeper.miniapp.direct;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lanekeeper.miniapp.relay.GivenAddress;
import org.lanekeeper.miniapp.relay.SignUp;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the body of a sign-up that says each thing once and in its own type: texts as texts, the quantity as a whole
 * number. Whatever else might be meant is for the ordinary way to judge.
 */
@Component
class SignUpReader {
    private final JsonFactory json = new JsonFactory();

    /** Nothing if it is written in any other way, or is no JSON. */
    Optional<SignUp> read(byte[] body) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), body)) {
            return parser.nextToken() == JsonToken.START_OBJECT
                    ? fields(parser)
                            .filter(fields -> parser.nextToken() == null)
                            .map(SignUpReader::signUp)
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, Object>> fields(JsonParser parser) {
        Map<String, Object> fields = new HashMap<>();
        String name = parser.nextName();
        while (name != null) {
            Object value = value(parser, name);
            if (value == null || fields.put(name, value) != null) {
                return Optional.empty();
            }
            name = parser.nextName();
        }
        return parser.currentToken() == JsonToken.END_OBJECT && fields.get("address") instanceof String
                ? Optional.of(fields)
                : Optional.empty();
    }

    /** Stands for a field that says that there is nothing. */
    private static final Object NOTHING = new Object();

    /** Null if it is no field of a sign-up, or not of its type. */
    private static Object value(JsonParser parser, String field) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return isText(field) || field.equals("quantity") ? NOTHING : null;
        }
        if (token == JsonToken.VALUE_STRING) {
            return isText(field) ? parser.getString() : null;
        }
        boolean whole = token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() == JsonParser.NumberType.INT;
        return whole && field.equals("quantity") ? (Object) parser.getIntValue() : null;
    }

    private static boolean isText(String field) {
        return switch (field) {
            case "address", "compound", "name", "phone" -> true;
            default -> false;
        };
    }

    private static SignUp signUp(Map<String, Object> fields) {
        return new SignUp(
                GivenAddress.typed(text(fields, "address")),
                text(fields, "compound"),
                text(fields, "name"),
                text(fields, "phone"),
                fields.get("quantity") instanceof Integer quantity ? quantity : null);
    }

    private static String text(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String text ? text : null;
    }
}
