package org.lanekeeper.miniapp.board;

import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.ReviewReason;

/**
 * One line of the board, with nothing on it that tells strangers who it is.
 *
 * @param door through which it came, in words
 * @param rank that was drawn, null without a draw
 * @param called whether a red flag stands beside the status, as on the plan on the wall
 * @param kind for the style sheet
 */
record BoardRow(
        int number,
        String name,
        String address,
        String door,
        Integer rank,
        String status,
        boolean called,
        String kind) {
    static BoardRow of(Entry entry, boolean manyCompounds, Relay relay, Integer rank) {
        String address =
                (manyCompounds ? entry.compound() : "") + entry.address().masked();
        boolean called = entry.batch() != null && entry.status() == EntryStatus.ACCEPTED;
        return new BoardRow(
                entry.number(),
                entry.reviewReason() == ReviewReason.NAME_TO_CHECK ? "" : Masking.name(entry.name()),
                address,
                entry.door().label() + (entry.onBehalf() ? "，由家人或邻居代登记" : ""),
                rank,
                called ? "已叫号" : status(entry, relay),
                called,
                called ? "called" : entry.status().counts() ? "waiting" : "ended");
    }

    private static String status(Entry entry, Relay relay) {
        if (entry.isWaiting() && relay.awaitsDraw()) {
            return "等摇号";
        }
        return entry.isWaiting() && entry.secured() ? "排队中" : entry.standingLabel();
    }
}
