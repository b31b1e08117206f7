package org.lanekeeper.community.followup;

/** What is to be put on a list does not fit. The message is for the person who typed it. */
public final class UnfitListingException extends RuntimeException {
    private final String field;

    UnfitListingException(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
