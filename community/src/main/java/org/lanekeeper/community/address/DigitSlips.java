package org.lanekeeper.community.address;

import java.util.LinkedHashSet;
import java.util.Set;

/** What becomes of a number under a hasty finger, or read from a bad hand. */
final class DigitSlips {
    private static final int SHORTEST_ROOM = 3;

    private DigitSlips() {}

    /** Two digits changed about, the nought left out or put in, a digit struck twice, 1 for 7, a letter forgotten. */
    static Set<String> likely(String number) {
        Set<String> slips = new LinkedHashSet<>();
        for (int i = 0; i + 1 < number.length(); i++) {
            slips.add(number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2));
        }
        for (int i = 1; i < number.length(); i++) {
            slips.add(number.substring(0, i) + '0' + number.substring(i));
            if (number.charAt(i) == '0' || number.charAt(i) == number.charAt(i - 1)) {
                slips.add(number.substring(0, i) + number.substring(i + 1));
            }
        }
        for (int i = 0; i < number.length(); i++) {
            char other = number.charAt(i) == '1' ? '7' : number.charAt(i) == '7' ? '1' : 0;
            if (other != 0) {
                slips.add(number.substring(0, i) + other + number.substring(i + 1));
            }
        }
        letter(number, slips);
        slips.remove(number);
        return slips;
    }

    private static void letter(String number, Set<String> slips) {
        char last = number.charAt(number.length() - 1);
        if (last >= 'A' && last <= 'Z' && number.length() > 1) {
            slips.add(number.substring(0, number.length() - 1));
        } else if (Character.isDigit(last) && number.length() >= SHORTEST_ROOM) {
            for (char letter = 'A'; letter <= 'D'; letter++) {
                slips.add(number + letter);
            }
        }
    }

    /** Any one digit wrong, missing or too many. */
    static Set<String> rare(String number) {
        Set<String> slips = new LinkedHashSet<>();
        for (int i = 0; i < number.length(); i++) {
            slips.add(number.substring(0, i) + number.substring(i + 1));
            if (Character.isDigit(number.charAt(i))) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    slips.add(number.substring(0, i) + digit + number.substring(i + 1));
                }
            }
        }
        for (int i = 0; i <= number.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                slips.add(number.substring(0, i) + digit + number.substring(i));
            }
        }
        slips.remove(number);
        slips.remove("");
        return slips;
    }
}
