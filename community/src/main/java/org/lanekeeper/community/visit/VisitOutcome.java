package org.lanekeeper.community.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What became of a registration. */
public sealed interface VisitOutcome {
    /**
     * It is kept.
     *
     * @param visits in the order of the sheet
     * @param repeated whether the same was sent before
     */
    record Registered(List<Kept> visits, boolean repeated) implements VisitOutcome {}

    /**
     * One visitor.
     *
     * @param look whether the guard has to look, as far as the visitor may know
     */
    record Kept(String code, Instant validUntil, boolean look) {}

    /** Another content was sent under this key; nothing has been done. */
    record OtherContent() implements VisitOutcome {}

    /** As many as were invited have registered, or the resident took the invitation back. */
    record InvitationOver() implements VisitOutcome {}

    /** The form does not fit; nothing has been done. */
    record Unfit(List<UnfitField> fields) implements VisitOutcome {}

    /** The gate is closed to registrations. */
    record Closed() implements VisitOutcome {}

    /** Too many wait, or the database cannot be reached; nothing is lost if it is sent again under the same key. */
    record Busy(Duration retryAfter) implements VisitOutcome {}
}
