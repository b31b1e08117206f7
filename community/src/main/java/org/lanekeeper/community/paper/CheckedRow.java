package org.lanekeeper.community.paper;

import java.time.Instant;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.relay.Entry;

/**
 * A row once it was looked at.
 *
 * @param household null where none was found
 * @param name who is entered; as registered where the sheet says none and the roster knows one
 * @param phone null where none stands there
 * @param declaredAt what the row counts from: the sheet's time or its own, later rows a little later
 * @param doubt why it is not entered, in plain Chinese; null if it is
 * @param note what the clerk should know though it is entered; empty for nothing
 * @param present the entry that the household has already, null for none
 */
public record CheckedRow(
        PaperRow row,
        Household household,
        String name,
        String phone,
        int quantity,
        Instant declaredAt,
        String doubt,
        String note,
        Entry present) {

    static CheckedRow doubtful(PaperRow row, Household household, String doubt) {
        return new CheckedRow(row, household, row.name(), null, 1, null, doubt, "", null);
    }

    /** Whether it gets a number when the sheet is entered. */
    public boolean isReady() {
        return doubt == null && present == null;
    }

    /** Whether it waits for a look once it is entered. */
    public boolean needsReview() {
        return isReady() && !household.knows(name, phone);
    }

    /** What would become of it, as the clerk reads it. */
    public String inWords() {
        if (doubt != null) {
            return doubt;
        }
        if (present == null) {
            return note.isEmpty() ? "可以录入" : note;
        }
        return "已经登记：第 " + present.number() + " 号（" + present.door().label() + (present.onBehalf() ? "，由家人或邻居代登记" : "")
                + "）";
    }

    /** As the roster has it, or as the row says. */
    public String place() {
        if (household != null) {
            return household.display();
        }
        return row.building().isEmpty() ? row.room() : row.building() + "-" + row.room();
    }

    @Override
    public String toString() {
        return "CheckedRow[" + row.row() + "]";
    }
}
