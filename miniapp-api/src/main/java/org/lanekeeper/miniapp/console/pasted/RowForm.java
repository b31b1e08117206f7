package org.lanekeeper.miniapp.console.pasted;

import org.lanekeeper.community.pasted.Correction;
import org.lanekeeper.community.pasted.RowStanding;

/**
 * A row as it is typed.
 *
 * @param version of the row that was looked at
 * @param household chosen among several, null where the place says it
 * @param phone empty for the one that stands in the row
 * @param show where to go back to
 */
record RowForm(
        String version,
        String place,
        Long household,
        String name,
        String phone,
        String quantity,
        String reason,
        String show) {
    RowForm {
        version = version == null ? "" : version;
        show = PastedShow.of(show).name();
    }

    static RowForm of(RowStanding row, String show) {
        String place = row.household() != null
                ? row.household().compound() + row.household().address().key()
                : row.row().address() != null ? row.row().address().key() : "";
        return new RowForm(row.version(), place, null, row.name(), "", String.valueOf(row.quantity()), "", show);
    }

    Correction correction(RowStanding row) {
        String mobile = phone == null || phone.isBlank() ? row.phone() : phone;
        return new Correction(place, household, name, mobile, quantity);
    }

    @Override
    public String toString() {
        return "RowForm[]";
    }
}
