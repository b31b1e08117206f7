package org.lanekeeper.sandbox.platform.http;

import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads fields of a call to the sandbox's own interface; a missing or odd one is answered with 400. */
public final class Fields {
    private Fields() {}

    public static String openid(ObjectNode body, String name) {
        String openid = text(body, name);
        if (!openid.matches("[A-Za-z0-9_\\-]{1,64}")) {
            throw new BadCall(400, name + " is an openid: 1 to 64 letters, digits, _ or -");
        }
        return openid;
    }

    /** What stands there in base64. */
    public static byte[] bytes(ObjectNode body, String name) {
        try {
            return Base64.getDecoder().decode(body.path(name).asString(""));
        } catch (IllegalArgumentException e) {
            throw new BadCall(400, name + " is base64");
        }
    }

    public static String text(ObjectNode body, String name) {
        JsonNode node = body.path(name);
        if (!node.isString() || node.asString().isEmpty()) {
            throw new BadCall(400, name + " is missing or no text");
        }
        return node.asString();
    }

    public static int number(ObjectNode body, String name, int otherwise, int least, int most) {
        JsonNode node = body.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        int number = node.asInt(least - 1);
        if (number < least || number > most) {
            throw new BadCall(400, name + " is a number between " + least + " and " + most);
        }
        return number;
    }
}
