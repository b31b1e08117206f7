package org.lanekeeper.community.pasted;

import java.util.List;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.committee.Compound;
import org.lanekeeper.community.household.FindingHousehold;
import org.lanekeeper.community.household.FindingHousehold.Match;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.SuggestingDoor;
import org.springframework.stereotype.Component;

/** Whose doors the rows of a relay mean. */
@Component
class NamedDoors {
    /** Of a thousand rows with wrong doors nobody reads the hints. */
    private static final int MOST_HINTS = 100;

    private final FindingHousehold finding;
    private final SuggestingDoor suggesting;
    private final Committees committees;

    NamedDoors(FindingHousehold finding, SuggestingDoor suggesting, Committees committees) {
        this.finding = finding;
        this.suggesting = suggesting;
        this.committees = committees;
    }

    /**
     * @param title names the compound where the rows do not
     */
    Search in(long committeeId, String title) {
        return new Search(committeeId, title, committees.compounds(committeeId));
    }

    /** The doors of one relay, row by row. */
    final class Search {
        private final long committeeId;
        private final List<Compound> compounds;
        private final String titled;
        private int hints;

        private Search(long committeeId, String title, List<Compound> compounds) {
            this.committeeId = committeeId;
            this.compounds = compounds;
            this.titled = named(title) ? title : "";
        }

        private boolean named(String text) {
            return compounds.stream().anyMatch(compound -> compound.isNamedIn(text));
        }

        private String place(PastedRow row) {
            // mostly there is only one compound, or none is named: then nothing is asked for
            return named(row.text()) ? row.text() : titled;
        }

        /** Null where the row has no address. */
        Match of(PastedRow row) {
            return row.address() == null
                    ? null
                    : finding.find(committeeId, row.address(), place(row), row.name(), row.phone());
        }

        /** Registered doors that may be meant instead. */
        List<Household> near(PastedRow row) {
            return row.address() == null || hints++ >= MOST_HINTS
                    ? List.of()
                    : suggesting.near(committeeId, row.address(), place(row));
        }
    }
}
