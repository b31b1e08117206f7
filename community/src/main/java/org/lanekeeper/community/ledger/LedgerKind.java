package org.lanekeeper.community.ledger;

import java.util.Locale;

/** What a line of the ledger reports. */
public enum LedgerKind {
    /** The first line: what was promised before anybody signed up. */
    RULE,
    OPENED,
    CLOSED,
    REOPENED,
    /** People may sign up until the later instant given; an ended relay is open again by it. */
    EXTENDED,
    /** A household got a number; with a ground, it waits for staff to look at it. */
    ACCEPTED,
    /** A household got no number, for the ground given. */
    REFUSED,
    /** By the household itself. */
    WITHDRAWN,
    /** Staff let an entry under review stand. */
    APPROVED,
    /** The room was set right: the entry stands for the household given. */
    CORRECTED,
    VOIDED,
    RESTORED,
    /** The place went to the household given. */
    TRANSFERRED,
    /** The household let others go first. */
    YIELDED,
    /** The household asked for another quantity, the one given. */
    RESIZED,
    CALLED,
    /** The batch given is handed out at another place or time; neither stands in the ledger. */
    RESCHEDULED,
    /** Called and not collected, or declined: the place was given on. */
    LAPSED,
    /** A place that was given on by mistake went back to its household, which the batch given had called. */
    REINSTATED,
    /** The lot was drawn: the seed and the ledger's head at that moment. */
    DRAWN,
    /** Those whom the reserved share does not reach count among the others from now on; right behind what caused it. */
    MOVED,
    /** A cell's quota was changed. */
    QUOTA;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** As it stands in the line. */
    public String word() {
        return word;
    }
}
