package org.lanekeeper.sandbox.platform.door;

/** A platform's refusal with its code. */
public final class Refusal extends RuntimeException {
    private final String code;

    public Refusal(int code, String message) {
        this(Integer.toString(code), message);
    }

    public Refusal(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
