package org.lanekeeper.community.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where ledgers ended at midnight. Asked with every look at a board, and found only by looking through all that was
 * written since; so it is remembered, for a while only: what was written just before may be committed just after.
 */
@Component
public class DayEnds {
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final LedgerBlocks blocks;
    private final Cache<End, Optional<LedgerHead>> known =
            Caffeine.newBuilder().expireAfterWrite(GOOD_FOR).maximumSize(MOST).build();

    DayEnds(LedgerBlocks blocks) {
        this.blocks = blocks;
    }

    private record End(long relayId, Instant midnight) {}

    /**
     * @param midnight one that has passed
     */
    public Optional<LedgerHead> before(long relayId, Instant midnight) {
        return known.get(new End(relayId, midnight), end -> blocks.lastBefore(relayId, midnight));
    }
}
