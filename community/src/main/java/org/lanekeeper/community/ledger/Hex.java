package org.lanekeeper.community.ledger;

import java.util.HexFormat;

/** Lower-case hex digits. */
final class Hex {
    private static final HexFormat FORMAT = HexFormat.of();

    private Hex() {}

    static String of(byte[] bytes, int most) {
        return FORMAT.formatHex(bytes, 0, most);
    }

    static boolean is(String text, int length) {
        if (text == null || text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    static String require(String text, int length, String what) {
        if (!is(text, length)) {
            throw new IllegalArgumentException(what + " is no text of " + length + " hex digits");
        }
        return text;
    }
}
