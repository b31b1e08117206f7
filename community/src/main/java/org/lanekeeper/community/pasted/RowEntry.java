package org.lanekeeper.community.pasted;

import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.EntryStatus;

/**
 * An entry that has to do with a row: its own, or the one that its household has through another door.
 *
 * @param batch that called it, null while it waits
 */
public record RowEntry(
        int number,
        long householdId,
        Door door,
        boolean onBehalf,
        EntryStatus status,
        int quantity,
        String name,
        Integer batch) {

    /** 第 12 号（聊天，由家人或邻居代登记）. */
    public String inWords() {
        return "第 " + number + " 号（" + door.label() + (onBehalf ? "，由家人或邻居代登记" : "") + "）";
    }

    @Override
    public String toString() {
        return "RowEntry[" + number + "]";
    }
}
