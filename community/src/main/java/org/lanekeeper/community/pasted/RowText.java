package org.lanekeeper.community.pasted;

import org.lanekeeper.community.household.EntryText;

/** A row's words alone: copies of one row differ in blanks, widths, emoji and ticks, depending on the telephone. */
final class RowText {
    private RowText() {}

    static String of(PastedRow row) {
        return of(row.text()) + (row.isWithdrawn() ? "-" : "");
    }

    static String of(String text) {
        String narrow = EntryText.narrow(text);
        StringBuilder bare = new StringBuilder(narrow.length());
        boolean apart = false;
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (apart && bare.length() > 0) {
                    bare.append(' ');
                }
                bare.append(Character.toLowerCase(c));
            }
            apart = !Character.isLetterOrDigit(c) && (apart || !Character.isSurrogate(c));
        }
        return bare.toString();
    }

    /** Of two texts, between 0 and 1: the share of neighbouring pairs of signs that both have. */
    static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one.length() < 2 || other.length() < 2) {
            return 0;
        }
        long shared = 0;
        for (int i = 0; i + 1 < one.length(); i++) {
            if (other.contains(one.substring(i, i + 2))) {
                shared++;
            }
        }
        return 2.0 * shared / (one.length() + other.length() - 2);
    }
}
