package org.lanekeeper.sandbox.platform.http;

/** A call that cannot be served; answered with the given HTTP status and {@code {"error": …}}. */
public final class BadCall extends RuntimeException {
    private final int status;

    public BadCall(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
