package org.lanekeeper.community.address;

/** Chinese numerals as they stand in addresses: counted (十二, 一百零三) or spelt digit by digit (五零二). */
final class Numerals {
    static final String CHARACTERS = "零〇○一二两三四五六七八九十百";
    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    static boolean isNumeral(char c) {
        return CHARACTERS.indexOf(c) >= 0;
    }

    static String toDigits(String numerals) {
        if (numerals.indexOf('十') < 0 && numerals.indexOf('百') < 0) {
            StringBuilder spelt = new StringBuilder();
            numerals.chars().forEach(c -> spelt.append(digit((char) c)));
            return spelt.toString();
        }
        int total = 0;
        int pending = -1;
        for (char c : numerals.toCharArray()) {
            if (c == '百' || c == '十') {
                total += (pending < 0 ? 1 : pending) * (c == '百' ? 100 : 10);
                pending = -1;
            } else {
                pending = digit(c);
            }
        }
        return Integer.toString(total + Math.max(pending, 0));
    }

    private static int digit(char c) {
        return switch (c) {
            case '〇', '○' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }
}
