package org.lanekeeper.bench.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.lanekeeper.bench.load.LoadResult;
import org.lanekeeper.bench.report.Numbers;

/** The outcomes of several rounds, in each of which every kind had its turn. */
final class Rounds {
    private final Map<Kind, List<Trial.Outcome>> outcomes = new EnumMap<>(Kind.class);
    private final Map<Kind, LoadResult> sums = new EnumMap<>(Kind.class);

    void add(Kind kind, Trial.Outcome outcome) {
        outcomes.computeIfAbsent(kind, it -> new ArrayList<>()).add(outcome);
        sums.computeIfAbsent(kind, it -> new LoadResult()).plus(outcome.result());
    }

    /** All rounds' answers together: percentiles of single rounds have no mean. */
    LoadResult sum(Kind kind) {
        return sums.get(kind);
    }

    double median(Kind kind, ToDoubleFunction<Trial.Outcome> figure) {
        return median(outcomes.getOrDefault(kind, List.of()), figure);
    }

    /** Joins to another kind. */
    double ratio(Kind to, ToDoubleFunction<Trial.Outcome> figure) {
        return ratio(outcomes.get(Kind.JOIN), outcomes.get(to), figure);
    }

    static <T> double median(List<T> outcomes, ToDoubleFunction<T> figure) {
        return Numbers.median(outcomes.stream().map(figure::applyAsDouble).toList());
    }

    /** One to the other within each round, since both had the same neighbours then; the middle of these. */
    static <T> double ratio(List<T> ours, List<T> theirs, ToDoubleFunction<T> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < Math.min(ours.size(), theirs.size()); round++) {
            ratios.add(figure.applyAsDouble(ours.get(round)) / figure.applyAsDouble(theirs.get(round)));
        }
        return Numbers.median(ratios);
    }
}
