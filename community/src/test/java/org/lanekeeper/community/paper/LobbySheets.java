package org.lanekeeper.community.paper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Component;

/** A relay and the sheets that hung in the lobby of its building 1, and the clerk who enters them. */
@Component
class LobbySheets {
    private final Neighbourhood neighbourhood;
    private final Entries entries;
    private final Relays relays;
    private final Clock clock;

    long committee;
    List<Household> households;
    Relay relay;
    Staff clerk;

    LobbySheets(Neighbourhood neighbourhood, Entries entries, Relays relays, Clock clock) {
        this.neighbourhood = neighbourhood;
        this.entries = entries;
        this.relays = relays;
        this.clock = clock;
    }

    /** Everything anew; the relay is open since an hour. */
    void begin() {
        committee = neighbourhood.committee();
        households = neighbourhood.households(committee, 120);
        relay = neighbourhood.openRelay(committee);
        clerk = new Staff(7, committee, "clerk", "文员", Role.CLERK);
    }

    Instant ago(int minutes) {
        return clock.instant().minus(Duration.ofMinutes(minutes));
    }

    /** Rooms of building 1 in the order given, by their households. */
    PaperSheet sheet(Instant at, int... households) {
        List<PaperRow> rows = IntStream.range(0, households.length)
                .mapToObj(i -> row(i + 1, String.valueOf(101 + households[i]), "王" + households[i]))
                .toList();
        return new PaperSheet(rows, "", "1", at);
    }

    static PaperRow row(int number, String room, String name) {
        return new PaperRow(number, "", "", "", room, name, "", "", "");
    }

    /** By the number in the name. */
    List<Integer> servingOrder() {
        return entries.nextInOrder(committee, relay.id(), 1000).stream()
                .map(entry -> Integer.parseInt(entry.name().substring(1)))
                .toList();
    }

    /** As the relay stands now. */
    Relay fresh() {
        return relays.find(committee, relay.id()).orElseThrow();
    }
}
