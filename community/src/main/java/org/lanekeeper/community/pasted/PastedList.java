package org.lanekeeper.community.pasted;

import java.util.List;
import java.util.Optional;

/**
 * All that is known of a group's relay beside roster and queue.
 *
 * @param title as the group writes it
 * @param rows in the order in which they are entered: as they were first seen
 */
public record PastedList(String title, List<RowStanding> rows) {
    public PastedList {
        rows = List.copyOf(rows);
    }

    public List<RowStanding> in(RowStanding.State state) {
        return rows.stream().filter(row -> row.state() == state).toList();
    }

    public List<RowStanding> ready() {
        return in(RowStanding.State.READY);
    }

    public Optional<RowStanding> row(int id) {
        return rows.stream().filter(row -> row.id() == id).findFirst();
    }

    /** 读到 46 行，43 行可以登记，2 行看不清，1 户已经登记。 */
    public String inWords() {
        long numbered = count(RowStanding.State.NUMBERED) + count(RowStanding.State.ALREADY_IN);
        long changed = in(RowStanding.State.NUMBERED).stream()
                .filter(RowStanding::needsLook)
                .count();
        return "读到 " + rows.size() + " 行" + part(count(RowStanding.State.READY), "行可以登记")
                + part(count(RowStanding.State.UNCLEAR), "行看不清") + part(numbered, "户已经登记") + part(changed, "户群里改了，要您定")
                + part(count(RowStanding.State.REPEATED), "行重复") + part(count(RowStanding.State.NOT_ADMITTED), "行不能登记")
                + part(count(RowStanding.State.ENDED), "户已退出") + part(count(RowStanding.State.DISMISSED), "行不登记")
                + "。";
    }

    private long count(RowStanding.State state) {
        return in(state).size();
    }

    private static String part(long count, String what) {
        return count == 0 ? "" : "，" + count + " " + what;
    }

    @Override
    public String toString() {
        return "PastedList[" + rows.size() + " rows]";
    }
}
