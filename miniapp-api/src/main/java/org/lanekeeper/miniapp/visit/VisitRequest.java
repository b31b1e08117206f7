package org.lanekeeper.miniapp.visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lanekeeper.community.visit.VisitSheet;

/**
 * A registration as programs send it.
 *
 * @param visitors those who come together, one to ten
 * @param arrives date and time, with or without an offset; null for now
 * @param answers to the committee's questions by their id; true is yes
 * @param invitation code of an invitation, instead of building and room
 * @param consentVersion of the notice that was agreed to
 */
public record VisitRequest(
        List<Person> visitors,
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
        Integer consentVersion) {
    /**
     * @param document name of a document's kind, or NONE if there is none at hand
     */
    public record Person(String name, String document, String number) {
        @Override
        public String toString() {
            return "Person[]";
        }
    }

    VisitSheet sheet() {
        return new VisitSheet(
                visitors == null
                        ? List.of()
                        : visitors.stream()
                                .filter(Objects::nonNull)
                                .map(one ->
                                        new VisitSheet.Visitor(text(one.name), text(one.document), text(one.number)))
                                .toList(),
                text(phone),
                text(origin),
                text(arrives),
                text(building),
                text(room),
                text(whom),
                text(transport),
                text(plate),
                text(reason),
                text(words),
                given(),
                text(invitation),
                consentVersion == null ? 0 : consentVersion);
    }

    private Map<Long, Boolean> given() {
        if (answers == null) {
            return Map.of();
        }
        Map<Long, Boolean> given = new HashMap<>(answers);
        given.values().removeIf(Objects::isNull);
        return given;
    }

    private static String text(String sent) {
        return sent == null ? "" : sent;
    }

    @Override
    public String toString() {
        return "VisitRequest[]";
    }
}
