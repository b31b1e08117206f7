package org.lanekeeper.miniapp.console.pasted;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lanekeeper.community.pasted.PastedList;
import org.lanekeeper.community.pasted.RowStanding;
import org.lanekeeper.community.pasted.RowStanding.State;

/** Which rows of a pasted relay are shown. */
enum PastedShow {
    ALL("全部", row -> true),
    LOOK("要看一看", RowStanding::needsLook),
    READY("可以登记", row -> row.state() == State.READY),
    IN("已登记", row -> row.state() == State.NUMBERED || row.state() == State.ALREADY_IN),
    OUT(
            "不登记",
            row -> Stream.of(State.REPEATED, State.DISMISSED, State.NOT_ADMITTED, State.ENDED)
                    .anyMatch(state -> row.state() == state));

    private final String label;
    private final Predicate<RowStanding> shown;

    PastedShow(String label, Predicate<RowStanding> shown) {
        this.label = label;
        this.shown = shown;
    }

    /** As a link says it. */
    record Link(String name, String label, int count, boolean current) {}

    List<RowStanding> of(PastedList list) {
        return list.rows().stream().filter(shown).toList();
    }

    List<Link> links(PastedList list) {
        return Stream.of(values())
                .map(one -> new Link(one.name(), one.label, one.of(list).size(), one == this))
                .filter(link -> link.count() > 0 || link.current())
                .toList();
    }

    /** What an address asks for; everything if it asks for nothing that there is. */
    static PastedShow of(String asked) {
        return Stream.of(values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElse(ALL);
    }
}
