package org.lanekeeper.community.tip;

/** What was written of a tip or a calendar does not do. The message is for whoever wrote it. */
public final class UnfitTipException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public UnfitTipException(String field, String advice) {
        super(advice, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
