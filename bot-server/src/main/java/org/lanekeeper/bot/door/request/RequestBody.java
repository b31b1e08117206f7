package org.lanekeeper.bot.door.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The body of a request, if it is not too large. */
public final class RequestBody {
    /** Far above any platform's own largest message. */
    public static final int LARGEST = 64 * 1024;

    private RequestBody() {}

    public static byte[] read(HttpServletRequest request) throws Refused, IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw Refused.tooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw Refused.tooLarge();
        }
        return body;
    }
}
