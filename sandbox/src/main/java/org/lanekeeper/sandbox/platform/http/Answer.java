package org.lanekeeper.sandbox.platform.http;

import tools.jackson.databind.JsonNode;

/** What goes back to the caller. */
public record Answer(int status, String contentType, byte[] body) {
    private static final int NO_ANSWER = 0;

    public static Answer json(JsonNode node) {
        return new Answer(200, "application/json; charset=utf-8", Json.write(node));
    }

    public static Answer png(byte[] image) {
        return new Answer(200, "image/png", image);
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
