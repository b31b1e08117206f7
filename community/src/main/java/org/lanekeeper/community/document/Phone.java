package org.lanekeeper.community.document;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A telephone by which a visitor can be reached. Unlike a household's mobile it may be a fixed line, or one of another
 * country.
 *
 * @param number eleven digits of a mainland mobile, a fixed line with its area code and leading 0, or {@code +} and an
 *     E.164 number of elsewhere
 */
public record Phone(String number) {
    private static final int LONGEST = 40;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-‐—().·/]");
    private static final Pattern PREFIX = Pattern.compile("^(?:\\+86|0086|86(?=1[3-9]\\d{9}$))");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    /** Area codes begin with 010, 02x or three digits more; local numbers have seven or eight digits. */
    private static final Pattern FIXED = Pattern.compile("0(?:10|2\\d|[3-9]\\d{2})[2-8]\\d{6,7}");

    /** Hong Kong, Macau, Taiwan in their own lengths; elsewhere as E.164 allows. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("\\+(?:852[2-9]\\d{7}|853[268]\\d{7}|886[2-9]\\d{7,8}|(?!852|853|886|86)[1-9]\\d{6,14})");

    public static Reading<Phone> read(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return Reading.unfit(Flaw.EMPTY);
        }
        if (text.length() > LONGEST) {
            return Reading.unfit(Flaw.TOO_LONG);
        }
        String plain = SEPARATORS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        String number = national(PREFIX.matcher(plain).replaceFirst(""), plain);
        boolean fits = MOBILE.matcher(number).matches()
                || FIXED.matcher(number).matches()
                || ELSEWHERE.matcher(number).matches();
        return fits ? Reading.of(new Phone(number)) : Reading.unfit(Flaw.PHONE);
    }

    /** +86 21 6… is the fixed line 0216…; 00852… is +852…. */
    private static String national(String rest, String plain) {
        if (!rest.equals(plain)) {
            return MOBILE.matcher(rest).matches() || rest.startsWith("0") ? rest : "0" + rest;
        }
        return plain.startsWith("00") ? "+" + plain.substring(2) : plain;
    }

    /** The last four digits: what somebody at the gate is asked for. */
    public String tail() {
        return number.substring(number.length() - 4);
    }

    /** {@code 138****5678}. */
    public String masked() {
        return number.substring(0, 3) + "****" + tail();
    }

    @Override
    public String toString() {
        return "Phone[]";
    }
}
