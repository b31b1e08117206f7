package org.lanekeeper.miniapp.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.lanekeeper.community.ledger.LedgerHead;

/**
 * Where a ledger ends now, and where it ended with the last day that is over.
 *
 * @param shown the first digits, as they stand on the board
 * @param lastDay null if the ledger was begun today
 */
record HeadView(long relay, long seq, String hash, String shown, OffsetDateTime at, DayView lastDay) {
    record DayView(LocalDate day, long seq, String hash, String shown, OffsetDateTime at) {
        static DayView of(LocalDate day, LedgerHead head, ZoneOffset zone) {
            return new DayView(
                    day, head.seq(), head.hash(), head.display(), head.at().atOffset(zone));
        }
    }

    static HeadView of(long relay, LedgerHead head, DayView lastDay, ZoneOffset zone) {
        return new HeadView(
                relay, head.seq(), head.hash(), head.display(), head.at().atOffset(zone), lastDay);
    }
}
