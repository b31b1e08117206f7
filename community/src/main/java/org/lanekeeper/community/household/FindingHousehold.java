package org.lanekeeper.community.household;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.committee.Compound;
import org.springframework.stereotype.Service;

/** Finds whose door an address means among the compounds and staircases of a committee. */
@Service
public class FindingHousehold {
    private final Households households;
    private final KnownDoors doors;
    private final Committees committees;
    private final Clock clock;

    FindingHousehold(Households households, KnownDoors doors, Committees committees, Clock clock) {
        this.households = households;
        this.doors = doors;
        this.committees = committees;
        this.clock = clock;
    }

    /** What an address turned out to mean. */
    public sealed interface Match {
        /** Exactly one door. */
        record One(Household household) implements Match {}

        /** Several doors: the resident must say which. */
        record Several(List<Household> households) implements Match {}

        /**
         * No door of the roster.
         *
         * @param compounds where it might be: the one that was named, or all of the committee
         */
        record None(Address address, List<Compound> compounds) implements Match {}
    }

    /**
     * Narrows the doors with this address by the compound named in the text, then by the registered name or phone.
     *
     * @param text where a compound's name may stand; empty if there is none
     */
    public Match find(long committeeId, Address address, String text, String name, String phone) {
        // mostly there is no text, and the question is asked by everybody at once
        List<Compound> named = text.isBlank() ? List.of() : Compound.namedIn(text, committees.compounds(committeeId));
        List<Household> found = at(committeeId, address, named);
        if (found.size() > 1) {
            List<Household> known =
                    found.stream().filter(door -> door.knows(name, phone)).toList();
            found = known.size() == 1 ? known : found;
        }
        if (found.isEmpty()) {
            return new Match.None(address, named.isEmpty() ? committees.compounds(committeeId) : named);
        }
        return found.size() == 1 ? new Match.One(found.get(0)) : new Match.Several(found);
    }

    /**
     * The doors that an address may mean. Where the roster has lanes and the address none, it means the house in any
     * of them; an address with a lane means a house without one only where the compound's own name says that lane.
     */
    private List<Household> at(long committeeId, Address address, List<Compound> named) {
        List<Household> doors = new ArrayList<>(this.doors.atRoom(committeeId, address.building(), address.room()));
        int lane = address.building().indexOf('弄') + 1;
        if (lane > 0) {
            String inName = address.building().substring(0, lane);
            this.doors.atRoom(committeeId, address.building().substring(lane), address.room()).stream()
                    .filter(door -> saysLane(door.compound(), inName))
                    .forEach(doors::add);
        } else {
            this.doors
                    .lanesOf(committeeId, address.building())
                    .forEach(house -> doors.addAll(this.doors.atRoom(committeeId, house, address.room())));
        }
        return doors.stream()
                .filter(door -> address.unit().isEmpty() || door.unit().equals(address.unit()))
                .filter(door -> named.isEmpty() || named.stream().anyMatch(c -> c.id() == door.compoundId()))
                .toList();
    }

    /** 15弄 is no 5弄. */
    private static boolean saysLane(String compound, String lane) {
        String name = Compound.key(compound);
        int at = name.indexOf(lane);
        return at >= 0 && (at == 0 || !Character.isDigit(name.charAt(at - 1)));
    }

    /** Opens a household that the roster does not have, for the committee to look into; the first claim stays. */
    public Household claim(Compound compound, Address address, String name, String phone) {
        households.claim(
                compound.committeeId(),
                compound.id(),
                address.building(),
                address.unit(),
                address.room(),
                name,
                phone,
                clock.instant());
        Optional<Household> claimed = households.at(compound.id(), address.building(), address.unit(), address.room());
        return claimed.orElseThrow();
    }
}
