package org.lanekeeper.community.address;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What becomes of a number under a hasty finger, in the ear, or read from a bad hand. */
final class DigitSlips {
    private static final int SHORTEST_ROOM = 3;

    private DigitSlips() {}

    /** The likelier first; {@link #wrongDigit} is none of them. */
    static final List<Function<String, Set<String>>> LIKELY = List.of(
            DigitSlips::transposed, DigitSlips::zero, DigitSlips::repeated, DigitSlips::oneOrSeven, DigitSlips::letter);

    /** 520 for 502. */
    private static Set<String> transposed(String number) {
        Set<String> slips = new LinkedHashSet<>();
        for (int i = 0; i + 1 < number.length(); i++) {
            slips.add(number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2));
        }
        slips.remove(number);
        return slips;
    }

    /** 52 or 5002 for 502. */
    private static Set<String> zero(String number) {
        Set<String> slips = new LinkedHashSet<>();
        for (int i = 1; i < number.length(); i++) {
            slips.add(number.substring(0, i) + '0' + number.substring(i));
            if (number.charAt(i) == '0') {
                slips.add(without(number, i));
            }
        }
        return slips;
    }

    /** 5502 for 502, and 1101 cut to 101. */
    private static Set<String> repeated(String number) {
        Set<String> slips = new LinkedHashSet<>();
        for (int i = 0; i < number.length(); i++) {
            if (i > 0 && number.charAt(i) == number.charAt(i - 1)) {
                slips.add(without(number, i));
            } else if (Character.isDigit(number.charAt(i))) {
                slips.add(number.substring(0, i) + number.charAt(i) + number.substring(i));
            }
        }
        return slips;
    }

    /** They look alike in handwriting, and sound alike: yi and qi. */
    private static Set<String> oneOrSeven(String number) {
        Set<String> slips = new LinkedHashSet<>();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == '1' || c == '7') {
                slips.add(number.substring(0, i) + (c == '1' ? '7' : '1') + number.substring(i + 1));
            }
        }
        return slips;
    }

    /** 1201 for 1201A, and the other way round. */
    private static Set<String> letter(String number) {
        Set<String> slips = new LinkedHashSet<>();
        char last = number.charAt(number.length() - 1);
        if (last >= 'A' && last <= 'Z' && number.length() > 1) {
            slips.add(without(number, number.length() - 1));
        } else if (Character.isDigit(last) && number.length() >= SHORTEST_ROOM) {
            for (char letter = 'A'; letter <= 'D'; letter++) {
                slips.add(number + letter);
            }
        }
        return slips;
    }

    /** Any one digit wrong, missing or too many. */
    static Set<String> wrongDigit(String number) {
        Set<String> slips = new LinkedHashSet<>();
        for (int i = 0; i <= number.length(); i++) {
            boolean replaced = i < number.length() && Character.isDigit(number.charAt(i));
            if (i < number.length() && number.length() > 1) {
                slips.add(without(number, i));
            }
            for (char digit = '0'; digit <= '9'; digit++) {
                slips.add(number.substring(0, i) + digit + number.substring(i));
                if (replaced) {
                    slips.add(number.substring(0, i) + digit + number.substring(i + 1));
                }
            }
        }
        slips.remove(number);
        return slips;
    }

    private static String without(String number, int place) {
        return number.substring(0, place) + number.substring(place + 1);
    }
}
