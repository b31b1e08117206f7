package org.lanekeeper.miniapp.console.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lanekeeper.community.paper.PaperRow;
import org.lanekeeper.community.paper.PaperSheet;
import org.lanekeeper.miniapp.console.PackedText;
import org.lanekeeper.miniapp.console.WallClock;

/**
 * A sheet as typed.
 *
 * @param text lines as typed, empty if a file was chosen
 * @param rows as read, packed; empty before the sheet was looked at
 */
record PaperForm(String date, String time, String compound, String building, String text, String rows) {
    private static final int COLUMNS = 9;

    PaperForm {
        compound = compound == null ? "" : compound.strip();
        building = building == null ? "" : building.strip();
        text = text == null ? "" : text;
        rows = rows == null ? "" : rows;
    }

    static PaperForm blank(WallClock clock) {
        return new PaperForm(clock.today().toString(), "", "", "", "", "");
    }

    /**
     * @throws org.lanekeeper.community.paper.UnreadablePaperException if it is empty, too long, or has no time
     */
    PaperSheet sheet(List<PaperRow> read, WallClock clock) {
        return new PaperSheet(read, compound, building, clock.read(date, time));
    }

    PaperForm with(List<PaperRow> read) {
        String lines = read.stream()
                .map(row -> String.join(
                        "\t",
                        List.of(
                                String.valueOf(row.row()),
                                row.compound(),
                                row.building(),
                                row.unit(),
                                row.room(),
                                row.name(),
                                row.phone(),
                                row.quantity(),
                                row.time())))
                .collect(Collectors.joining("\n"));
        return new PaperForm(date, time, compound, building, text, PackedText.pack(lines));
    }

    /** The rows that were looked at. */
    List<PaperRow> read() {
        List<PaperRow> read = new ArrayList<>();
        PackedText.unpack(rows).lines().limit(PaperSheet.MOST_ROWS + 1L).forEach(line -> {
            String[] cells = line.split("\t", -1);
            if (cells.length == COLUMNS && cells[0].matches("\\d{1,5}")) {
                read.add(new PaperRow(
                        Integer.parseInt(cells[0]),
                        cells[1],
                        cells[2],
                        cells[3],
                        cells[4],
                        cells[5],
                        cells[6],
                        cells[7],
                        cells[8]));
            }
        });
        return read;
    }

    @Override
    public String toString() {
        return "PaperForm[]";
    }
}
