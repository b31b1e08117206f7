package org.lanekeeper.miniapp.relay;

import java.time.Instant;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.lanekeeper.community.relay.RelaySnapshot;
import org.lanekeeper.community.relay.RelayTally;
import org.lanekeeper.community.relay.RuleSentence;

/**
 * A relay as residents see it.
 *
 * @param rule in one plain sentence
 * @param quota households that can expect to be served, null if unknown
 * @param drawCommitment digest of the secret seed, null where nothing is drawn
 * @param signedUp households that hold a place
 * @param called of these
 * @param reached number up to which all within the quota were called, 0 for none and before the first batch
 * @param reachedRank of a draw, the rank up to which all within the quota were called; 0 without one
 */
record RelayView(
        long id,
        String title,
        String item,
        RelayPhase phase,
        Instant opensAt,
        Instant closesAt,
        Integer quota,
        int unitCap,
        String rule,
        RelayRule orderRule,
        String drawCommitment,
        Instant drawnAt,
        int signedUp,
        int called,
        int reached,
        int reachedRank) {

    static RelayView of(Relay relay, RelaySnapshot seen, Instant now) {
        RelayTally tally = seen.tally();
        return new RelayView(
                relay.id(),
                relay.title(),
                relay.item(),
                relay.phaseAt(now),
                relay.opensAt(),
                relay.closesAt(),
                relay.quota(),
                relay.unitCap(),
                RuleSentence.of(relay),
                RelayRule.of(relay.rule()),
                relay.drawCommitment(),
                relay.drawnAt(),
                tally.counting(),
                tally.called(),
                seen.calling().number(),
                seen.calling().rank());
    }
}
