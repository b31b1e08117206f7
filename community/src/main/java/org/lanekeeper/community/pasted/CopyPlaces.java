package org.lanekeeper.community.pasted;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rows stand in a copy, in its order, and what happened to each.
 *
 * @param lines in the order of the copy
 */
public record CopyPlaces(List<Line> lines) {
    public CopyPlaces {
        lines = List.copyOf(lines);
    }

    /** What happened to a row since the copies before, as one letter. */
    public enum Mark {
        ADDED('A'),
        EDITED('E'),
        RETURNED('R'),
        MOVED('M');

        private final char letter;

        Mark(char letter) {
            this.letter = letter;
        }
    }

    /**
     * @param row id of a {@link KnownRow}
     * @param form index among its forms
     */
    public record Line(int row, int form, Set<Mark> marks) {
        public Line {
            marks = Set.copyOf(marks);
        }
    }

    static CopyPlaces of(SeenCopy copy, List<ComparedRow> rows) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < copy.places().size(); i++) {
            SeenCopy.Place place = copy.places().get(i);
            lines.add(new Line(place.row(), place.form(), marks(rows.get(i))));
        }
        return new CopyPlaces(lines);
    }

    private static Set<Mark> marks(ComparedRow row) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (row.change() instanceof RowChange.Added || row.change() instanceof RowChange.Overwriting) {
            marks.add(Mark.ADDED);
        } else if (row.change() instanceof RowChange.Edited) {
            marks.add(Mark.EDITED);
        } else if (row.change() instanceof RowChange.Returned) {
            marks.add(Mark.RETURNED);
        }
        if (row.moved()) {
            marks.add(Mark.MOVED);
        }
        return marks;
    }

    public long count(Mark mark) {
        return lines.stream().filter(line -> line.marks().contains(mark)).count();
    }

    List<SeenCopy.Place> places() {
        return lines.stream()
                .map(line -> new SeenCopy.Place(line.row(), line.form()))
                .toList();
    }

    /** As the database keeps it: {@code 12:0:AM,13:1:}. */
    String write() {
        return lines.stream()
                .map(line -> line.row() + ":" + line.form() + ":" + letters(line.marks()))
                .collect(Collectors.joining(","));
    }

    private static String letters(Set<Mark> marks) {
        return Stream.of(Mark.values())
                .filter(marks::contains)
                .map(mark -> String.valueOf(mark.letter))
                .collect(Collectors.joining());
    }

    /**
     * @param written null or empty for none
     */
    static CopyPlaces read(String written) {
        if (written == null || written.isEmpty()) {
            return new CopyPlaces(List.of());
        }
        return new CopyPlaces(
                Stream.of(written.split(",")).map(CopyPlaces::line).toList());
    }

    private static Line line(String written) {
        String[] parts = written.split(":", -1);
        Set<Mark> marks = Stream.of(Mark.values())
                .filter(mark -> parts[2].indexOf(mark.letter) >= 0)
                .collect(Collectors.toSet());
        return new Line(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), marks);
    }
}
