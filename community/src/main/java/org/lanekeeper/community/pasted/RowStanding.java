package org.lanekeeper.community.pasted;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lanekeeper.community.household.Household;

/**
 * A row once roster and queue were asked about it.
 *
 * @param known the row through all copies
 * @param position in the copy that had it first
 * @param countsFrom what it is served by
 * @param household null where none was found
 * @param choices doors among which somebody must choose; empty unless there are several
 * @param near registered doors that may be meant where the written one does not exist
 * @param name who is entered
 * @param phone null where none stands there
 * @param state what can be done with it
 * @param words why it is not simply entered, or what there is to decide, in plain Chinese
 * @param entry its own entry, null while it has none
 * @param present the entry that its household has through another door or row, null for none
 * @param decision what was decided on it as it is now, null for nothing
 */
public record RowStanding(
        KnownRow known,
        int position,
        Instant countsFrom,
        Household household,
        List<Household> choices,
        List<Household> near,
        String name,
        String phone,
        int quantity,
        State state,
        List<String> words,
        Set<RowTag> tags,
        RowEntry entry,
        RowEntry present,
        RowDecision decision) {

    public RowStanding {
        choices = List.copyOf(choices);
        near = List.copyOf(near);
        words = List.copyOf(words);
        tags = Set.copyOf(tags);
    }

    /** What can be done with a row. */
    public enum State {
        READY("可以登记"),
        /** Somebody has to look at it first, and may then enter it. */
        UNCLEAR("要看一看"),
        /** An earlier row is of the same household. */
        REPEATED("重复"),
        /** Its household has a number through another door. */
        ALREADY_IN("已经登记"),
        /** It has a number. */
        NUMBERED("已登记"),
        /** It had a number, which counts no more. */
        ENDED("已退出"),
        /** The relay does not take it: too late, or another building. */
        NOT_ADMITTED("不能登记"),
        DISMISSED("不登记");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public int id() {
        return known.id();
    }

    public PastedRow row() {
        return known.row();
    }

    /** What a decision on the row is about: another one as soon as the group changes it. */
    public String version() {
        return known.current() + ":" + known.state();
    }

    /** Whether somebody should look: it is unclear, or the group says something else than the queue. */
    public boolean needsLook() {
        return state == State.UNCLEAR || state == State.NUMBERED && !words.isEmpty();
    }

    /** As the roster has it, or as it was written. */
    public String place() {
        if (household != null) {
            return household.display();
        }
        return row().address() == null ? "" : row().address().display();
    }

    @Override
    public String toString() {
        return "RowStanding[" + known.id() + ", " + state + "]";
    }
}
