package org.lanekeeper.bot.wechat.webhook;

/** A request that is not let in. Tells the caller nothing but the status. */
final class Refused extends Exception {
    private final int status;

    private Refused(int status) {
        super("refused with " + status, null, false, false);
        this.status = status;
    }

    static Refused unknownAccount() {
        return new Refused(404);
    }

    static Refused wrongSignature() {
        return new Refused(403);
    }

    static Refused malformed() {
        return new Refused(400);
    }

    static Refused tooLarge() {
        return new Refused(413);
    }

    int status() {
        return status;
    }
}
