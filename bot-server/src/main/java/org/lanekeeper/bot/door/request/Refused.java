package org.lanekeeper.bot.door.request;

/** A request that is not let in. Tells the caller nothing but the status. */
public final class Refused extends Exception {
    private final int status;

    private Refused(int status) {
        super("refused with " + status, null, false, false);
        this.status = status;
    }

    public static Refused unknownAccount() {
        return new Refused(404);
    }

    public static Refused wrongSignature() {
        return new Refused(403);
    }

    public static Refused malformed() {
        return new Refused(400);
    }

    public static Refused tooLarge() {
        return new Refused(413);
    }

    public int status() {
        return status;
    }
}
