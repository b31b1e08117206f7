package org.lanekeeper.community.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Several rows on one line, as they come where line breaks are lost: 1. 张三 3-502 2. 李四 5-101. */
final class RunOnLine {
    private static final Pattern NUMBER = Pattern.compile("(?<=\\s|^)[(（]?(\\d{1,4})[.．、)）]\\s?(?=\\S)");

    private RunOnLine() {}

    /**
     * The rows, each with its number; before them what stands in front. Parts of one row that are numbered (小杨 1、3-502
     * 2、两包) stay together: a row on a line with others names a door of its own.
     */
    static List<String> split(String line) {
        List<Integer> cuts = new ArrayList<>();
        int expected = -1;
        int begin = 0;
        Matcher matcher = NUMBER.matcher(line);
        while (matcher.find()) {
            int number = Integer.parseInt(matcher.group(1));
            if (matcher.start() == 0) {
                expected = number + 1;
            } else if (expected < 0 && number == 1 && begins(line, matcher)) {
                cuts.add(matcher.start());
                begin = matcher.end();
                expected = 2;
            } else if (number == expected
                    && namesDoor(line, matcher.end())
                    && RowReader.namesDoor(line.substring(begin, matcher.start()))) {
                cuts.add(matcher.start());
                begin = matcher.end();
                expected++;
            }
        }
        List<String> rows = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            if (cut > from) {
                rows.add(line.substring(from, cut).strip());
            }
            from = cut;
        }
        rows.add(line.substring(from).strip());
        return rows;
    }

    /** A first row behind a title; behind 例 it is the example. */
    private static boolean begins(String line, Matcher number) {
        String front = line.substring(0, number.start());
        return front.codePoints().anyMatch(Character::isLetterOrDigit)
                && !RelayPart.isExampleLabel(front)
                && namesDoor(line, number.end());
    }

    /** Up to where the next number may stand. */
    private static boolean namesDoor(String line, int from) {
        return RowReader.namesDoor(line.substring(from, Math.min(line.length(), from + 60)));
    }
}
