package org.lanekeeper.bench.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every number that was acknowledged on one relay, by the client's own account. */
final class AnswerBook {
    private final Map<Integer, Integer> numberOf = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    void note(int household, int number) {
        Integer before = numberOf.put(household, number);
        if (before != null && before != number) {
            faults.add("household " + household + " was told " + before + " and " + number);
        }
    }

    /**
     * What the database says differently.
     *
     * @param kept household by number
     */
    List<String> compare(Map<Integer, Integer> kept) {
        List<String> wrong = new ArrayList<>(faults);
        for (int number = 1; number <= kept.size(); number++) {
            if (!kept.containsKey(number)) {
                wrong.add("number " + number + " is missing");
            }
        }
        Set<Integer> seen = new HashSet<>();
        kept.forEach((number, household) -> {
            if (!seen.add(household)) {
                wrong.add("household " + household + " stands twice");
            }
        });
        numberOf.forEach((household, number) -> {
            if (!household.equals(kept.get(number))) {
                wrong.add("household " + household + " was told " + number + ", which is kept for " + kept.get(number));
            }
        });
        return wrong;
    }
}
