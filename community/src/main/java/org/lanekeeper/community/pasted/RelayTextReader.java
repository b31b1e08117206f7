package org.lanekeeper.community.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of a relay as messaging platforms copy it: with or without header and title, numbered in any of the ways
 * people number, rows over one line or two, an example among them. Takes time in proportion to the length of the text.
 */
public final class RelayTextReader {
    /** In characters; what stands behind is not read, and {@link RelayDoubt#CUT} says so. */
    public static final int LONGEST_TEXT = 65_536;

    /** More than a compound has households; further ones are not read, and {@link RelayDoubt#CUT} says so. */
    public static final int MOST_ROWS = 3_000;

    /** In characters; what stands behind is not read, and {@link Doubt#TOO_LONG} says so. */
    public static final int LONGEST_ROW = 500;

    /** 王大姐 2020/2/3 10:22 and, in forwarded chats, 王大姐 10:22. */
    private static final Pattern SENDER = Pattern.compile(
            "[^\\d:：][^:：]{0,30}?\\s{1,4}(?:\\d{4}[-/年]\\d{1,2}[-/月]\\d{1,2}日?\\s{1,4})?(?:上午|下午)?\\d{1,2}:\\d{2}(?::\\d{2})?:?");

    private static final Pattern DAY_OR_END = Pattern.compile(
            "[-—–_=*]{2,40}\\s*(?:.{0,12}(?:结束|完毕|截止).{0,8}|\\d{4}[-/年]\\d{1,2}[-/月]\\d{1,2}日?)\\s*[-—–_=*]{0,40}");
    private static final Pattern DASHES = Pattern.compile("[-—–_=*·.\\s]*");

    private RelayTextReader() {}

    /** Nothing if the text is no relay: a single sign-up, a quoted reply, a shopping list without any household. */
    public static Optional<PastedRelay> read(String text) {
        boolean cut = text.length() > LONGEST_TEXT;
        List<String> lines = Lines.of(cut ? text.substring(0, LONGEST_TEXT) : text);
        if (cut && lines.size() > 1) {
            lines = lines.subList(0, lines.size() - 1);
        }
        List<PastedRelay> relays = new ArrayList<>();
        for (RelayPart part : parts(lines.subList(quoted(lines), lines.size()))) {
            relays.addAll(part.relays());
        }
        if (relays.isEmpty()) {
            return Optional.empty();
        }
        PastedRelay chosen = relays.get(0);
        for (PastedRelay relay : relays) {
            chosen = relay.rows().size() >= chosen.rows().size() ? relay : chosen;
        }
        List<RelayDoubt> doubts = new ArrayList<>(chosen.doubts());
        if (relays.size() > 1) {
            doubts.add(RelayDoubt.SEVERAL_RELAYS);
        }
        if (cut && !doubts.contains(RelayDoubt.CUT)) {
            doubts.add(RelayDoubt.CUT);
        }
        return Optional.of(new PastedRelay(chosen.title(), chosen.notes(), chosen.rows(), doubts));
    }

    /** Lines of a quotation that somebody answers below a row of dashes: not pasted to be read. */
    private static int quoted(List<String> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).isEmpty()) {
            first++;
        }
        if (first == lines.size() || "「『".indexOf(lines.get(first).charAt(0)) < 0) {
            return 0;
        }
        for (int i = first; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && "」』".indexOf(line.charAt(line.length() - 1)) >= 0) {
                int next = i + 1;
                while (next < lines.size() && lines.get(next).isEmpty()) {
                    next++;
                }
                if (next < lines.size() && isDashes(lines.get(next))) {
                    return next + 1;
                }
            }
        }
        return 0;
    }

    private static List<RelayPart> parts(List<String> lines) {
        List<RelayPart> parts = new ArrayList<>();
        RelayPart part = new RelayPart(null);
        parts.add(part);
        for (String line : lines) {
            Optional<RelayHeader> header = RelayHeader.of(line);
            if (header.isPresent()) {
                part = new RelayPart(header.get());
                parts.add(part);
            } else if (isBetweenMessages(line)) {
                part = new RelayPart(null);
                parts.add(part);
            } else {
                part.add(isDashes(line) ? "" : line);
            }
        }
        return parts;
    }

    private static boolean isBetweenMessages(String line) {
        if (line.length() > 80) {
            return false;
        }
        Matcher sender = SENDER.matcher(line);
        return DAY_OR_END.matcher(line).matches()
                || sender.matches() && Numbering.of(line).isEmpty() && !RowReader.namesDoor(line);
    }

    private static boolean isDashes(String line) {
        return line.length() >= 3 && DASHES.matcher(line).matches();
    }
}
