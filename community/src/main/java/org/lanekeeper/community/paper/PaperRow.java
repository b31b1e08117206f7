package org.lanekeeper.community.paper;

/**
 * One row of a sheet, as it stands on the paper.
 *
 * @param row as the sheet counts it, the first being 1
 * @param building empty where the sheet as a whole says it
 * @param room the room alone, or a whole address
 * @param time empty where the sheet as a whole has one
 */
public record PaperRow(
        int row,
        String compound,
        String building,
        String unit,
        String room,
        String name,
        String phone,
        String quantity,
        String time) {
    /** Of one cell, in characters. */
    private static final int LONGEST = 60;

    public PaperRow {
        compound = cell(compound);
        building = cell(building);
        unit = cell(unit);
        room = cell(room);
        name = cell(name);
        phone = cell(phone);
        quantity = cell(quantity);
        time = cell(time);
    }

    private static String cell(String text) {
        String kept = text == null ? "" : text.strip().replaceAll("\\p{Cntrl}", " ");
        return kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept;
    }

    boolean isEmpty() {
        return (room + name + phone).isEmpty();
    }

    @Override
    public String toString() {
        return "PaperRow[" + row + "]";
    }
}
