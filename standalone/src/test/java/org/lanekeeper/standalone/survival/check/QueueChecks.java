package org.lanekeeper.standalone.survival.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanekeeper.standalone.survival.crowd.Resident;
import org.lanekeeper.standalone.survival.crowd.Told;

/** What must be true of a relay's entries, and of these against what people were told. */
final class QueueChecks {
    private QueueChecks() {}

    static List<String> faults(Told told, List<Row> rows, int lastNumber) {
        List<String> faults = new ArrayList<>();
        numbers(rows, lastNumber, faults);
        households(told, rows, faults);
        promises(told, rows, faults);
        servingOrder(rows, faults);
        return faults;
    }

    private static void numbers(List<Row> rows, int lastNumber, List<String> faults) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).number() != i + 1) {
                faults.add("number " + (i + 1) + " is missing or double: found " + rows.get(i));
                return;
            }
        }
        if (lastNumber != rows.size()) {
            faults.add("the relay counts " + lastNumber + " numbers, there are " + rows.size());
        }
    }

    private static void households(Told told, List<Row> rows, List<String> faults) {
        Set<Long> came = told.people().stream().map(Resident::household).collect(Collectors.toSet());
        Set<Long> seen = new HashSet<>();
        for (Row row : rows) {
            if (row.counts() && !seen.add(row.household())) {
                faults.add("household twice: " + row);
            }
            if (!came.contains(row.household())) {
                faults.add("nobody asked for this: " + row);
            }
        }
    }

    private static void promises(Told told, List<Row> rows, List<String> faults) {
        Map<Integer, Long> owner = new HashMap<>();
        rows.forEach(row -> owner.put(row.number(), row.household()));
        told.numbers()
                .forEach((household, numbers) -> numbers.forEach(number -> {
                    if (!household.equals(owner.get(number))) {
                        faults.add("household " + household + " was told " + number + ", which belongs to "
                                + owner.get(number));
                    }
                }));
    }

    /** A receipt is the entry's own, on each repetition. */
    static List<String> receipts(Told told, List<Row> rows) {
        Map<Integer, String> kept = new HashMap<>();
        rows.forEach(row -> kept.put(row.number(), row.receipt()));
        return told.answers().stream()
                .filter(answer -> answer.isOwn() && !answer.receipt().isEmpty())
                .filter(answer -> !answer.receipt().replace(" ", "").equals(kept.get(answer.number())))
                .map(answer -> "another receipt is kept for: " + answer)
                .toList();
    }

    /** The serving order never runs against the numbers of those who came by themselves. */
    private static void servingOrder(List<Row> rows, List<String> faults) {
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).effectiveAt().isBefore(rows.get(i - 1).effectiveAt())) {
                faults.add("served before a lower number: " + rows.get(i));
            }
        }
    }
}
