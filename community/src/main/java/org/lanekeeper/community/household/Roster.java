package org.lanekeeper.community.household;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** All doors of one committee, as they were at most a second ago. */
final class Roster {
    private static final long GOOD_FOR_MILLIS = 1000;
    /** A transaction that wrote a door may have ended so long after it wrote it. */
    private static final long SLOWEST_WRITER_SECONDS = 60;
    /** The golden ratio of 32 bits. */
    private static final int SPREAD = 0x9E3779B9;

    private final Households households;
    private final long committeeId;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private final boolean tooLarge;
    private volatile Map<Room, List<Household>> rooms;
    private volatile Set<String> buildings;
    private volatile Map<String, Set<String>> lanes;
    private volatile long seenAt;

    /** Doors of different compounds and staircases may share it. */
    private record Room(String building, String room) {
        static Room of(Household household) {
            return new Room(household.building(), household.room());
        }

        /** Short numbers hash to numbers close by, so that the usual sum of two would be the same for many doors. */
        @Override
        public int hashCode() {
            return building.hashCode() * SPREAD + room.hashCode();
        }
    }

    /**
     * @param most a committee with more doors is not kept: all its questions go to the database
     */
    Roster(Households households, long committeeId, Clock clock, int most) {
        this.households = households;
        this.committeeId = committeeId;
        this.clock = clock;
        this.seenAt = clock.millis();
        List<Household> all = households.all(committeeId, most + 1);
        this.tooLarge = all.size() > most;
        this.rooms = tooLarge ? Map.of() : with(Map.of(), all);
        this.buildings = buildings(rooms);
        this.lanes = lanes(buildings);
    }

    int size() {
        return rooms.size();
    }

    /** Of all compounds, with doors that nobody has verified. */
    Set<String> buildings() {
        return buildings;
    }

    /** The buildings in lanes whose house number this is. */
    Set<String> lanesOf(String house) {
        return lanes.getOrDefault(house, Set.of());
    }

    List<Household> atRoom(String building, String room) {
        long age = Math.abs(clock.millis() - seenAt);
        // one looks; the others go on with what is known
        if (age >= GOOD_FOR_MILLIS && !tooLarge && looking.tryLock()) {
            try {
                look(age);
            } finally {
                looking.unlock();
            }
        }
        return rooms.getOrDefault(new Room(building, room), List.of());
    }

    private void look(long age) {
        long now = clock.millis();
        List<Household> changed = households.changed(committeeId, age / 1000 + SLOWEST_WRITER_SECONDS);
        if (changed.stream().anyMatch(one -> !isKnown(one))) {
            rooms = with(rooms, changed);
            buildings = buildings(rooms);
            lanes = lanes(buildings);
        }
        seenAt = now;
    }

    private boolean isKnown(Household household) {
        return rooms.getOrDefault(Room.of(household), List.of()).contains(household);
    }

    private static Set<String> buildings(Map<Room, List<Household>> rooms) {
        return rooms.keySet().stream().map(Room::building).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Set<String>> lanes(Set<String> buildings) {
        return buildings.stream()
                .filter(building -> building.indexOf('弄') >= 0)
                .collect(Collectors.groupingBy(
                        building -> building.substring(building.indexOf('弄') + 1), Collectors.toUnmodifiableSet()));
    }

    private static Map<Room, List<Household>> with(Map<Room, List<Household>> known, List<Household> changed) {
        Map<Room, List<Household>> rooms = new HashMap<>(known);
        changed.forEach(one -> rooms.merge(Room.of(one), List.of(one), Roster::replaced));
        return rooms;
    }

    private static List<Household> replaced(List<Household> present, List<Household> one) {
        List<Household> doors = new ArrayList<>(present);
        doors.removeIf(door -> door.id() == one.get(0).id());
        doors.addAll(one);
        doors.sort(Comparator.comparingLong(Household::id));
        return List.copyOf(doors);
    }
}
