package org.lanekeeper.miniapp.relay;

import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.relay.KnownEntries;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelaySnapshot;
import org.lanekeeper.community.relay.Snapshots;
import org.lanekeeper.community.resident.Resident;
import org.springframework.stereotype.Component;

/** 排到几号了 for one resident, out of memory where nothing has changed: it is asked all day long. */
@Component
class MyStandings {
    private final Snapshots snapshots;
    private final KnownEntries entries;
    private final MyEntries mine;
    private final TellingStanding telling;

    MyStandings(Snapshots snapshots, KnownEntries entries, MyEntries mine, TellingStanding telling) {
        this.snapshots = snapshots;
        this.entries = entries;
        this.mine = mine;
        this.telling = telling;
    }

    /** The own household's first; nothing if there is no such relay. */
    Optional<List<MyStanding>> of(Resident resident, long relayId) {
        return snapshots.recent(resident.committeeId(), relayId).map(seen -> of(resident, seen));
    }

    /** What was there last: whoever was passed over asks too, and wants to know why. */
    private List<MyStanding> ended(Resident resident, RelaySnapshot seen) {
        int number = seen.ended(mine.household(resident).orElse(null), resident.id());
        return number == 0
                ? List.of()
                : entries.find(seen, number).map(entry -> telling.of(seen, entry)).stream()
                        .toList();
    }

    private List<MyStanding> of(Resident resident, RelaySnapshot seen) {
        List<Integer> numbers = seen.numbers(resident.householdId(), resident.id());
        if (numbers.isEmpty()) {
            // signed up this instant, or bound to a household since the sign-in
            Relay relay = seen.relay();
            List<MyStanding> young = mine.of(resident, relay).stream()
                    .map(entry -> telling.of(relay, entry))
                    .toList();
            return young.isEmpty() ? ended(resident, seen) : young;
        }
        return numbers.stream()
                .flatMap(number -> entries.find(seen, number).stream())
                .map(entry -> telling.of(seen, entry))
                .toList();
    }
}
