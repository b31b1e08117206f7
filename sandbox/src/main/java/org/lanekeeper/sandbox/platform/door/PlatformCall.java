package org.lanekeeper.sandbox.platform.door;

import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Call;
import tools.jackson.databind.node.ObjectNode;

/** What a platform does on a call. */
@FunctionalInterface
public interface PlatformCall {
    /** Throws {@link Refusal} with the platform's code. The body is an empty object for calls without one. */
    Answer answer(Call call, ObjectNode body);
}
