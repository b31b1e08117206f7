package org.lanekeeper.community.pasted;

import java.util.List;
import org.lanekeeper.community.address.Address;

/**
 * One row of a pasted relay.
 *
 * @param position from 1, in the order of the text: what tells rows apart, since written numbers repeat and leave gaps
 * @param number as written before the row, null where none stands there
 * @param text the row as it was written, without its number, on one line
 * @param address null where none was understood
 * @param name empty where none was understood
 * @param phone null where none stands there
 * @param quantity 1 where none was named
 * @param doubts why a person should look at the row, in the order of their weight; empty if it can be entered as read
 */
public record PastedRow(
        int position,
        Integer number,
        String text,
        Address address,
        String name,
        String phone,
        int quantity,
        List<Doubt> doubts) {
    public PastedRow {
        doubts = List.copyOf(doubts);
    }

    /** Whether somebody wrote that the row no longer counts. */
    public boolean isWithdrawn() {
        return doubts.contains(Doubt.WITHDRAWN);
    }

    @Override
    public String toString() {
        return "PastedRow[" + position + "]";
    }
}
