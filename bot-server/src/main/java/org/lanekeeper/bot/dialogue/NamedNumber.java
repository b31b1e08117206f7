package org.lanekeeper.bot.dialogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.household.EntryText;

/**
 * The consent to what cannot be taken back: it names the number that it is about (退出12, 我确认退第12号). A mere 是的 may
 * be an old one: whoever sends old messages again, with their signatures, must not move a number of today by them.
 */
final class NamedNumber {
    private static final String NUMERALS = "零一二三四五六七八九";
    private static final String DIGITS = "[一二三四五六七八九]";
    private static final String BEFORE = "(?:我|就|要|那|好的?|是的?|对的?|嗯|确认|确定|[,，。 「])*";

    private final Pattern pattern;

    /** @param verb what is consented to, as a pattern */
    NamedNumber(String verb) {
        pattern = Pattern.compile(BEFORE + "(?:" + verb + "|确认|确定)(?:掉|出|接龙|登记)*[ 「」]*第?[ ]*([0-9]{1,9}|" + DIGITS
                + "?十" + DIGITS + "?|" + DIGITS + ")[ ]*号?(?:吧|了|[。.!！」 ])*");
    }

    boolean consents(String text, int number) {
        Matcher matcher = pattern.matcher(EntryText.narrow(text).strip());
        return matcher.matches() && number == read(matcher.group(1));
    }

    /** As it is spoken up to ninety-nine, and written beyond. */
    private static int read(String written) {
        int ten = written.indexOf('十');
        if (ten < 0) {
            int numeral = NUMERALS.indexOf(written);
            return numeral > 0 ? numeral : Integer.parseInt(written);
        }
        int tens = ten == 0 ? 1 : NUMERALS.indexOf(written.charAt(0));
        return tens * 10 + (ten + 1 < written.length() ? NUMERALS.indexOf(written.charAt(ten + 1)) : 0);
    }
}
