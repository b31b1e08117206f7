package org.lanekeeper.sandbox.platform.door;

import java.time.Duration;
import org.lanekeeper.sandbox.platform.http.BadCall;

/** What an armed fault does to a call. */
sealed interface Fault {

    /** The call is refused with this code. */
    record Code(int code) implements Fault {}

    /** HTTP 500, nothing done. */
    record ServerError() implements Fault {}

    /** Done at once, answered late: the caller cannot know. */
    record Slow(Duration delay) implements Fault {}

    /** The connection is closed, nothing done. */
    record Refuse() implements Fault {}

    /** Done, but the connection is closed instead of an answer. */
    record Lost() implements Fault {}

    static Fault parse(String text, Duration slowness) {
        return switch (text) {
            case "500" -> new ServerError();
            case "slow" -> new Slow(slowness);
            case "refuse" -> new Refuse();
            case "lost" -> new Lost();
            default -> {
                if (!text.matches("-?\\d{1,9}")) {
                    throw new BadCall(400, "fault is an errcode, 500, slow, refuse or lost");
                }
                yield new Code(Integer.parseInt(text));
            }
        };
    }
}
