package org.lanekeeper.community.household;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a sign-up asks for.
 *
 * @param number from 1; 1 where none was named, the first of several
 * @param unsure whether several stand there, none at all was meant (0), or it is more than anybody hands out
 */
record Quantity(int number, boolean unsure) {
    /** More than any relay hands out; only keeps numbers small. */
    private static final int MOST = 1000;
    /** A number without a measure is seldom meant as a quantity beyond this. */
    private static final int MOST_BARE = 20;

    private static final String MEASURE = "(人份|包|份|盒|个|只|袋|件|斤|公斤|套|瓶|箱|卷|桶|提|支|双|副|板|条|枚|罐|把|捆|筐|[人位](?!\\p{IsHan}))";
    private static final String NUMERAL = "([一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])";
    private static final Pattern MEASURED = Pattern.compile("(?<![\\d.])(\\d{1,6})\\s*" + MEASURE
            + "|(?:(?<![A-Za-z\\d])(\\d{1,3})\\s*)?[xX×*]\\s*(\\d{1,6})(?!\\d)|" + NUMERAL + "\\s*" + MEASURE);
    private static final Pattern GLUED = Pattern.compile("(?<=\\d)(?=" + NUMERAL + MEASURE + ")");
    private static final Pattern EACH = Pattern.compile("各\\s*(?:\\d{1,3}|[一二两三四五六七八九十])");
    private static final Pattern BARE = Pattern.compile(
            "(?<![^\\s,，;；、(\\[:：/|])\\d{1,3}(?![^\\s,，;；、)\\]/|。])|(?<=\\p{IsHan})\\d{1,2}(?![^\\s,，;；、)。])");
    private static final String NUMERALS = "零一二三四五六七八九";

    private record Named(int number, String measure) {}

    /** 3-502两包: the numeral before a measure belongs to that, not to the room. */
    static String parted(String text) {
        return GLUED.matcher(text).replaceAll(" ");
    }

    /** Takes what it reads out of the text. */
    static Quantity cut(StringBuilder rest, boolean bare) {
        boolean unsure = EACH.matcher(rest).find();
        List<Named> named = new ArrayList<>();
        Matcher matcher = MEASURED.matcher(rest.toString());
        while (matcher.find() && named.size() < 8) {
            unsure |= matcher.group(3) != null;
            named.add(named(matcher));
            blank(rest, matcher);
        }
        if (named.isEmpty() && bare) {
            Matcher single = BARE.matcher(rest.toString());
            while (single.find() && named.size() < 8) {
                named.add(new Named(Integer.parseInt(single.group()), ""));
                blank(rest, single);
            }
            unsure |= !named.isEmpty() && named.get(0).number() > MOST_BARE;
        }
        if (named.isEmpty()) {
            return new Quantity(1, unsure);
        }
        int first = named.get(0).number();
        unsure |= named.stream().distinct().count() > 1 || first < 1 || first > MOST;
        return new Quantity(Math.max(1, Math.min(first, MOST)), unsure);
    }

    private static void blank(StringBuilder rest, Matcher found) {
        for (int i = found.start(); i < found.end(); i++) {
            rest.setCharAt(i, ' ');
        }
    }

    private static Named named(Matcher matcher) {
        if (matcher.group(1) != null) {
            return new Named(Integer.parseInt(matcher.group(1)), matcher.group(2));
        }
        if (matcher.group(4) != null) {
            int times = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
            return new Named(times * Integer.parseInt(matcher.group(4)), "");
        }
        return new Named(counted(matcher.group(5)), matcher.group(6));
    }

    private static int counted(String numerals) {
        int total = 0;
        int pending = -1;
        for (char c : numerals.toCharArray()) {
            if (c == '十') {
                total = (pending < 0 ? 1 : pending) * 10;
                pending = 0;
            } else {
                pending = c == '两' ? 2 : NUMERALS.indexOf(c);
            }
        }
        return total + Math.max(pending, 0);
    }
}
