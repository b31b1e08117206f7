package org.lanekeeper.miniapp.relay;

import java.time.Instant;
import org.lanekeeper.community.relay.Calling;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.RelayTally;
import org.lanekeeper.community.relay.RuleSentence;

/**
 * A relay as its committee sees it.
 *
 * @param reached as in {@link RelayView}; so is the rank
 */
record StaffRelayView(
        long id,
        String title,
        String item,
        RelayState state,
        RelayPhase phase,
        Instant opensAt,
        Instant closesAt,
        Integer quota,
        int unitCap,
        String rule,
        RelayRule orderRule,
        String drawCommitment,
        Instant drawnAt,
        int numbers,
        int signedUp,
        int inReview,
        int called,
        int reached,
        int reachedRank,
        int batches) {

    static StaffRelayView of(Relay relay, RelayTally tally, Calling calling, Instant now) {
        return new StaffRelayView(
                relay.id(),
                relay.title(),
                relay.item(),
                relay.state(),
                relay.phaseAt(now),
                relay.opensAt(),
                relay.closesAt(),
                relay.quota(),
                relay.unitCap(),
                RuleSentence.of(relay),
                RelayRule.of(relay.rule()),
                relay.drawCommitment(),
                relay.drawnAt(),
                tally.numbers(),
                tally.counting(),
                tally.inReview(),
                tally.called(),
                calling.number(),
                calling.rank(),
                relay.lastBatch());
    }
}
