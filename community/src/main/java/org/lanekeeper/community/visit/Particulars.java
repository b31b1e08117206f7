package org.lanekeeper.community.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lanekeeper.community.document.Document;
import org.lanekeeper.community.document.DocumentKind;
import org.lanekeeper.community.privacy.Masking;

/**
 * What is kept sealed of a visit.
 *
 * @param document null where there is none
 * @param phone as {@link org.lanekeeper.community.document.Phone} writes it
 * @param whom visited, in the visitor's words; may be empty
 * @param plate empty for none
 * @param words on the reason, may be empty
 * @param answers to the committee's questions by their id; true is yes
 */
public record Particulars(
        String name,
        Document document,
        String phone,
        String whom,
        String plate,
        String words,
        Map<Long, Boolean> answers) {
    /** Between fields; nothing that a visitor sends has it. */
    private static final String BETWEEN = "\u001f";

    private static final int FIELDS = 8;

    public Particulars {
        answers = new TreeMap<>(answers);
    }

    /** Nothing: of a visit that was withdrawn. */
    static Particulars none() {
        return new Particulars("", null, "", "", "", "", Map.of());
    }

    public String maskedName() {
        return Masking.name(name);
    }

    public String maskedPhone() {
        return Masking.phone(phone);
    }

    /** Empty where there is none. */
    public String maskedDocument() {
        return document == null ? "" : document.masked();
    }

    String write() {
        List<String> given = new ArrayList<>();
        answers.forEach((question, yes) -> given.add(question + (yes ? "+" : "-")));
        return String.join(
                BETWEEN,
                name,
                document == null ? "" : document.kind().name(),
                document == null ? "" : document.number(),
                phone,
                whom,
                plate,
                words,
                String.join(",", given));
    }

    static Particulars read(String written) {
        String[] fields = written.split(BETWEEN, FIELDS);
        Map<Long, Boolean> answers = new TreeMap<>();
        for (String given : fields[7].isEmpty() ? new String[0] : fields[7].split(",")) {
            answers.put(Long.valueOf(given.substring(0, given.length() - 1)), given.endsWith("+"));
        }
        Document document = fields[1].isEmpty() ? null : new Document(DocumentKind.valueOf(fields[1]), fields[2]);
        return new Particulars(fields[0], document, fields[3], fields[4], fields[5], fields[6], answers);
    }

    @Override
    public String toString() {
        return "Particulars[]";
    }
}
