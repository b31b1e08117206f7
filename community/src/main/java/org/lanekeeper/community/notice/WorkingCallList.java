package org.lanekeeper.community.notice;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what came of a call. */
@Service
public class WorkingCallList {
    private static final int NOTE_LENGTH = 200;

    private final CallList calls;
    private final Clock clock;

    WorkingCallList(CallList calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** False if the household has been told by somebody else meanwhile; then nothing is recorded. */
    @Transactional
    public boolean record(long committeeId, long deliveryId, long staffId, CallOutcome outcome, String note) {
        Instant now = clock.instant();
        Instant dueAt = now.plus(outcome.redialAfter());
        if (calls.settle(committeeId, deliveryId, outcome.next(), dueAt, now) == 0) {
            return false;
        }
        keep(committeeId, deliveryId, staffId, outcome, note, now);
        return true;
    }

    /** The household does not want it, and its delivery was settled with its voucher. False if it was not. */
    @Transactional
    public boolean declined(long committeeId, long deliveryId, long staffId, String note) {
        boolean settled = calls.find(committeeId, deliveryId)
                .filter(call -> call.status() == DeliveryStatus.DECLINED)
                .isPresent();
        if (settled) {
            keep(committeeId, deliveryId, staffId, CallOutcome.DECLINED, note, clock.instant());
        }
        return settled;
    }

    private void keep(long committeeId, long deliveryId, long staffId, CallOutcome outcome, String note, Instant now) {
        String kept = note == null ? "" : note.strip();
        calls.note(
                committeeId,
                deliveryId,
                staffId,
                outcome,
                kept.substring(0, Math.min(kept.length(), NOTE_LENGTH)),
                now);
    }
}
