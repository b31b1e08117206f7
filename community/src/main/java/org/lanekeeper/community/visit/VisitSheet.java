package org.lanekeeper.community.visit;

import java.util.List;
import java.util.Map;

/**
 * A registration as somebody typed it, nothing judged. Texts may be empty and of any length, never null.
 *
 * @param visitors those who come together, one at least
 * @param phone of one of them
 * @param arrives date and time as in {@code 2026-03-05T09:30}, with or without an offset; empty for now
 * @param whom somebody or something without a door, such as the property office
 * @param transport name of a {@link Transport}
 * @param reason name of a {@link VisitReason}
 * @param answers to the committee's questions by their id
 * @param invitation its code, empty for none
 * @param consentVersion of the words that were agreed to, 0 if nothing was
 */
public record VisitSheet(
        List<Visitor> visitors,
        String phone,
        String origin,
        String arrives,
        String building,
        String room,
        String whom,
        String transport,
        String plate,
        String reason,
        String words,
        Map<Long, Boolean> answers,
        String invitation,
        int consentVersion) {
    /** Most who may come together. */
    public static final int MOST_VISITORS = 10;

    /** Instead of the name of a document's kind: there is none at hand, and the guard looks. */
    public static final String NO_DOCUMENT = "NONE";

    /**
     * One of those who come.
     *
     * @param kind name of a document's kind, or {@link #NO_DOCUMENT}
     */
    public record Visitor(String name, String kind, String number) {
        @Override
        public String toString() {
            return "Visitor[]";
        }
    }

    public VisitSheet {
        visitors = List.copyOf(visitors);
        answers = Map.copyOf(answers);
    }

    @Override
    public String toString() {
        return "VisitSheet[" + visitors.size() + "]";
    }
}
