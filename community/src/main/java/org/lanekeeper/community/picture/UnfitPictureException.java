package org.lanekeeper.community.picture;

/** What was sent cannot be taken in as a picture. */
public final class UnfitPictureException extends RuntimeException {
    /** Why. */
    public enum Reason {
        /** More bytes or more pixels than a photograph needs. */
        TOO_LARGE,
        /** Another kind of file. */
        NO_PICTURE,
        /** It begins as a picture and does not go on as one. */
        BROKEN
    }

    private final Reason reason;

    UnfitPictureException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    static UnfitPictureException broken() {
        return new UnfitPictureException(Reason.BROKEN);
    }

    public Reason reason() {
        return reason;
    }
}
