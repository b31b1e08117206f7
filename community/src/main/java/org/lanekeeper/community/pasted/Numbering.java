package org.lanekeeper.community.pasted;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.household.EntryText;

/**
 * The number before a row, in any of the ways people number.
 *
 * @param value as written, without zeros in front
 * @param end where the row's own text begins
 * @param loose whether only a blank stands behind: a number only where the list shows that it is one
 */
record Numbering(int value, int end, boolean loose) {
    /** Marks and blanks that may stand before a number: ticks, pointing hands, bullets; ×2 is no number but a quantity. */
    private static final String MARKS = "^(?![^\\p{L}\\p{N}]{0,12}[×*]\\s?\\d)[^\\p{L}\\p{N}(\\[【<「『]{0,12}";

    private static final Pattern CIRCLED =
            Pattern.compile(MARKS + "([\\u2460-\\u249b\\u3251-\\u325f\\u32b1-\\u32bf\\u2776-\\u277f])[.、:]?");
    private static final Pattern KEYCAPS = Pattern.compile(MARKS + "((?:\\d\\u20e3){1,4}|\\ud83d\\udd1f)[.、:]?");
    private static final Pattern BRACKETED =
            Pattern.compile(MARKS + "[(\\[【<](?:第|NO\\.?)?\\s?(\\d{1,4})[)\\]】>][.、:]?");
    private static final Pattern NAMED = Pattern.compile(MARKS + "(?:NO\\.?|№)\\s?(\\d{1,4})(?!\\d)[.、:)]?(?=\\s|\\D)");
    /** Not a time (9:30), and not a date or decimal unless a row stands behind (1.3-502). */
    private static final Pattern PLAIN =
            Pattern.compile(MARKS + "(\\d{1,4})\\s?(?:[、)）,，;；。】\\]．]|\\.|:(?!\\d\\d(?!\\d))|-(?=\\s?\\p{IsHan}))");

    private static final Pattern CHINESE =
            Pattern.compile(MARKS + "[(]?([一二三四五六七八九]?十?[一二三四五六七八九]?|[一二三四五六七八九]百[一二三四五六七八九十零]{0,4})[、.):](?!\\d\\d)");
    private static final Pattern LOOSE =
            Pattern.compile(MARKS + "(\\d{1,4})\\s(?!\\s?(?:号|栋|幢|座|弄|楼|单元|月|日|年|点|包|份|盒|个|只|袋|件|斤|人|位|口|元|[-#:~]))");

    static Optional<Numbering> of(String line) {
        String narrow = EntryText.narrow(line.length() > 80 ? line.substring(0, 80) : line)
                .toUpperCase(java.util.Locale.ROOT);
        if (narrow.length() != Math.min(line.length(), 80) || narrow.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = CIRCLED.matcher(narrow);
        if (matcher.find()) {
            return found(circled(matcher.group(1).charAt(0)), matcher, narrow, false);
        }
        for (Pattern form : new Pattern[] {BRACKETED, NAMED, PLAIN}) {
            matcher = form.matcher(narrow);
            if (matcher.find()) {
                return found(Integer.parseInt(matcher.group(1)), matcher, narrow, false);
            }
        }
        matcher = KEYCAPS.matcher(narrow);
        if (matcher.find()) {
            String digits = matcher.group(1).replace("\u20e3", "");
            return found(
                    digits.length() > 1 && digits.charAt(0) > '9' ? 10 : Integer.parseInt(digits),
                    matcher,
                    narrow,
                    false);
        }
        matcher = CHINESE.matcher(narrow);
        if (matcher.find() && !matcher.group(1).isEmpty()) {
            return found(counted(matcher.group(1)), matcher, narrow, false);
        }
        matcher = LOOSE.matcher(narrow);
        return matcher.find() ? found(Integer.parseInt(matcher.group(1)), matcher, narrow, true) : Optional.empty();
    }

    private static Optional<Numbering> found(int value, Matcher matcher, String line, boolean loose) {
        int end = matcher.end();
        while (end < line.length() && line.charAt(end) == ' ') {
            end++;
        }
        return Optional.of(new Numbering(value, end, loose));
    }

    private static int circled(char c) {
        if (c <= '\u2473') {
            return c - '\u2460' + 1;
        }
        if (c <= '\u2487') {
            return c - '\u2474' + 1;
        }
        if (c <= '\u249b') {
            return c - '\u2488' + 1;
        }
        if (c <= '\u277f') {
            return c - '\u2776' + 1;
        }
        return c <= '\u325f' ? c - '\u3251' + 21 : c - '\u32b1' + 36;
    }

    private static int counted(String numerals) {
        int total = 0;
        int pending = 0;
        for (char c : numerals.toCharArray()) {
            if (c == '百' || c == '十') {
                total += Math.max(pending, 1) * (c == '百' ? 100 : 10);
                pending = 0;
            } else {
                pending = "零一二三四五六七八九".indexOf(c);
            }
        }
        return total + pending;
    }
}
