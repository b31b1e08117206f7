package org.lanekeeper.community.followup;

import org.lanekeeper.community.privacy.Masking;

/**
 * What is kept sealed of a listed person.
 *
 * @param name of the person or firm
 * @param phone empty for none
 * @param document empty for none
 * @param words on why, may be empty
 */
public record ListedWords(String name, String phone, String document, String words) {
    /** Between fields; control characters are taken out of what people type. */
    private static final String BETWEEN = "\u001f";

    private static final int FIELDS = 4;

    public ListedWords {
        name = plain(name);
        phone = plain(phone);
        document = plain(document);
        words = plain(words);
    }

    private static String plain(String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    public String maskedName() {
        return Masking.name(name);
    }

    public String maskedPhone() {
        return Masking.phone(phone);
    }

    String write() {
        return String.join(BETWEEN, name, phone, document, words);
    }

    static ListedWords read(String written) {
        String[] fields = written.split(BETWEEN, FIELDS);
        return new ListedWords(fields[0], fields[1], fields[2], fields[3]);
    }

    @Override
    public String toString() {
        return "ListedWords[]";
    }
}
