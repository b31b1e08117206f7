package org.lanekeeper.community.relay;

import java.time.Instant;
import java.util.List;

/**
 * A queue-numbered sign-up.
 *
 * @param item what is handed out, counted in units
 * @param opensAt first instant that counts
 * @param closesAt first instant that counts no more
 * @param quota what there is in all, in the measure; null if unknown
 * @param unitCap units a household may ask for
 * @param lastNumber highest number given so far
 * @param lastBatch number of the newest batch
 * @param walkIns reserved out of the quota
 * @param buildings who may join, with commas between; empty for everybody
 * @param drawCommitment digest of the secret seed of a draw, null without one
 * @param drawnSeed the seed itself, null until drawn
 * @param drawnAt null until drawn
 * @param lastSeq newest record of the ledger, and so the version of everything that belongs to the relay
 * @param ledgerHead hash of that record
 * @param buildingNames the buildings in words, empty if there are none or too many to be named
 */
public record Relay(
        long id,
        long committeeId,
        String title,
        String item,
        Instant opensAt,
        Instant closesAt,
        Integer quota,
        int unitCap,
        RelayState state,
        int lastNumber,
        int lastBatch,
        Serving serving,
        Measure measure,
        boolean perBuilding,
        int walkIns,
        String buildings,
        Beyond beyond,
        int behalfCap,
        PaperTime paperTime,
        String drawCommitment,
        String drawnSeed,
        Instant drawnAt,
        long lastSeq,
        String ledgerHead,
        String buildingNames) {

    /** The order rule. */
    public OrderRule rule() {
        List<String> named = buildings.isEmpty() ? List.of() : List.of(buildings.split(","));
        return new OrderRule(serving, measure, quota, perBuilding, walkIns, named, beyond, behalfCap, paperTime);
    }

    /** The same when more have signed up. */
    Relay reached(int number, long seq, String head) {
        return new Relay(
                id,
                committeeId,
                title,
                item,
                opensAt,
                closesAt,
                quota,
                unitCap,
                state,
                number,
                lastBatch,
                serving,
                measure,
                perBuilding,
                walkIns,
                buildings,
                beyond,
                behalfCap,
                paperTime,
                drawCommitment,
                drawnSeed,
                drawnAt,
                seq,
                head,
                buildingNames);
    }

    /** Whether ranks are still to be drawn before anybody can be called. */
    public boolean awaitsDraw() {
        return serving == Serving.DRAW && drawnAt == null;
    }

    /** Whether what counts from an earlier time comes too late for that: the first batch was called, or lots were drawn. */
    public boolean putsLatecomersLast() {
        return lastBatch > 0 || drawnAt != null;
    }

    /** Whether the committee may take this step. What was drawn is not opened again: more lots would need another draw. */
    boolean canBecome(RelayState next) {
        return state.canBecome(next) && !(state == RelayState.CLOSED && drawnAt != null);
    }

    /** What the relay is to a paper form with this declared time: sheets are collected after the relay has closed too. */
    public RelayPhase phaseForPaper(Instant declared) {
        if (state == RelayState.DRAFT) {
            return RelayPhase.HIDDEN;
        }
        if (declared.isBefore(opensAt)) {
            return RelayPhase.NOT_YET_OPEN;
        }
        return declared.isBefore(closesAt) ? RelayPhase.OPEN : RelayPhase.CLOSED;
    }

    /** What the relay is to a resident whose request arrived at this instant. */
    public RelayPhase phaseAt(Instant arrival) {
        return switch (state) {
            case DRAFT -> RelayPhase.HIDDEN;
            case CLOSED -> RelayPhase.CLOSED;
            case PUBLISHED -> {
                if (arrival.isBefore(opensAt)) {
                    yield RelayPhase.NOT_YET_OPEN;
                }
                yield arrival.isBefore(closesAt) ? RelayPhase.OPEN : RelayPhase.CLOSED;
            }
        };
    }
}
