package org.lanekeeper.community.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Makes numbers by the published rules, with arithmetic of its own. */
final class WrittenDocuments {
    static final LocalDate TODAY = LocalDate.of(2020, 2, 12);
    private static final String[] PROVINCES = {"11", "31", "32", "44", "50", "62", "65", "71", "82"};
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final Random random;

    WrittenDocuments(long seed) {
        random = new Random(seed);
    }

    String residentId() {
        return checked(oneOf(PROVINCES) + digits(4) + birth() + digits(3));
    }

    String residencePermit() {
        return checked("8" + (1 + random.nextInt(3)) + "0000" + birth() + digits(3));
    }

    String foreignPermanent() {
        return checked("9" + oneOf(PROVINCES) + digits(3) + birth() + digits(3));
    }

    LocalDate born() {
        return TODAY.minusDays(random.nextInt(120 * 365));
    }

    private String birth() {
        return born().format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** ISO 7064 MOD 11-2 in its recursive form, unlike the table of weights. */
    static String checked(String seventeen) {
        int rest = 0;
        for (char c : seventeen.toCharArray()) {
            rest = (rest + (c - '0')) * 2 % 11;
        }
        int check = (12 - rest) % 11;
        return seventeen + (check == 10 ? "X" : check);
    }

    /** At most two letters among five signs, as GA 36 has it. */
    String plate() {
        char[] signs = digits(5).toCharArray();
        for (int i = random.nextInt(3); i > 0; i--) {
            signs[random.nextInt(signs.length)] = letter();
        }
        return "沪" + letter() + new String(signs);
    }

    String smallNewEnergyPlate() {
        String second = random.nextBoolean() ? digits(1) : String.valueOf(letter());
        return "粤" + letter() + newEnergy() + second + digits(4);
    }

    String largeNewEnergyPlate() {
        return "京" + letter() + digits(5) + newEnergy();
    }

    private char newEnergy() {
        return "ABCDEFGHJK".charAt(random.nextInt(10));
    }

    String mobile() {
        return "1" + (3 + random.nextInt(7)) + digits(9);
    }

    String digits(int many) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            text.append(random.nextInt(10));
        }
        return text.toString();
    }

    char letter() {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** As hands and printers write it: small letters, spaces, hyphens, full-width digits. */
    String carelessly(String number) {
        StringBuilder text = new StringBuilder(" ");
        for (char c : number.toCharArray()) {
            boolean wide = c >= '0' && c <= '9' && random.nextInt(8) == 0;
            text.append(wide ? (char) (c - '0' + '０') : random.nextBoolean() ? Character.toLowerCase(c) : c);
            text.append(random.nextInt(6) == 0 ? " " : random.nextInt(9) == 0 ? "-" : "");
        }
        return text.toString();
    }

    private String oneOf(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
