package org.lanekeeper.community.pasted;

import java.util.ArrayList;
import java.util.List;

/** A text as it is seen on a screen: without the signs that only steer how it is shown. */
final class Lines {
    /** Stands behind a line whose letters are struck through one by one. */
    static final String STRUCK = " ~~";

    private static final char STROKE = '\u0336';
    private static final char SHORT_STROKE = '\u0335';

    private Lines() {}

    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean struck = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBreak(c)) {
                if (c != '\n' || i == 0 || text.charAt(i - 1) != '\r') {
                    lines.add(finished(line, struck));
                    line.setLength(0);
                    struck = false;
                }
            } else if (c == STROKE || c == SHORT_STROKE) {
                struck = true;
            } else if (Character.isSpaceChar(c) || c == '\t') {
                line.append(' ');
            } else if (isSeen(c)) {
                line.append(c);
            }
        }
        lines.add(finished(line, struck));
        return lines;
    }

    private static String finished(StringBuilder line, boolean struck) {
        String bare = line.toString().strip();
        return struck ? bare + STRUCK : bare;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\u000b' || c == '\f';
    }

    /** Joiners, direction marks and variation selectors are not; unpaired halves of signs neither. */
    private static boolean isSeen(char c) {
        int type = Character.getType(c);
        return type != Character.FORMAT && type != Character.CONTROL && (c < '\ufe00' || c > '\ufe0f');
    }
}
