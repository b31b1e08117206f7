package org.lanekeeper.miniapp.ledger;

import java.time.Instant;
import java.util.Optional;
import org.lanekeeper.community.ledger.DayEnds;
import org.lanekeeper.community.ledger.LedgerBlocks;
import org.lanekeeper.community.ledger.LedgerHead;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Component;

/** The ledgers that everybody may read: those of relays that are announced. */
@Component
class PublishedLedger {
    private final Relays relays;
    private final LedgerBlocks blocks;
    private final DayEnds dayEnds;

    PublishedLedger(Relays relays, LedgerBlocks blocks, DayEnds dayEnds) {
        this.relays = relays;
        this.blocks = blocks;
        this.dayEnds = dayEnds;
    }

    /**
     * Where it ends.
     *
     * @throws Refusal if there is none to be seen
     */
    LedgerHead head(long relay) {
        return relays.published(relay)
                .flatMap(seen -> blocks.last(relay))
                .orElseThrow(() -> Refusal.notFound("这个接龙的账本"));
    }

    /** Where it ended at a past midnight. */
    Optional<LedgerHead> headBefore(long relay, Instant midnight) {
        return dayEnds.before(relay, midnight);
    }
}
