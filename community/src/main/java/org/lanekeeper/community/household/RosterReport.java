package org.lanekeeper.community.household;

import java.util.List;

/** What an import did: every row of the sheet is in exactly one of the sums or among the problems. */
public record RosterReport(int rows, int added, int updated, int unchanged, List<Problem> problems) {
    public RosterReport {
        problems = List.copyOf(problems);
    }

    /**
     * Why a row was left out.
     *
     * @param row number in the sheet, the first being 1
     * @param column its heading
     * @param text in plain Chinese, with what to write instead; never the phone number or name itself
     */
    public record Problem(int row, String column, String text) {}
}
