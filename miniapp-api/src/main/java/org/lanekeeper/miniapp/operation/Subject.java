package org.lanekeeper.miniapp.operation;

import org.lanekeeper.community.relay.LoggedEntries;

/** What a line of the log is about: kinds and numbers in turn, never names or telephone numbers. */
public final class Subject {
    public static final String ROSTER = "roster";
    public static final String TIPS = "tips";
    public static final String GROUP_CODE = "group code";
    /** An ordinary group into which a person pastes. */
    public static final String GROUP_BY_HAND = "group by-hand";
    /** Before the name of a robot. */
    public static final String ROBOT = "robot ";

    public static final String VISITS = "visits all";
    public static final String VISIT_RULE = "visit-rule";

    private Subject() {}

    public static String household(long id) {
        return "household " + id;
    }

    public static String staff(long id) {
        return "staff " + id;
    }

    public static String relay(long id) {
        return "relay " + id;
    }

    public static String entry(long relay, int number) {
        return LoggedEntries.subject(relay, number);
    }

    /** A row of the group's relay, by its own number. */
    public static String pastedRow(long relay, int row) {
        return relay(relay) + " row " + row;
    }

    /** A page of entries. */
    public static String entriesAfter(long relay, int number) {
        return relay(relay) + " after " + number;
    }

    public static String batch(long relay, int number) {
        return relay(relay) + " batch " + number;
    }

    public static String delivery(long id) {
        return "delivery " + id;
    }

    /** A channel that did not work. */
    public static String channelTrouble(long id) {
        return "channel-trouble " + id;
    }

    public static String announcement(long id) {
        return "announcement " + id;
    }

    public static String group(long id) {
        return "group " + id;
    }

    /** With a person, in the inbox. */
    public static String talk(long id) {
        return "talk " + id;
    }

    public static String gate(long id) {
        return "gate " + id;
    }

    public static String poster(long gate, int edition) {
        return gate(gate) + " poster " + edition;
    }

    public static String visit(long id) {
        return "visit " + id;
    }

    /** On a list that is followed up. */
    public static String listed(long id) {
        return "listed " + id;
    }

    public static String photo(long id) {
        return "photo " + id;
    }

    /**
     * @param name of the settings
     */
    public static String robot(String name) {
        return ROBOT + name;
    }
}
