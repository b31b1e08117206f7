package org.lanekeeper.community.household;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.committee.Compound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a roster file in: good rows are added or brought up to date by their address, the others are reported. The
 * same file twice changes nothing the second time.
 */
@Service
public class ImportingRoster {
    private final Committees committees;
    private final RosterTable table;
    private final Clock clock;

    ImportingRoster(Committees committees, RosterTable table, Clock clock) {
        this.committees = committees;
        this.table = table;
        this.clock = clock;
    }

    /**
     * @param file an .xlsx
     * @throws UnreadableRosterException if the file as a whole cannot be read; then nothing was changed
     */
    @Transactional
    public RosterReport run(long committeeId, byte[] file) {
        RosterSheet sheet = RosterSheet.read(file);
        // two imports of one committee at once would each take the other's new rows for their own to add
        committees.lock(committeeId);
        List<Compound> known = committees.compounds(committeeId);
        RosterChecks checks = new RosterChecks(known.size() == 1 ? known.get(0).name() : null);
        int rows = 0;
        for (int row = sheet.firstRow(); row <= sheet.lastRow(); row++) {
            if (!sheet.isEmpty(row)) {
                rows++;
                checks.check(sheet, row);
            }
        }
        return store(committeeId, rows, checks);
    }

    private RosterReport store(long committeeId, int rows, RosterChecks checks) {
        Map<String, Long> compounds = compounds(committeeId, checks.good());
        Map<String, RosterTable.Stored> stored = table.read(committeeId);
        List<RosterRow> added = new ArrayList<>();
        Map<Long, RosterRow> updated = new LinkedHashMap<>();
        for (RosterRow row : checks.good()) {
            RosterTable.Stored present = stored.get(row.door());
            if (present == null) {
                added.add(row);
            } else if (!present.says(row)) {
                updated.put(present.id(), row);
            }
        }
        Instant now = clock.instant();
        table.add(committeeId, compounds, added, now);
        table.update(updated, now);
        int unchanged = checks.good().size() - added.size() - updated.size();
        return new RosterReport(rows, added.size(), updated.size(), unchanged, checks.problems());
    }

    /** By {@link Compound#key()}; those that are new are added under the name the sheet has first. */
    private Map<String, Long> compounds(long committeeId, List<RosterRow> rows) {
        Map<String, Long> known = ids(committeeId);
        Map<String, String> unknown = new LinkedHashMap<>();
        rows.forEach(row -> unknown.putIfAbsent(Compound.key(row.compound()), row.compound()));
        unknown.keySet().removeAll(known.keySet());
        unknown.values().forEach(name -> committees.addCompound(committeeId, name));
        return unknown.isEmpty() ? known : ids(committeeId);
    }

    private Map<String, Long> ids(long committeeId) {
        Map<String, Long> ids = new HashMap<>();
        committees.compounds(committeeId).forEach(compound -> ids.put(compound.key(), compound.id()));
        return ids;
    }
}
