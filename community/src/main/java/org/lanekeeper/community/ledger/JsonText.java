package org.lanekeeper.community.ledger;

/** Writes a JSON string that stays on one line and has one spelling in UTF-8, whatever it is given. */
final class JsonText {
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private JsonText() {}

    static String of(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (isWholePair(text, i)) {
                json.append(c).append(text.charAt(++i));
            } else if (mustBeSpelt(c)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    private static boolean isWholePair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    /** Controls and what some readers take for the end of a line; half a surrogate pair has no UTF-8. */
    private static boolean mustBeSpelt(char c) {
        return Character.isISOControl(c) || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR || Character.isSurrogate(c);
    }
}
