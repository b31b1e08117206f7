package org.lanekeeper.community.address;

/**
 * The same text in one script: signs made plain, runs of blanks made one, numerals turned into digits where they number
 * a building or a room. Each character remembers where it came from, so that what is found here can be cut out of the
 * original.
 */
final class PlainText {
    private static final String BEFORE_WORD = "号栋幢座单弄室#门梯楼层房";
    private static final String AFTER_WORD = "楼栋幢座号元门梯弄#层附下铺商";
    private static final String AFTER_SIGN = "-#";
    private static final String GAP = " ,、.:/(-";
    private static final int WIDEST_GAP = 3;
    private static final int SHORTEST_ROOM = 3;
    /** ① to ⑳ number buildings as well as lists. */
    private static final char FIRST_CIRCLE = '①';

    private static final int CIRCLES = 20;

    private final StringBuilder signs = new StringBuilder();
    private final int[] signOrigin;
    private final StringBuilder plain = new StringBuilder();
    private final int[] origin;

    PlainText(String original) {
        signOrigin = new int[original.length() * 2 + 1];
        for (int i = 0; i < original.length(); i++) {
            makePlain(original.charAt(i), i);
        }
        signOrigin[signs.length()] = original.length();
        origin = new int[signs.length() * 2 + 1];
        for (int i = 0; i < signs.length(); ) {
            i = isNumber(i) ? number(i) : other(i);
        }
        origin[plain.length()] = original.length();
    }

    private void makePlain(char c, int at) {
        char sign = Signs.plain(c);
        boolean blankAgain = sign == ' ' && !signs.isEmpty() && signs.charAt(signs.length() - 1) == ' ';
        if (sign == Signs.NONE || blankAgain) {
            return;
        }
        int circle = c - FIRST_CIRCLE;
        if (circle >= 0 && circle < CIRCLES) {
            Integer.toString(circle + 1).chars().forEach(digit -> add((char) digit, at));
        } else {
            add(sign, at);
        }
    }

    private void add(char sign, int at) {
        signOrigin[signs.length()] = at;
        signs.append(sign);
    }

    private boolean isNumber(int i) {
        return Numerals.isNumeral(signs.charAt(i)) || isAscii(i);
    }

    private boolean isAscii(int i) {
        return i >= 0 && i < signs.length() && signs.charAt(i) >= '0' && signs.charAt(i) <= '9';
    }

    /** Digits and numerals that stand together; returns where they end. */
    private int number(int start) {
        int end = start;
        boolean numerals = false;
        while (end < signs.length() && isNumber(end) && !isQuantity(start, end)) {
            numerals |= !isAscii(end);
            end++;
        }
        String run = signs.substring(start, end);
        int dash = run.indexOf('一');
        if (dash > 0 && isAscii(start + dash - 1) && isAscii(start + dash + 1)) {
            // 3一502: typed for a dash
            return dashed(start, start + dash);
        }
        append(numerals && numbersAPlace(start, end) ? Numerals.toDigits(run) : run, start);
        return end;
    }

    /** 502两包, 五零二两包 and 502三包: behind a room a numeral may count something, and 两 never stands in a room. */
    private boolean isQuantity(int start, int at) {
        boolean behindRoom = at - start >= SHORTEST_ROOM;
        if (!behindRoom || isAscii(at)) {
            return false;
        }
        boolean last = at + 1 == signs.length() || !isNumber(at + 1);
        boolean inDigits = isAscii(at - 1) && isAscii(at - 2) && isAscii(at - SHORTEST_ROOM);
        return last && (inDigits || signs.charAt(at) == '两' && Numerals.isSpelt(signs.substring(start, at)));
    }

    private int dashed(int start, int dash) {
        for (int i = start; i < dash; i++) {
            append(String.valueOf(signs.charAt(i)), i);
        }
        append("-", dash);
        return dash + 1;
    }

    /** A numeral counts only beside a word for building or room: 张三 stays a name, and so does 张三-502's. */
    private boolean numbersAPlace(int start, int end) {
        int next = end < signs.length() && signs.charAt(end) == ' ' ? end + 1 : end;
        int previous = start - 1;
        while (previous >= 0 && start - previous <= WIDEST_GAP && GAP.indexOf(signs.charAt(previous)) >= 0) {
            previous--;
        }
        if (next < signs.length() && BEFORE_WORD.indexOf(signs.charAt(next)) >= 0) {
            return true;
        }
        boolean afterDash = start > 0 && AFTER_SIGN.indexOf(signs.charAt(start - 1)) >= 0;
        if (afterDash || previous >= 0 && AFTER_WORD.indexOf(signs.charAt(previous)) >= 0) {
            return true;
        }
        boolean dash = next + 1 < signs.length() && "-/.".indexOf(signs.charAt(next)) >= 0;
        boolean named = start > 0 && Character.isIdeographic(signs.charAt(start - 1));
        return dash && (!named || Numerals.isNumeral(signs.charAt(next + 1)));
    }

    /** 5O2 and 1l02 are typed for 502 and 1102. */
    private int other(int i) {
        char c = signs.charAt(i);
        boolean within = isAscii(i - 1) && isAscii(i + 1);
        append(String.valueOf(within && c == 'O' ? '0' : within && (c == 'I' || c == 'L') ? '1' : c), i);
        return i + 1;
    }

    /** A number may grow longer than its numerals: 卅 is one sign, 30 are two. */
    private void append(String characters, int sign) {
        for (int k = 0; k < characters.length(); k++) {
            origin[plain.length()] = signOrigin[Math.min(sign + k, signs.length())];
            plain.append(characters.charAt(k));
        }
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
