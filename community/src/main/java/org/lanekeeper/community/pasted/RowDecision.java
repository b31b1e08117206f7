package org.lanekeeper.community.pasted;

import java.time.Instant;

/**
 * What a member of the staff made of a row. It holds as long as the row stays as it was then.
 *
 * @param form of the row, which was decided on
 * @param state of the row then
 * @param householdId where it was corrected, as name, phone and quantity
 * @param by who decided
 */
public record RowDecision(
        int rowId,
        int form,
        RowState state,
        Verdict verdict,
        Long householdId,
        String name,
        String phone,
        Integer quantity,
        String reason,
        String by,
        Instant decidedAt) {

    /** What was decided. */
    public enum Verdict {
        /** To be entered as it stands in the decision. */
        CORRECTED,
        /** Not to be entered, for a reason. */
        DISMISSED,
        /** The entry stays as it is, whatever the group says now. */
        KEPT
    }

    boolean isAbout(KnownRow row) {
        return form == row.current() && state == row.state();
    }

    @Override
    public String toString() {
        return "RowDecision[" + rowId + ", " + verdict + "]";
    }
}
