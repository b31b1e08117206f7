package org.lanekeeper.community.address;

/** Chinese numerals as they stand in addresses: counted (十二, 廿一, 一千二百零一) or spelt digit by digit (五零二, 幺二〇幺). */
final class Numerals {
    /** Nothing in an address is longer; only keeps sums small. */
    private static final int LONGEST = 9;

    private Numerals() {}

    static boolean isNumeral(char c) {
        return digit(c) >= 0 || tens(c) > 0;
    }

    /** 五零二 is, 五百零二 is not. */
    static boolean isSpelt(String numerals) {
        return numerals.chars().noneMatch(c -> tens((char) c) > 0);
    }

    /** Ordinary digits may stand among those that are spelt. */
    static String toDigits(String numerals) {
        if (!isSpelt(numerals)) {
            boolean mixed = numerals.chars().anyMatch(Numerals::isAscii);
            return mixed || numerals.length() > LONGEST ? numerals : Integer.toString(count(numerals));
        }
        StringBuilder spelt = new StringBuilder();
        numerals.chars().forEach(c -> spelt.append(isAscii(c) ? (char) c : (char) ('0' + digit((char) c))));
        return spelt.toString();
    }

    private static boolean isAscii(int c) {
        return c >= '0' && c <= '9';
    }

    private static int count(String numerals) {
        int total = 0;
        int pending = -1;
        for (char c : numerals.toCharArray()) {
            int tens = tens(c);
            if (tens == 0) {
                pending = digit(c);
            } else {
                // 廿 and 卅 are whole, the others are so many of them
                total += pending < 0 || c == '廿' || c == '卅' ? tens : pending * tens;
                pending = -1;
            }
        }
        return total + Math.max(pending, 0);
    }

    private static int tens(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1000;
            case '廿' -> 20;
            case '卅' -> 30;
            default -> 0;
        };
    }

    /** Also as they are said on the telephone (幺), and written where nobody shall forge them; -1 for none. */
    private static int digit(char c) {
        return switch (c) {
            case '零', '〇', '○' -> 0;
            case '一', '幺', '壹' -> 1;
            case '二', '两', '両', '贰', '貳' -> 2;
            case '三', '叁', '參' -> 3;
            case '四', '肆' -> 4;
            case '五', '伍' -> 5;
            case '六', '陆', '陸' -> 6;
            case '七', '柒' -> 7;
            case '八', '捌' -> 8;
            case '九', '玖' -> 9;
            default -> -1;
        };
    }
}
