package org.lanekeeper.community.household;

import java.util.List;
import java.util.function.Predicate;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.address.RunTogether;
import org.springframework.stereotype.Service;

/**
 * What only the roster can tell of a text: whether 3-200 is a door or a sum, and which door 30502 means. Doors that
 * nobody has verified do not count, they may be slips themselves. Costs no query once the roster is in memory; a
 * committee too large for that has none of it.
 */
@Service
public class RegisteredDoors {
    private final KnownDoors doors;

    RegisteredDoors(KnownDoors doors) {
        this.doors = doors;
    }

    /** Whether an address is a door of the committee; asked as often as a text is read. */
    public Predicate<Address> of(long committeeId) {
        return address -> !at(doors.roster(committeeId), address).isEmpty();
    }

    /** The doors that a number without any dash may mean. */
    public List<Household> runTogether(long committeeId, String text) {
        List<Address> written = RunTogether.in(text);
        if (written.isEmpty()) {
            return List.of();
        }
        Roster roster = doors.roster(committeeId);
        return written.stream()
                .flatMap(address -> at(roster, address).stream())
                .distinct()
                .toList();
    }

    private static List<Household> at(Roster roster, Address address) {
        return roster.atRoom(address.building(), address.room()).stream()
                .filter(Household::isRegistered)
                .filter(door -> address.unit().isEmpty() || door.unit().equals(address.unit()))
                .toList();
    }
}
