package org.lanekeeper.community.address;

/**
 * The same text in one script: full-width signs narrowed, the many dashes made one, capital letters, and numerals
 * turned into digits where they number a building or a room. Each character remembers where it came from, so that what
 * is found here can be cut out of the original.
 */
final class PlainText {
    private static final String BEFORE_WORD = "号栋幢座单弄室#-";
    private static final String AFTER_WORD = "楼栋幢座号元门弄#-";
    private final StringBuilder plain = new StringBuilder();
    private final int[] origin;
    private final int length;

    PlainText(String original) {
        length = original.length();
        origin = new int[length * 3 + 1];
        StringBuilder narrowed = new StringBuilder(length);
        original.chars().forEach(c -> narrowed.append(narrow((char) c)));
        for (int i = 0; i < length; ) {
            int end = i;
            while (end < length && Numerals.isNumeral(narrowed.charAt(end))) {
                end++;
            }
            if (end > i && numbersAPlace(narrowed, i, end)) {
                append(Numerals.toDigits(narrowed.substring(i, end)), i);
                i = end;
            } else {
                int stop = Math.max(end, i + 1);
                for (; i < stop; i++) {
                    append(String.valueOf(narrowed.charAt(i)), i);
                }
            }
        }
        origin[plain.length()] = length;
    }

    /** A numeral counts only beside a word for building or room: 张三 stays a name. */
    private static boolean numbersAPlace(CharSequence text, int start, int end) {
        boolean before = end < text.length() && BEFORE_WORD.indexOf(text.charAt(end)) >= 0;
        boolean after = start > 0 && AFTER_WORD.indexOf(text.charAt(start - 1)) >= 0;
        return before || after;
    }

    private void append(String characters, int from) {
        for (int k = 0; k < characters.length(); k++) {
            origin[plain.length()] = from;
            plain.append(characters.charAt(k));
        }
    }

    private static char narrow(char c) {
        if (c >= '！' && c <= '～') {
            return Character.toUpperCase((char) (c - '！' + '!'));
        }
        return switch (c) {
            case '　', ' ', '\t', '\n', '\r' -> ' ';
            case '—', '–', '−', '‐', '‑', '﹣', '―', '_', '~' -> '-';
            case '＃', '﹟' -> '#';
            default -> c < 128 ? Character.toUpperCase(c) : c;
        };
    }

    /** Where in the original the character at this place began. */
    int originOf(int index) {
        return origin[index];
    }

    @Override
    public String toString() {
        return plain.toString();
    }
}
