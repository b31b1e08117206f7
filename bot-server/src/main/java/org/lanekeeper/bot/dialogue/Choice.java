package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.household.EntryText;

/** A numbered choice as people answer it: 2, ２, 第2个, 二. */
final class Choice {
    private static final Pattern NUMBER =
            Pattern.compile("(?:第|选|我选)?\\s*([0-9]{1,2}|[一二三四五六七八九])\\s*(?:个|号|项|家)?[。.、!！]?");
    private static final String NUMERALS = "零一二三四五六七八九";

    private Choice() {}

    /** The chosen one of those offered, first number 1. */
    static <T> Optional<T> read(String text, List<T> offered) {
        Matcher matcher = NUMBER.matcher(EntryText.narrow(text).strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1);
        int numeral = NUMERALS.indexOf(digits);
        int number = numeral > 0 ? numeral : Integer.parseInt(digits);
        return number >= 1 && number <= offered.size() ? Optional.of(offered.get(number - 1)) : Optional.empty();
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
