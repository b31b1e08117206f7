package org.lanekeeper.community.visit;

import java.time.Instant;

/**
 * From one hand-over at a gate to the next (班次).
 *
 * @param begunBy name of the guard
 * @param endedBy name of who took over or closed; null while it goes on
 * @param note what the next guard should know
 */
public record GateShift(
        long id,
        long gateId,
        String begunBy,
        Instant begunAt,
        String endedBy,
        Instant endedAt,
        int letIn,
        int sentBack,
        int called,
        int leftAgain,
        int inside,
        int undecided,
        String note) {
    /** Most characters of a note. */
    public static final int LONGEST_NOTE = 200;
}
