package org.lanekeeper.miniapp.problem;

import java.io.IOException;

/** A body that announced no size and went on beyond what is taken. */
final class BodyTooLargeException extends IOException {
    BodyTooLargeException() {
        super("body too large");
    }
}
