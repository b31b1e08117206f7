package org.lanekeeper.community.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A motor vehicle's number plate by GA 36-2018.
 *
 * @param number as it stands on the plate, without the dot: 沪A12345, 沪AD12345
 */
public record Plate(String number) {
    private static final int LONGEST = 20;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-‐—·•・.]");

    private static final String PLACE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";

    /** Letters as plates have them. */
    private static final String LETTER = "[A-HJ-NP-Z]";

    private static final String SIGN = "[A-HJ-NP-Z0-9]";

    /** Five signs of which at most two are letters; the last may be a word that says what the vehicle is for. */
    private static final Pattern ORDINARY = Pattern.compile(
            PLACE + LETTER + "(?=(?:\\d*" + LETTER + "){0,2}\\d*[挂学警港澳领]?$)" + SIGN + "{4}(?:" + SIGN + "|[挂学警港澳领])");

    /** Electric D A B C E, other new energies F G H J K: in front on small cars, behind on large ones. */
    private static final Pattern NEW_ENERGY =
            Pattern.compile(PLACE + LETTER + "(?:[DABCEFGHJK]" + SIGN + "\\d{4}|\\d{5}[DABCEFGHJK])");

    private static final Pattern EMBASSY = Pattern.compile("使\\d{6}|\\d{6}使");

    /** On airfields; fire and rescue since 2019. */
    private static final Pattern SERVICE = Pattern.compile("民航" + SIGN + "{5}|" + PLACE + "[XSLE]" + SIGN + "{4}应急");

    /** The army's and the armed police's, which GA 36 leaves to them. */
    private static final Pattern FORCES =
            Pattern.compile(LETTER + LETTER + "\\d{5}|WJ" + PLACE + "?\\d{4,5}" + LETTER + "?");

    private static final Pattern MISREAD = Pattern.compile(PLACE + "[A-Z0-9]*[IO][A-Z0-9]*.?");

    public static Reading<Plate> read(String typed) {
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
        if (fits(number)) {
            return Reading.of(new Plate(number));
        }
        return Reading.unfit(MISREAD.matcher(number).matches() ? Flaw.PLATE_LETTER : Flaw.PLATE);
    }

    private static boolean fits(String number) {
        return ORDINARY.matcher(number).matches()
                || NEW_ENERGY.matcher(number).matches()
                || EMBASSY.matcher(number).matches()
                || SERVICE.matcher(number).matches()
                || FORCES.matcher(number).matches();
    }

    @Override
    public String toString() {
        return "Plate[]";
    }
}
