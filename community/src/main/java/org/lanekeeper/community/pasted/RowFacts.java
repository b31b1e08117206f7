package org.lanekeeper.community.pasted;

import java.util.List;
import org.lanekeeper.community.household.FindingHousehold.Match;
import org.lanekeeper.community.household.Household;

/**
 * What is known of a row before it is judged.
 *
 * @param position in the copy that had it first
 * @param match null where it has no address
 * @param decision on the row as it is now, null for none
 * @param changedSince whether there was a decision, and the row has changed since
 * @param entry its own, null for none
 * @param corrected the door that staff have chosen, null where they have not
 */
record RowFacts(
        KnownRow row,
        int position,
        Match match,
        List<Household> near,
        RowDecision decision,
        boolean changedSince,
        RowEntry entry,
        Household corrected) {

    RowFacts(
            KnownRow row,
            int position,
            Match match,
            List<Household> near,
            RowDecision decision,
            boolean changedSince,
            RowEntry entry) {
        this(row, position, match, near, decision, changedSince, entry, null);
    }

    RowFacts at(Household door) {
        return new RowFacts(row, position, match, near, decision, changedSince, entry, door);
    }

    boolean is(RowDecision.Verdict verdict) {
        return decision != null && decision.verdict() == verdict;
    }

    boolean isCorrected() {
        return is(RowDecision.Verdict.CORRECTED) && corrected != null;
    }

    /** As staff have chosen it, or as it was written; null where that is not one door. */
    Household household() {
        if (isCorrected()) {
            return corrected;
        }
        return match instanceof Match.One one ? one.household() : null;
    }

    /** As corrected, as written, or as the register has it where it knows one name. */
    String name() {
        if (isCorrected()) {
            return decision.name();
        }
        String written = row.row().name();
        Household household = household();
        boolean one = household != null
                && household.isRegistered()
                && !household.name().contains("、");
        return written.isEmpty() && one ? household.name() : written;
    }

    String phone() {
        return isCorrected() ? decision.phone() : row.row().phone();
    }

    int quantity() {
        return isCorrected() ? decision.quantity() : row.row().quantity();
    }
}
