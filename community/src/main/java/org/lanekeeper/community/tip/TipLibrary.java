package org.lanekeeper.community.tip;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The tips that come with the software. A line of the file is {@code slot | months | title | text}, months being {@code
 * 11-3} or {@code *}; the tips of one slot cover the year between them, so that every day has one tip a slot.
 */
@Component
class TipLibrary {
    /** Far enough apart that neighbouring committees tell different things, and no divisor of usual sizes. */
    private static final int STEP = 7;

    private final List<List<Tip>> slots;

    TipLibrary() {
        this(read("tips.txt"));
    }

    TipLibrary(Stream<String> lines) {
        TreeMap<Integer, List<Tip>> bySlot = new TreeMap<>();
        lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(TipLibrary::tip)
                .forEach(tip -> bySlot.computeIfAbsent(tip.slot(), slot -> new ArrayList<>())
                        .add(tip));
        slots = bySlot.values().stream().map(List::copyOf).toList();
    }

    private static Stream<String> read(String name) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(TipLibrary.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return reader.lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tip tip(String line) {
        String[] part = line.split("\\|", 4);
        return new Tip(Integer.parseInt(part[0].strip()), months(part[1].strip()), part[2].strip(), part[3].strip());
    }

    private static Set<Month> months(String written) {
        if (written.equals("*")) {
            return EnumSet.allOf(Month.class);
        }
        String[] ends = written.split("-");
        Set<Month> months = EnumSet.noneOf(Month.class);
        Month last = Month.of(Integer.parseInt(ends[1]));
        for (Month month = Month.of(Integer.parseInt(ends[0])); months.add(month) && month != last; ) {
            month = month.plus(1);
        }
        return months;
    }

    Tip ofDay(LocalDate day, long committeeId) {
        long place = day.toEpochDay() + committeeId % slots.size() * STEP;
        return slots.get((int) Math.floorMod(place, (long) slots.size())).stream()
                .filter(tip -> tip.months().contains(day.getMonth()))
                .findFirst()
                .orElseThrow();
    }

    List<Tip> all() {
        return slots.stream().flatMap(List::stream).toList();
    }

    int slots() {
        return slots.size();
    }
}
