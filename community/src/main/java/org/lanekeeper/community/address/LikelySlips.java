package org.lanekeeper.community.address;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
        Set<Address> likely = new LinkedHashSet<>();
        Place place = new Place(written.building(), written.room());
        boolean known = doors.buildings().contains(written.building());
        for (Set<Place> kind : List.of(
                Set.of(place), otherNames(place, doors.buildings()), changed(place, known, DigitSlips::likely))) {
            if (!add(likely, kind, written, doors)) {
                return List.copyOf(likely);
            }
        }
        if (likely.isEmpty()) {
            add(likely, changed(place, known, DigitSlips::rare), written, doors);
        }
        return List.copyOf(likely);
    }

    private record Place(String building, String room) {}

    /** What a slip makes of a number, the likelier first. */
    private interface Slip {
        Set<String> of(String number);
    }

    /** False once there are too many; then the doors of this kind are left out. */
    private static boolean add(Set<Address> likely, Set<Place> kind, Address written, Doors doors) {
        Set<Address> found = new LinkedHashSet<>(likely);
        for (Place place : kind) {
            List<Address> there = new ArrayList<>(doors.atRoom(place.building(), place.room()));
            Predicate<Address> sameStairs = door -> door.unit().equals(written.unit());
            // somebody who names the staircase means it, unless there is no such door on it
            if (!written.unit().isEmpty() && there.stream().anyMatch(sameStairs)) {
                there.removeIf(sameStairs.negate());
            }
            found.addAll(there);
        }
        found.remove(written);
        if (found.size() > MOST) {
            return false;
        }
        likely.addAll(found);
        return true;
    }

    /** Room and building changed about, the lane left out, the lane written without its house. */
    private static Set<Place> otherNames(Place place, Collection<String> buildings) {
        Set<Place> others = new LinkedHashSet<>();
        if (buildings.contains(place.room())) {
            others.add(new Place(place.room(), place.building()));
        }
        String building = place.building();
        int lane = building.indexOf('弄');
        if (lane >= 0) {
            others.add(new Place(building.substring(lane + 1), place.room()));
            others.add(new Place(building.substring(0, lane), place.room()));
        }
        for (String other : buildings) {
            if (other.endsWith("弄" + building) || other.startsWith(building + "弄")) {
                others.add(new Place(other, place.room()));
            }
        }
        return others;
    }

    /** One slip: in the room where the building exists, else in the building. */
    private static Set<Place> changed(Place place, boolean known, Slip slip) {
        Set<Place> places = new LinkedHashSet<>();
        if (known) {
            slip.of(place.room()).forEach(room -> places.add(new Place(place.building(), room)));
        } else {
            int house = place.building().indexOf('弄') + 1;
            String lane = place.building().substring(0, house);
            slip.of(place.building().substring(house))
                    .forEach(building -> places.add(new Place(lane + building, place.room())));
        }
        return places;
    }
}
