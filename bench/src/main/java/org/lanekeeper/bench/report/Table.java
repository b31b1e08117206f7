package org.lanekeeper.bench.report;

import java.util.ArrayList;
import java.util.List;

/** Rows under headings, written as Markdown with aligned columns. */
public final class Table {
    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... headings) {
        this.headings = List.of(headings);
    }

    public Table row(String... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException("a row has " + headings.size() + " cells");
        }
        rows.add(List.of(cells));
        return this;
    }

    public String markdown() {
        int columns = headings.size();
        int[] widths = new int[columns];
        boolean[] figures = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            widths[column] = Math.max(3, headings.get(column).length());
            rows.forEach(row ->
                    widths[at] = Math.max(widths[at], escaped(row.get(at)).length()));
            figures[column] =
                    !rows.isEmpty() && rows.stream().allMatch(row -> row.get(at).matches("[–×\\d., ]*"));
        }
        StringBuilder text = new StringBuilder();
        line(text, headings, widths, figures);
        for (int column = 0; column < columns; column++) {
            String dashes = "-".repeat(widths[column] - (figures[column] ? 1 : 0));
            text.append("| ").append(dashes).append(figures[column] ? ": " : " ");
        }
        text.append("|\n");
        rows.forEach(row -> line(text, row, widths, figures));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths, boolean[] figures) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = escaped(cells.get(column));
            String blanks = " ".repeat(widths[column] - cell.length());
            text.append("| ")
                    .append(figures[column] ? blanks + cell : cell + blanks)
                    .append(' ');
        }
        text.append("|\n");
    }

    private static String escaped(String cell) {
        return cell.replace("|", "\\|");
    }
}
