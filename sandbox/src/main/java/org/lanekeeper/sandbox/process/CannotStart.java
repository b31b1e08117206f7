package org.lanekeeper.sandbox.process;

/** A program beside the JVM did not come up; the message says why in one line. */
public class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
