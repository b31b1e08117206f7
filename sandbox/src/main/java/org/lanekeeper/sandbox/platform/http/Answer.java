package org.lanekeeper.sandbox.platform.http;

import tools.jackson.databind.JsonNode;

/**
 * What goes back to the caller.
 *
 * @param fileName under which the content is offered, empty where it is no file
 */
public record Answer(int status, String contentType, byte[] body, String fileName) {
    private static final int NO_ANSWER = 0;

    public Answer(int status, String contentType, byte[] body) {
        this(status, contentType, body, "");
    }

    public static Answer json(JsonNode node) {
        return new Answer(200, "application/json; charset=utf-8", Json.write(node));
    }

    public static Answer png(byte[] image) {
        return new Answer(200, "image/png", image);
    }

    public static Answer file(String contentType, String fileName, byte[] content) {
        return new Answer(200, contentType, content, fileName);
    }

    public static Answer error(int status, String message) {
        return new Answer(
                status,
                "application/json; charset=utf-8",
                Json.write(Json.object().put("error", message)));
    }

    /** The connection is closed and the caller never learns what became of the call. */
    public static Answer dropped() {
        return new Answer(NO_ANSWER, "", new byte[0]);
    }

    boolean isDropped() {
        return status == NO_ANSWER;
    }
}
