package org.lanekeeper.miniapp.board;

import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;

/**
 * One line of the board, with nothing on it that tells strangers who it is.
 *
 * @param called whether a red flag stands beside the status, as on the plan on the wall
 * @param kind for the style sheet
 */
public record BoardRow(int number, String name, String address, String status, boolean called, String kind) {
    static BoardRow of(Entry entry, boolean manyCompounds) {
        String address =
                (manyCompounds ? entry.compound() : "") + entry.address().masked();
        boolean called = entry.batch() != null && entry.status() == EntryStatus.ACCEPTED;
        return new BoardRow(
                entry.number(),
                Masking.name(entry.name()),
                address,
                called ? "已叫号" : status(entry.status()),
                called,
                called ? "called" : entry.status().counts() ? "waiting" : "ended");
    }

    private static String status(EntryStatus status) {
        return status == EntryStatus.ACCEPTED ? "排队中" : status.label();
    }
}
