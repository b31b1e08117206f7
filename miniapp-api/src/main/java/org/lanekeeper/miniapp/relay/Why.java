package org.lanekeeper.miniapp.relay;

import org.lanekeeper.community.relay.Ground;

/**
 * Why staff do something, as programs say it.
 *
 * @param ground stands in the public ledger; the usual one of the deed if not given
 * @param note in one's own words, for the operation log only
 */
public record Why(Ground ground, String note) {
    /**
     * @param why null where nothing was sent
     */
    public static EntryReason read(Why why, EntryReason.Deed deed) {
        return EntryReason.read(deed, why == null ? null : why.ground(), why == null ? null : why.note());
    }
}
