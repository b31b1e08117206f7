package org.lanekeeper.community.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lanekeeper.community.household.EntryText;

/** The lines between one header, or one person's words, and the next: holds one list, or two if the numbering begins anew. */
final class RelayPart {
    private static final Pattern EXAMPLE =
            Pattern.compile("[^\\p{IsHan}A-Za-z0-9]*(?:接龙)?(?:示例|样例|范例|举例|例如|例子|例|格式|如)(?=[\\s:：0-9①(（.、，,)）】]|$).*");
    private static final Pattern EXAMPLE_LABEL =
            Pattern.compile("[^\\p{IsHan}A-Za-z0-9]*(?:接龙)?(?:示例|样例|范例|举例|例如|例子|例|格式)[^\\p{L}\\p{N}]*");
    private static final Pattern CLOSING =
            Pattern.compile("[^\\p{L}\\p{N}]*(?:以上|合计|总计|共计|统计|截止|接龙结束|已接龙|已有|共\\s?\\d|注[:：]|备注[:：]|谢谢大家|大家|各位|请大家).*");
    /** A date with a dot (3.5口罩预订) is the beginning of a title, not a number with a row behind. */
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,2}\\.\\d{1,2}(?![\\d-])\\s?(?!号|栋|幢|座|#|弄|单元|楼|包|份|盒|个|只|袋|件|斤|瓶|箱|人|位)\\p{IsHan}.*");

    private static final Pattern PHONE = Pattern.compile("(?<!\\d)1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)");

    private final RelayHeader header;
    private final List<String> lines = new ArrayList<>();
    private final List<PastedRelay> relays = new ArrayList<>();
    private RelayDraft draft;
    private boolean afterBlank;
    private boolean exampleNext;

    RelayPart(RelayHeader header) {
        this.header = header;
        this.draft = new RelayDraft(header);
    }

    static boolean isExampleLabel(String text) {
        return EXAMPLE_LABEL.matcher(text).matches();
    }

    void add(String line) {
        lines.add(line);
    }

    List<PastedRelay> relays() {
        List<String> split = new ArrayList<>();
        if (header != null && !header.rest().isEmpty()) {
            split.addAll(RunOnLine.split(header.rest()));
            draft.setTitle(split.remove(0));
        }
        for (String line : lines) {
            split.addAll(RunOnLine.split(line));
        }
        boolean numbered = read(split);
        if (!numbered) {
            draft = new RelayDraft(header);
            if (header != null && !header.rest().isEmpty()) {
                draft.setTitle(header.rest());
            }
            split.forEach(this::readUnnumbered);
        }
        draft.finish().ifPresent(relays::add);
        return relays;
    }

    private boolean read(List<String> split) {
        int previous = -1;
        boolean loose = false;
        for (String line : split) {
            Optional<Numbering> found = Numbering.of(line);
            boolean first = previous < 0;
            if (found.isPresent() && found.get().loose()) {
                int value = found.get().value();
                boolean follows = first
                        ? value == 1
                        : value == previous + 1 || loose && value > previous && value < previous + 50;
                loose |= follows && first;
                found = follows ? found : Optional.empty();
            }
            if (first
                    && found.isPresent()
                    && DATE.matcher(EntryText.narrow(line)).matches()) {
                found = Optional.empty();
            }
            if (line.isEmpty()) {
                afterBlank = true;
                exampleNext = false;
                continue;
            }
            if (isExample(line, found)) {
                draft.addNote(line);
            } else if (found.isPresent()) {
                int value = found.get().value();
                if (value == 1 && previous > 0) {
                    beginAnew();
                }
                draft.beginRow(value, line.substring(found.get().end()).strip());
                previous = value;
            } else {
                readPlain(line);
            }
            afterBlank = false;
        }
        return previous >= 0;
    }

    /** Also remembers that the line below a bare 例： is one. */
    private boolean isExample(String line, Optional<Numbering> numbering) {
        if (exampleNext) {
            exampleNext = false;
            return true;
        }
        String text = numbering.map(it -> line.substring(it.end())).orElse(line);
        if (!draft.hasRows() && isExampleLabel(text)) {
            exampleNext = true;
            return true;
        }
        return EXAMPLE.matcher(text).matches() || numbering.isPresent() && RowReader.isExample(text);
    }

    /** The numbering begins with 1 again: rules came before the rows, or another list follows, or it is a slip. */
    private void beginAnew() {
        if (!draft.namesHousehold()) {
            draft.rowsAreNotes();
        } else if (draft.hasTrailer()) {
            RelayDraft next = new RelayDraft(header);
            next.setTitle(draft.takeTrailer());
            draft.finish().ifPresent(relays::add);
            draft = next;
        }
    }

    private void readPlain(String line) {
        Optional<Building> building = Building.heading(line);
        if (building.isPresent() && (draft.hasTitle() || draft.hasRows())) {
            draft.setBuilding(building.get());
        } else if (!draft.hasRows()) {
            draft.addBeforeRows(line);
        } else if (CLOSING.matcher(line).matches()) {
            draft.addTrailer(line);
        } else {
            draft.goOn(line, afterBlank);
        }
    }

    private void readUnnumbered(String line) {
        if (line.isEmpty()) {
            return;
        }
        Optional<Building> building = Building.heading(line);
        if (building.isPresent() && (draft.hasTitle() || draft.hasRows())) {
            draft.setBuilding(building.get());
        } else if (isExample(line, Optional.empty())) {
            draft.addNote(line);
        } else if (RowReader.namesDoor(line)
                || draft.hasTitle() && PHONE.matcher(EntryText.narrow(line)).find()) {
            draft.beginRow(null, line);
        } else if (!draft.hasRows()) {
            draft.addBeforeRows(line);
        } else {
            draft.addTrailer(line);
        }
    }
}
