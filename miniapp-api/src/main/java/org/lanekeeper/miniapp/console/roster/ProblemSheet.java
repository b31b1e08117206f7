package org.lanekeeper.miniapp.console.roster;

import cn.idev.excel.FastExcel;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.lanekeeper.community.household.RosterReport;
import org.lanekeeper.miniapp.console.PackedText;

/** The problems of an import as a file. They travel in the page's own form, so that no server has to remember them. */
final class ProblemSheet {
    /** A sheet with more problems than this is corrected by another look at its columns. */
    private static final int MOST = 1000;

    private static final int LONGEST = 200;

    private ProblemSheet() {}

    /** Small enough for a form field: the same few sentences come again and again. */
    static String packed(List<RosterReport.Problem> problems) {
        return PackedText.pack(problems.stream()
                .limit(MOST)
                .map(problem -> problem.row() + "\t" + problem.column() + "\t" + problem.text())
                .collect(Collectors.joining("\n")));
    }

    static byte[] write(String packed) {
        List<List<String>> rows = PackedText.unpack(packed)
                .lines()
                .limit(MOST)
                .map(line -> List.of(line.split("\t", 3)))
                .filter(row -> row.size() == 3)
                .map(row -> row.stream().map(ProblemSheet::safe).toList())
                .toList();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        FastExcel.write(file)
                .head(List.of(List.of("行"), List.of("列"), List.of("问题")))
                .sheet("问题")
                .doWrite(rows);
        return file.toByteArray();
    }

    /** Nothing that a spreadsheet would take for a formula. */
    private static String safe(String cell) {
        String kept = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
        return !kept.isEmpty() && "=+-@\t\r".indexOf(kept.charAt(0)) >= 0 ? "'" + kept : kept;
    }
}
