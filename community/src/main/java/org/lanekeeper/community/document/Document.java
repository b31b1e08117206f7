package org.lanekeeper.community.document;

import java.time.LocalDate;

/**
 * One person's paper.
 *
 * @param number as its rule writes it: capitals, no separators
 */
public record Document(DocumentKind kind, String number) {
    /** Characters shown of a number: at its beginning and at its end, without the date of birth. */
    private static final int FIRST = 3;

    private static final int LAST = 2;

    /**
     * Reads what somebody typed or a scanner read.
     *
     * @param today which no date of birth may be after
     */
    public static Reading<Document> read(DocumentKind kind, String typed, LocalDate today) {
        return DocumentRules.read(kind, typed, today);
    }

    /** {@code 310*************12}. */
    public String masked() {
        int hidden = Math.max(number.length() - FIRST - LAST, 0);
        return number.substring(0, Math.min(FIRST, number.length()))
                + "*".repeat(hidden)
                + number.substring(Math.max(number.length() - LAST, Math.min(FIRST, number.length())));
    }

    @Override
    public String toString() {
        return "Document[" + kind + "]";
    }
}
