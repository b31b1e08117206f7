package org.lanekeeper.community.pasted;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.resident.KeptOfResident;
import org.lanekeeper.community.resident.Resident;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes what was pasted once nobody needs it any more: a group's relay names people and telephone numbers that have
 * nothing to do with the queue. Entries, ledger and operation log stay. Whoever leaves takes along what they had sent.
 */
@Service
public class ForgettingPastes implements KeptOfResident {
    /** After the end of the relay; so long people may still ask why a row was or was not entered. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** So long a dialogue may be half finished. */
    private static final Duration ASKED_FOR = Duration.ofDays(1);

    private static final int AT_ONCE = 100;

    private final PastedRows rows;
    private final PastedCopies copies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgettingPastes(PastedRows rows, PastedCopies copies, PlatformTransactionManager transactions, Clock clock) {
        this.rows = rows;
        this.copies = copies;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void forget(Resident resident) {
        // first those that wait: one that staff take in meanwhile is found among the others
        copies.removeWaitingOf(resident.committeeId(), resident.id());
        copies.disown(resident.committeeId(), resident.id());
    }

    /** How many relays' pastes were deleted. */
    public int run() {
        Instant before = clock.instant().minus(KEPT);
        List<PastedRows.Over> over = rows.over(before, AT_ONCE);
        over.forEach(one -> transaction.executeWithoutResult(status -> forget(one)));
        copies.removeUnsettled(before);
        copies.removeBodies(clock.instant().minus(ASKED_FOR));
        return over.size();
    }

    private void forget(PastedRows.Over one) {
        rows.lock(one.committeeId(), one.relayId());
        copies.removeAll(one.committeeId(), one.relayId());
        rows.removeDecisions(one.committeeId(), one.relayId());
        rows.removeForms(one.committeeId(), one.relayId());
        rows.removeRows(one.committeeId(), one.relayId());
        rows.forget(one.committeeId(), one.relayId(), clock.instant());
    }
}
