package org.lanekeeper.community.announcement;

/** What was written or chosen for an announcement does not do. The message is for whoever wrote it. */
public final class UnfitAnnouncementException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public UnfitAnnouncementException(String field, String advice) {
        super(advice, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
