package org.lanekeeper.miniapp.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Residents;
import org.springframework.stereotype.Component;

/** The entries a resident may see whole and take back: their household's, then those they signed up for others. */
@Component
class MyEntries {
    private final Entries entries;
    private final Residents residents;

    MyEntries(Entries entries, Residents residents) {
        this.entries = entries;
        this.residents = residents;
    }

    /** Asked anew: the binding may be younger than the sign-in. */
    Optional<Long> household(Resident resident) {
        return residents.byId(resident.id()).map(Resident::householdId);
    }

    /** Whether it was this person who got the household its place, in any of these relays. */
    boolean hasSignedUp(Resident resident, Household household, List<Relay> shown) {
        return shown.stream()
                .flatMap(relay -> entries.ofResident(relay.committeeId(), relay.id(), resident.id()).stream())
                .anyMatch(entry -> entry.householdId() == household.id());
    }

    List<Entry> of(Resident resident, Relay relay) {
        List<Entry> mine = new ArrayList<>();
        household(resident)
                .flatMap(id -> entries.ofHousehold(relay.committeeId(), relay.id(), id))
                .ifPresent(mine::add);
        entries.ofResident(relay.committeeId(), relay.id(), resident.id()).stream()
                .filter(entry -> mine.stream().noneMatch(known -> known.number() == entry.number()))
                .forEach(mine::add);
        return mine;
    }
}
