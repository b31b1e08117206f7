package org.lanekeeper.community.document;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The published rule of each kind of paper. */
final class DocumentRules {
    private static final int LONGEST = 40;

    /** What people and printers put between the characters. */
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-‐－—_.·/]");

    /** GB/T 2260, the first two digits; 83 belongs to residence permits alone. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    /** State Council, Measures of 2018 on residence permits: Hong Kong, Macau, Taiwan. */
    private static final Pattern RESIDENCE = Pattern.compile("8[123]0000.*");

    private static final Pattern OLD_RESIDENT_ID = Pattern.compile("\\d{15}");

    /** ICAO 9303: letters and digits, nine of them in the machine's line; states that print more are let be. */
    private static final Pattern PASSPORT = Pattern.compile("(?=.*\\d)[A-Z0-9]{5,12}");

    /** Two digits more count renewals on older cards; the second letter marks holders of another nationality. */
    private static final Pattern HOME_RETURN = Pattern.compile("[HM](?:\\d{8}(?:\\d{2})?|[A-Z]\\d{7})");

    /** Eight digits on the card since 2015; ten and a letter in brackets in the booklet before. */
    private static final Pattern TAIWAN = Pattern.compile("\\d{8}|\\d{10}(?:\\(?[A-Z]\\)?)?");

    /** The card before December 2023: state, place of issue, day of birth (yymmdd), order, check. */
    private static final Pattern OLD_FOREIGN =
            Pattern.compile("[A-Z]{3}\\d{4}\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{2}");

    private DocumentRules() {}

    static Reading<Document> read(DocumentKind kind, String typed, LocalDate today) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return Reading.unfit(Flaw.EMPTY);
        }
        if (text.length() > LONGEST) {
            return Reading.unfit(Flaw.TOO_LONG);
        }
        String number = SEPARATORS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        Flaw flaw = flaw(kind, number, today);
        return flaw == null ? Reading.of(new Document(kind, number)) : Reading.unfit(flaw);
    }

    private static Flaw flaw(DocumentKind kind, String number, LocalDate today) {
        return switch (kind) {
            case RESIDENT_ID -> residentId(number, today);
            case PASSPORT -> fit(PASSPORT, number, Flaw.PASSPORT);
            case HOME_RETURN_PERMIT -> fit(HOME_RETURN, number, Flaw.HOME_RETURN_PERMIT);
            case TAIWAN_PERMIT -> fit(TAIWAN, number, Flaw.TAIWAN_PERMIT);
            case RESIDENCE_PERMIT ->
                isSound(number, today) && RESIDENCE.matcher(number).matches() ? null : Flaw.RESIDENCE_PERMIT;
            case FOREIGN_PERMANENT ->
                number.startsWith("9") && isSound(number, today)
                                || OLD_FOREIGN.matcher(number).matches()
                        ? null
                        : Flaw.FOREIGN_PERMANENT;
        };
    }

    private static Flaw fit(Pattern rule, String number, Flaw flaw) {
        return rule.matcher(number).matches() ? null : flaw;
    }

    private static boolean isSound(String number, LocalDate today) {
        return EighteenDigits.isWritten(number)
                && EighteenDigits.isBorn(number, today)
                && EighteenDigits.isChecked(number);
    }

    /** What is wrong is looked for in the order in which somebody would see it. */
    private static Flaw residentId(String number, LocalDate today) {
        if (OLD_RESIDENT_ID.matcher(number).matches()) {
            return Flaw.OLD_RESIDENT_ID;
        }
        if (number.length() != EighteenDigits.LENGTH) {
            return Flaw.RESIDENT_ID_LENGTH;
        }
        if (!EighteenDigits.isWritten(number)) {
            return Flaw.RESIDENT_ID_CHARACTERS;
        }
        if (!PROVINCES.contains(number.substring(0, 2))) {
            return Flaw.RESIDENT_ID_REGION;
        }
        if (!EighteenDigits.isBorn(number, today)) {
            return Flaw.RESIDENT_ID_BIRTH;
        }
        return EighteenDigits.isChecked(number) ? null : Flaw.RESIDENT_ID_CHECK;
    }
}
