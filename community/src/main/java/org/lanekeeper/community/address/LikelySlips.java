package org.lanekeeper.community.address;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which door somebody meant who wrote one that does not exist: 520 for 502, 52 for 502, room and building changed
 * about. Nothing where it would be a guess.
 */
public final class LikelySlips {
    /** More than anybody compares at a glance. */
    private static final int MOST = 3;

    private LikelySlips() {}

    /** The doors that exist. */
    public interface Doors {
        Collection<String> buildings();

        /** In whichever staircase; empty where there is none. */
        Collection<Address> atRoom(String building, String room);
    }

    /**
     * The likeliest first, at most three. A slip that fits more doors than that says nothing about the door meant, nor
     * do the rarer slips behind it; with a likely slip at hand the unlikely ones are not asked about.
     */
    public static List<Address> of(Address written, Doors doors) {
        Collection<String> buildings = doors.buildings();
        Place place = new Place(written.building(), written.room());
        List<Set<Place>> likely = new ArrayList<>(List.of(Set.of(place), otherNames(place, buildings)));
        // in a building that exists the room is wrong, rather than the building
        boolean known = buildings.contains(place.building());
        DigitSlips.LIKELY.forEach(slip -> likely.add(known ? place.withRoom(slip) : place.withBuilding(slip)));
        List<Address> found = search(likely, written, doors);
        if (found.isEmpty() && known) {
            found = search(List.of(place.withRoom(DigitSlips::wrongDigit)), written, doors);
        }
        if (found.isEmpty()) {
            found = search(List.of(place.withBuilding(DigitSlips::wrongDigit)), written, doors);
        }
        return found;
    }

    private static List<Address> search(List<Set<Place>> kinds, Address written, Doors doors) {
        Set<Address> likely = new LinkedHashSet<>();
        for (Set<Place> kind : kinds) {
            Set<Address> found = new LinkedHashSet<>(likely);
            kind.forEach(place -> found.addAll(at(place, written, doors)));
            if (found.size() > MOST) {
                return List.copyOf(likely);
            }
            likely.addAll(found);
        }
        return List.copyOf(likely);
    }

    /** Somebody who names the staircase means it, unless there is no such door on it. */
    private static List<Address> at(Place place, Address written, Doors doors) {
        List<Address> there = doors.atRoom(place.building(), place.room()).stream()
                .filter(door -> !door.equals(written))
                .toList();
        List<Address> onStairs = there.stream()
                .filter(door -> door.unit().equals(written.unit()))
                .toList();
        return written.unit().isEmpty() || onStairs.isEmpty() ? there : onStairs;
    }

    private record Place(String building, String room) {
        Set<Place> withRoom(Function<String, Set<String>> slip) {
            return places(slip.apply(room), other -> new Place(building, other));
        }

        /** The house, where it stands in a lane. */
        Set<Place> withBuilding(Function<String, Set<String>> slip) {
            int house = building.indexOf('弄') + 1;
            String lane = building.substring(0, house);
            return places(slip.apply(building.substring(house)), other -> new Place(lane + other, room));
        }

        private static Set<Place> places(Set<String> numbers, Function<String, Place> place) {
            return numbers.stream().map(place).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** Room and building changed about, the lane left out, or its house. */
    private static Set<Place> otherNames(Place place, Collection<String> buildings) {
        Set<Place> others = new LinkedHashSet<>();
        if (buildings.contains(place.room())) {
            others.add(new Place(place.room(), place.building()));
        }
        String building = place.building();
        int lane = building.indexOf('弄');
        if (lane >= 0) {
            others.add(new Place(building.substring(lane + 1), place.room()));
        }
        for (String other : buildings) {
            if (other.endsWith("弄" + building) || other.startsWith(building + "弄")) {
                others.add(new Place(other, place.room()));
            }
        }
        return others;
    }
}
