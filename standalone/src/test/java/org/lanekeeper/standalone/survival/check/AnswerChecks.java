package org.lanekeeper.standalone.survival.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lanekeeper.standalone.survival.crowd.Answer;
import org.lanekeeper.standalone.survival.crowd.Told;

/** What must be true of the answers by themselves, whatever the software has kept. */
final class AnswerChecks {
    private AnswerChecks() {}

    static List<String> faults(Told told) {
        List<String> faults = new ArrayList<>();
        told.strange().forEach(answer -> faults.add("strange answer: " + answer));
        told.numbers().forEach((household, numbers) -> {
            if (numbers.size() > 1) {
                faults.add("household " + household + " was told " + numbers);
            }
        });
        ownersOf(told).forEach((number, owners) -> {
            if (owners.size() > 1) {
                faults.add("number " + number + " was told to households " + owners);
            }
        });
        faults.addAll(outOfOrder(told));
        return faults;
    }

    private static Map<Integer, Set<Long>> ownersOf(Told told) {
        return told.answers().stream()
                .filter(Answer::isNumber)
                .collect(Collectors.groupingBy(
                        Answer::number, TreeMap::new, Collectors.mapping(Answer::household, Collectors.toSet())));
    }

    /** Two people, of whom the first knew the number before the second asked for the first time. */
    private record Interval(long household, int number, long asked, long known) {}

    /**
     * The queue is one queue: whoever was answered before somebody else asked has the lower number. Only the first asking
     * and the first answer of each count, since in between the number was given at an instant that nobody can see.
     */
    private static List<String> outOfOrder(Told told) {
        Map<Long, List<Answer>> byHousehold = told.answers().stream()
                .collect(Collectors.groupingBy(Answer::household, TreeMap::new, Collectors.toList()));
        List<Interval> intervals = new ArrayList<>();
        byHousehold.forEach((household, answers) -> answers.stream()
                .filter(Answer::isNumber)
                .min(Comparator.comparingLong(Answer::heardAt))
                .ifPresent(first -> intervals.add(new Interval(
                        household,
                        first.number(),
                        answers.stream().mapToLong(Answer::sentAt).min().orElseThrow(),
                        first.heardAt()))));
        List<Interval> byAsking = intervals.stream()
                .sorted(Comparator.comparingLong(Interval::asked))
                .toList();
        List<Interval> byKnowing = intervals.stream()
                .sorted(Comparator.comparingLong(Interval::known))
                .toList();
        List<String> faults = new ArrayList<>();
        int known = 0;
        Interval highest = null;
        for (Interval asking : byAsking) {
            while (known < byKnowing.size() && byKnowing.get(known).known() < asking.asked()) {
                Interval next = byKnowing.get(known++);
                highest = highest == null || next.number() > highest.number() ? next : highest;
            }
            if (highest != null && highest.number() > asking.number()) {
                faults.add("out of order: " + asking + " asked after the answer of " + highest);
            }
        }
        return faults;
    }
}
