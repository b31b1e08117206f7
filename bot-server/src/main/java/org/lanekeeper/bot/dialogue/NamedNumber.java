package org.lanekeeper.bot.dialogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.household.EntryText;

/**
 * The consent to what cannot be taken back: it names the number that it is about (退出12, 我确认退第12号). A mere 是的 may
 * be an old one: whoever sends old messages again, with their signatures, must not move a number of today by them.
 */
final class NamedNumber {
    private static final String NUMERALS = "零一二三四五六七八九十";
    private static final String BEFORE = "(?:我|就|要|那|好的?|是的?|对的?|嗯|确认|确定|[,，。 ])*";

    private final Pattern pattern;

    /** @param verb what is consented to, as a pattern */
    NamedNumber(String verb) {
        pattern = Pattern.compile(BEFORE + "(?:" + verb
                + "|确认|确定)(?:掉|出|接龙|登记)*[ 「」]*第?[ ]*([0-9]{1,9}|[一二三四五六七八九十])[ ]*号?(?:吧|了|[。.!！」 ])*");
    }

    boolean consents(String text, int number) {
        Matcher matcher = pattern.matcher(EntryText.narrow(text).strip());
        if (!matcher.matches()) {
            return false;
        }
        int numeral = NUMERALS.indexOf(matcher.group(1));
        return number == (numeral > 0 ? numeral : Integer.parseInt(matcher.group(1)));
    }
}
