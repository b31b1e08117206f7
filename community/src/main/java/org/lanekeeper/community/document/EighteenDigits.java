package org.lanekeeper.community.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Numbers built like the citizen's number of GB 11643-1999: six digits of a region, eight of a day of birth, three in
 * order, one check character by ISO 7064 MOD 11-2.
 */
final class EighteenDigits {
    static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    /** Nobody is known to have lived longer. */
    private static final int OLDEST = 130;

    private EighteenDigits() {}

    /** Seventeen digits and a digit or X. */
    static boolean isWritten(String number) {
        boolean fits = number.length() == LENGTH;
        for (int i = 0; fits && i < LENGTH; i++) {
            char c = number.charAt(i);
            fits = c >= '0' && c <= '9' || i == LENGTH - 1 && c == 'X';
        }
        return fits;
    }

    static boolean isChecked(String number) {
        return number.charAt(LENGTH - 1) == check(number);
    }

    /** The check character that belongs to the first seventeen digits. */
    static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    private static Optional<LocalDate> birth(String number) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number, 6, 10, 10),
                    Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static boolean isBorn(String number, LocalDate today) {
        return birth(number)
                .filter(day -> !day.isAfter(today) && day.isAfter(today.minusYears(OLDEST)))
                .isPresent();
    }
}
