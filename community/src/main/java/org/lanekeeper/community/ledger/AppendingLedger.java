package org.lanekeeper.community.ledger;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends what staff and residents did to the ledger, in their transaction and under the lock of the relay's row. */
@Service
public class AppendingLedger {
    private final LedgerBlocks blocks;
    private final Clock clock;

    AppendingLedger(LedgerBlocks blocks, Clock clock) {
        this.blocks = blocks;
        this.clock = clock;
    }

    /**
     * Stores the records as one block; the caller writes the chain's new end to the relay's row.
     *
     * @param end read from the row under its lock
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Chain append(LedgerEnd end, List<LedgerRecord> records) {
        Chain chain = new Chain(end.lastSeq(), end.head());
        records.forEach(chain::append);
        if (!chain.isUnchanged()) {
            blocks.insert(chain.block(end.relayId(), end.committeeId(), clock.instant()));
        }
        return chain;
    }

    /** As {@link #append}, and writes the chain's new end to the relay's row as well. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Chain appendAndMoveEnd(LedgerEnd end, List<LedgerRecord> records) {
        Chain chain = append(end, records);
        if (!chain.isUnchanged()) {
            blocks.moveEnd(end.relayId(), chain.lastSeq(), chain.head());
        }
        return chain;
    }
}
