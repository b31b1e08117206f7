package org.lanekeeper.miniapp.relay;

import java.time.Instant;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.RelayTally;
import org.lanekeeper.community.relay.RuleSentence;

/** A relay as its committee sees it. */
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
        int batches) {

    static StaffRelayView of(Relay relay, RelayTally tally, Instant now) {
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
                tally.reached(),
                relay.lastBatch());
    }
}
