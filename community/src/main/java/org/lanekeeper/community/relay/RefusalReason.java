package org.lanekeeper.community.relay;

/** Why a join got no number, as the ledger keeps it. */
public enum RefusalReason {
    NOT_YET_OPEN,
    CLOSED,
    NOT_ELIGIBLE,
    FULL,
    BEHALF_CAP
}
