package org.lanekeeper.miniapp.console.pasted;

import org.lanekeeper.community.pasted.RowStanding;
import org.springframework.stereotype.Component;

/** Rows as they stand in their forms before anybody has typed: {@code @pastedForms.of(...)}. */
@Component("pastedForms")
class PastedForms {
    public RowForm of(RowStanding row, String show) {
        return RowForm.of(row, show);
    }
}
