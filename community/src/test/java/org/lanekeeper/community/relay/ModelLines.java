package org.lanekeeper.community.relay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lanekeeper.community.household.Household;

/** All numbered lines of {@link QueueModel}, put in order anew each time somebody asks. */
final class ModelLines {
    static final Comparator<ModelLine> ORDER = Comparator.comparing((ModelLine line) -> line.rank)
            .thenComparing(line -> line.effective)
            .thenComparing(line -> line.number);

    private final List<ModelLine> all = new ArrayList<>();
    private final OrderRule rule;
    private boolean drawn;

    ModelLines(OrderRule rule) {
        this.rule = rule;
    }

    List<ModelLine> all() {
        return all;
    }

    ModelLine line(int number) {
        return all.get(number - 1);
    }

    Stream<ModelLine> counting() {
        return all.stream().filter(ModelLine::counts);
    }

    Stream<ModelLine> countingIn(String cell) {
        return counting().filter(line -> line.cell.equals(cell));
    }

    List<ModelLine> called() {
        return all.stream().filter(line -> line.batch != null).toList();
    }

    /** Every line that counts, called ones first, in the order of serving. */
    List<ModelLine> serving() {
        return counting()
                .sorted(Comparator.comparing((ModelLine line) -> line.batch == null)
                        .thenComparing(ORDER))
                .toList();
    }

    /** Everybody who waits, whether they can be called or not, in the order of serving. */
    List<ModelLine> waiting() {
        return serving().stream().filter(ModelLine::waits).toList();
    }

    /** Null for none. */
    ModelLine holder(Household household) {
        return counting()
                .filter(line -> line.household.id() == household.id())
                .findFirst()
                .orElse(null);
    }

    boolean isDrawn() {
        return drawn;
    }

    boolean awaitsDraw() {
        return rule.serving() == Serving.DRAW && !drawn;
    }

    /** Everybody takes part, struck out or not: whoever comes back has the place that the lot gave. */
    void drawLots(String seed, String head) {
        List<Integer> numbers = all.stream().map(line -> line.number).toList();
        List<Integer> order = Lots.order(seed, head, numbers);
        order.forEach(number -> line(number).rank = 1 + order.indexOf(number));
        drawn = true;
    }

    /** The rank of whoever comes, or comes back to the end, now. */
    int lastRank() {
        return drawn ? Integer.MAX_VALUE : 0;
    }
}
