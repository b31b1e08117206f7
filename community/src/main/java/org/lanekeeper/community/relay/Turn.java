package org.lanekeeper.community.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a worker writes next: of each relay those who waited when it began, and whoever comes until the relay is locked.
 * Another server may hold it for as long as its own batch takes, and two that wait for each other would otherwise write
 * twice as many batches of half the size.
 */
final class Turn {
    private final Map<Long, Group> groups = new HashMap<>();
    private final List<RelayLane> lanes = new ArrayList<>();
    private int room;

    /**
     * @param most joins
     */
    Turn(int most) {
        this.room = most;
    }

    /** False if nobody else fits in. */
    boolean hasRoom() {
        return room > 0;
    }

    void add(RelayLane lane) {
        lanes.add(lane);
        Group group = new Group(lane);
        if (!group.board().isEmpty()) {
            groups.put(lane.relayId(), group);
        }
    }

    List<RelayLane> lanes() {
        return lanes;
    }

    /** By relay, none of them empty. */
    Map<Long, Group> groups() {
        return groups;
    }

    /** Those of one relay. */
    final class Group implements Boarding {
        private final RelayLane lane;
        private final List<RelayLane.Waiting> aboard = new ArrayList<>();

        private Group(RelayLane lane) {
            this.lane = lane;
        }

        private List<RelayLane.Waiting> board() {
            List<RelayLane.Waiting> more = lane.take(room);
            room -= more.size();
            aboard.addAll(more);
            return aboard;
        }

        @Override
        public List<Join> joins() {
            return Turn.joins(board());
        }

        List<RelayLane.Waiting> aboard() {
            return List.copyOf(aboard);
        }
    }

    static List<Join> joins(List<RelayLane.Waiting> waiting) {
        return waiting.stream().map(RelayLane.Waiting::join).toList();
    }
}
