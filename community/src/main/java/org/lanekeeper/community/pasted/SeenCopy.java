package org.lanekeeper.community.pasted;

import java.time.Instant;
import java.util.List;

/**
 * Which rows stood in a copy, in its order.
 *
 * @param seenAt when it first came in
 */
public record SeenCopy(Instant seenAt, List<Place> places) {
    public SeenCopy {
        places = List.copyOf(places);
    }

    List<Integer> ids() {
        return places.stream().map(Place::row).toList();
    }

    /**
     * A row in the way it was written there.
     *
     * @param row id of a {@link KnownRow}
     * @param form index among its forms
     */
    public record Place(int row, int form) {}
}
