package org.lanekeeper.community.relay;

import org.lanekeeper.community.staff.Staff;

/**
 * Who did something to a relay and why.
 *
 * @param staff null where the household itself or the clock did it
 * @param note in somebody's words, empty for none; it may name people and never stands in the public ledger
 */
public record Cause(Staff staff, Ground ground, String note) {
    public Cause {
        note = note == null ? "" : note.strip();
    }

    /** By the household itself. */
    public static Cause household() {
        return new Cause(null, Ground.HOUSEHOLD, "");
    }

    /**
     * @param staff null for none
     */
    public static Cause of(Staff staff, Ground ground) {
        return new Cause(staff, ground, "");
    }

    /** Null where nobody of the staff did it. */
    public Long staffId() {
        return staff == null ? null : staff.id();
    }
}
