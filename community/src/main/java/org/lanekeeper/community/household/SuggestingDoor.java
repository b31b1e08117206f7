package org.lanekeeper.community.household;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.address.LikelySlips;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.committee.Compound;
import org.springframework.stereotype.Service;

/** Which registered door somebody meant who wrote one that the roster does not have. */
@Service
public class SuggestingDoor {
    private static final int MOST = 3;

    private final KnownDoors doors;
    private final Committees committees;

    SuggestingDoor(KnownDoors doors, Committees committees) {
        this.doors = doors;
        this.committees = committees;
    }

    /**
     * The likeliest first, at most three doors; nothing where it would be a guess.
     *
     * @param place where a compound's name may stand; empty if there is none
     */
    public List<Household> near(long committeeId, Address written, String place) {
        Set<Long> named = Compound.namedIn(place, committees.compounds(committeeId)).stream()
                .map(Compound::id)
                .collect(Collectors.toSet());
        Roster roster = doors.roster(committeeId);
        Registered registered = new Registered(roster, named);
        List<Household> near = LikelySlips.of(written, registered).stream()
                .flatMap(address -> registered.at(address).stream())
                .toList();
        if (near.isEmpty() && !named.isEmpty()) {
            // the door exists, in another compound than the one that was named
            near = new Registered(roster, Set.of()).at(written);
        }
        return near.size() > MOST ? List.of() : near;
    }

    /** An unverified door may itself be somebody's slip. */
    private record Registered(Roster roster, Set<Long> compounds) implements LikelySlips.Doors {
        @Override
        public Collection<String> buildings() {
            return roster.buildings();
        }

        @Override
        public Collection<Address> atRoom(String building, String room) {
            return here(building, room).stream().map(Household::address).toList();
        }

        List<Household> at(Address address) {
            return here(address.building(), address.room()).stream()
                    .filter(door -> door.unit().equals(address.unit()))
                    .toList();
        }

        private List<Household> here(String building, String room) {
            return roster.atRoom(building, room).stream()
                    .filter(Household::isRegistered)
                    .filter(door -> compounds.isEmpty() || compounds.contains(door.compoundId()))
                    .toList();
        }
    }
}
