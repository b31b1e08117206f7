package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.household.EntryText;

/** A numbered choice as people answer it: 2, ２, 第2个, 二. */
final class Choice {
    private static final Pattern NUMBER = Pattern.compile(
            "(?:我?(?:选|要|是))?(?:第|那个)?\\s*([0-9]{1,2}|[一二三四五六七八九两十])\\s*(?:个|号|项|家|户|条)?(?:吧|的|啊)?[。.、,，!！]?");
    private static final String NUMERALS = "零一二三四五六七八九十";
    private static final String CIRCLED = "⓪①②③④⑤⑥⑦⑧⑨⑩";
    private static final String KEYCAP = "\uFE0F?\u20E3";

    private Choice() {}

    /** The chosen one of those offered, first number 1. */
    static <T> Optional<T> read(String text, List<T> offered) {
        return number(text).filter(number -> number <= offered.size()).map(number -> offered.get(number - 1));
    }

    /** A number that stands alone, from 1 on. */
    static Optional<Integer> number(String text) {
        StringBuilder plain = new StringBuilder();
        for (char c : EntryText.narrow(text).strip().replaceAll(KEYCAP, "").toCharArray()) {
            int circled = CIRCLED.indexOf(c);
            plain.append(circled >= 0 ? Integer.toString(circled) : String.valueOf(c));
        }
        Matcher matcher = NUMBER.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1);
        int numeral = digits.equals("两") ? 2 : NUMERALS.indexOf(digits);
        int number = numeral > 0 ? numeral : Integer.parseInt(digits);
        return number >= 1 ? Optional.of(number) : Optional.empty();
    }

    /** The lines to choose from. */
    static String list(List<String> names) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            lines.append(i + 1).append(". ").append(names.get(i)).append('\n');
        }
        return lines.toString();
    }
}
