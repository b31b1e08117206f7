package org.lanekeeper.community.pasted;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.address.AddressReader;
import org.lanekeeper.community.household.EntryText;

/** Buildings that are named alone: in a title, in a heading between rows, apart from the room in a row. */
final class Building {
    private static final String WORD = "(?:号楼|號樓|号栋|幢|栋|棟|座|#楼|#)";
    private static final String NAME = "(?<![A-Za-z0-9一二三四五六七八九十百-])(?:(\\d{1,5}弄\\d{1,4})号|"
            + "(\\d{1,3}[A-Z]?|[A-Za-z]\\d{0,2}|[一二三四五六七八九十百]{1,4})\\s?" + WORD + ")";
    private static final Pattern NAMED = Pattern.compile(NAME);
    private static final Pattern HEADING = Pattern.compile(
            "[^\\p{L}\\p{N}]*" + NAME + "\\s*(?:\\p{IsHan}{0,2}单元)?(?:居民|住户|的?邻居|业主|各户|全体)?[^\\p{L}\\p{N}]*");

    private Building() {}

    /** The one that a text names; nothing if it names none or several. */
    static Optional<String> in(String text) {
        Set<String> named = new LinkedHashSet<>();
        Matcher matcher = NAMED.matcher(EntryText.narrow(text));
        while (matcher.find() && named.size() < 2) {
            name(matcher).ifPresent(named::add);
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    /** The building that the rows below belong to, if a line says nothing else. */
    static Optional<String> heading(String line) {
        if (line.length() > 24) {
            return Optional.empty();
        }
        Matcher matcher = HEADING.matcher(EntryText.narrow(line));
        return matcher.matches() ? name(matcher) : Optional.empty();
    }

    static String without(String text) {
        return NAMED.matcher(text).replaceAll(" ");
    }

    private static Optional<String> name(Matcher matcher) {
        String written = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        try {
            return Optional.of(AddressReader.ofColumns(written, null, "1").building());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
