package org.lanekeeper.bot.dialogue;

import java.util.regex.Pattern;
import org.lanekeeper.community.pasted.PastedRow;

/** What somebody wrote, fit to be shown again: short, on one line, without links or signs that cannot be seen. */
final class Shown {
    private static final int LONGEST = 24;
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}<>\\[\\]\\\\`*_]");
    private static final Pattern LINK = Pattern.compile(
            "(?i)(?:[a-z][a-z0-9+.-]{1,10}:)?//\\S*|(?:www\\.|[a-z0-9-]+\\.(?:com|cn|net|org|top|xyz|cc|io))\\S*");
    private static final Pattern PHONE = Pattern.compile("(1[3-9]\\d)[- ]?\\d{4}[- ]?(\\d{4})");

    private Shown() {}

    static String row(PastedRow row) {
        return text(row.text());
    }

    static String text(String written) {
        String plain = LINK.matcher(UNSEEN.matcher(written).replaceAll(" ")).replaceAll(" ");
        String masked = PHONE.matcher(plain)
                .replaceAll("$1****$2")
                .replaceAll("\\s+", " ")
                .strip();
        return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST) + "…";
    }
}
