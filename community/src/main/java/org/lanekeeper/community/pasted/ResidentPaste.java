package org.lanekeeper.community.pasted;

import java.util.List;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.relay.Relay;

/**
 * A relay that a resident pasted, as far as it concerns the resident.
 *
 * @param copyId by which the copy is asked for again; null where it was not kept, since somebody pastes too much
 * @param relay the committee's relay that it is a copy of, null where the text does not tell
 * @param own rows that are likely the resident's, the likeliest first; empty where nothing tells
 * @param rows all that the text has
 * @param doubtful of the others, those that staff have to look at
 * @param alreadyIn of the others, those whose household has a number; 0 where the relay is not known
 */
public record ResidentPaste(
        Long copyId, Relay relay, List<OwnRow> own, List<PastedRow> rows, int doubtful, int alreadyIn) {
    public ResidentPaste {
        own = List.copyOf(own);
        rows = List.copyOf(rows);
    }

    /**
     * A row that is likely the resident's.
     *
     * @param household whose door stands in it
     * @param sign why
     */
    public record OwnRow(PastedRow row, Household household, Sign sign) {
        @Override
        public String toString() {
            return "OwnRow[" + row.position() + "]";
        }
    }

    /** What tells that a row is somebody's own. */
    public enum Sign {
        /** The household that the person belongs to. */
        HOUSEHOLD,
        /** The telephone number of that household. */
        PHONE,
        /** A registered name of that household, in a row without a door. */
        NAME
    }

    @Override
    public String toString() {
        return "ResidentPaste[" + rows.size() + " rows]";
    }
}
