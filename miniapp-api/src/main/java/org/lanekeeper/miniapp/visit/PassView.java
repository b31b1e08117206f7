package org.lanekeeper.miniapp.visit;

import java.time.Instant;

/**
 * A pass as it is shown.
 *
 * @param code as it is read out
 * @param name masked
 * @param where door and whom; the visitor wrote it
 * @param signed for a guard's telephone without a network; empty where the pass is good no more
 */
public record PassView(
        String code,
        String name,
        String where,
        String reason,
        String verdict,
        String shape,
        Instant validUntil,
        String until,
        String signed) {
    @Override
    public String toString() {
        return "PassView[]";
    }
}
