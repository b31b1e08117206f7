package org.lanekeeper.community.group;

/** What was typed about a group does not do. The message is for whoever typed it. */
public final class UnfitGroupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public UnfitGroupException(String field, String advice) {
        super(advice, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
