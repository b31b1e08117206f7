package org.lanekeeper.community.sheet;

/** A cell's text that no spreadsheet takes for a formula, whoever typed it. */
public final class SafeCell {
    /** With what formulas begin, and what programs strip before they look. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final int LONGEST = 1000;

    private SafeCell() {}

    public static String of(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String kept = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return FORMULA.indexOf(kept.charAt(0)) >= 0 ? "'" + kept : kept;
    }
}
