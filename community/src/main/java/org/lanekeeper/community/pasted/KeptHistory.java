package org.lanekeeper.community.pasted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.relay.Relay;
import org.springframework.stereotype.Component;

/** The history of a group's relay between two pastes. */
@Component
class KeptHistory {
    /** Rows in one statement. */
    private static final int AT_ONCE = 200;

    private final PastedRows rows;
    private final PastedCopies copies;

    KeptHistory(PastedRows rows, PastedCopies copies) {
        this.rows = rows;
        this.copies = copies;
    }

    CopyHistory of(Relay relay) {
        long committee = relay.committeeId();
        PastedRows.Head head = rows.head(committee, relay.id());
        if (head == null) {
            return CopyHistory.NONE;
        }
        Map<Integer, List<PastedRow>> forms = new HashMap<>();
        for (PastedRows.Form form : rows.forms(committee, relay.id())) {
            forms.computeIfAbsent(form.rowId(), id -> new ArrayList<>()).add(form.row());
        }
        List<KnownRow> known = rows.rows(committee, relay.id()).stream()
                .map(row -> new KnownRow(row.id(), row.firstSeenAt(), forms.get(row.id()), row.form(), row.state()))
                .toList();
        List<SeenCopy> seen = copies.turns(committee, relay.id()).stream()
                .map(turn -> new SeenCopy(
                        turn.seenAt(), CopyPlaces.read(turn.places()).places()))
                .toList();
        return new CopyHistory(head.title(), known, seen);
    }

    /**
     * Writes what a copy has changed, but for the copy itself; under the lock of the relay's pastes.
     *
     * @return which of the copies that differ it is; null if it is none
     */
    Integer write(Relay relay, CopyHistory before, CopyHistory now) {
        if (!before.title().equals(now.title())) {
            rows.rename(relay.committeeId(), relay.id(), shortened(now.title()));
        }
        List<PastedRows.Row> changed = new ArrayList<>();
        List<PastedRows.Form> written = new ArrayList<>();
        for (KnownRow row : now.rows()) {
            KnownRow earlier = row.id() > before.rows().size() ? null : before.row(row.id());
            if (!row.equals(earlier)) {
                changed.add(new PastedRows.Row(row.id(), row.firstSeen(), row.current(), row.state()));
                int known = earlier == null ? 0 : earlier.forms().size();
                for (int form = known; form < row.forms().size(); form++) {
                    written.add(PastedRows.Form.of(row.id(), form, row.forms().get(form)));
                }
            }
        }
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            rows.writeRows(
                    relay.committeeId(), relay.id(), changed.subList(from, Math.min(from + AT_ONCE, changed.size())));
        }
        for (int from = 0; from < written.size(); from += AT_ONCE) {
            rows.writeForms(
                    relay.committeeId(), relay.id(), written.subList(from, Math.min(from + AT_ONCE, written.size())));
        }
        for (int turn = 0; turn < before.copies().size(); turn++) {
            SeenCopy copy = now.copies().get(turn);
            if (!copy.equals(before.copies().get(turn))) {
                copies.seenEarlier(relay.committeeId(), relay.id(), turn, copy.seenAt());
            }
        }
        return now.copies().size() > before.copies().size() ? before.copies().size() : null;
    }

    private static String shortened(String title) {
        return title.length() > 200 ? title.substring(0, 200) : title;
    }
}
