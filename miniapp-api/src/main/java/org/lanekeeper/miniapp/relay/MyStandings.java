package org.lanekeeper.miniapp.relay;

import java.util.List;
import org.lanekeeper.community.relay.KnownEntries;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelaySnapshot;
import org.lanekeeper.community.relay.Snapshots;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** 排到几号了 for one resident, out of memory where nothing has changed: it is asked all day long. */
@Component
public class MyStandings {
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

    /**
     * @param own of one's household, or the first that one signed up
     * @param others further ones that one signed up for
     */
    public record Answer(MyStanding own, List<MyStanding> others) {}

    /**
     * @return as it is told to programs
     * @throws Refusal if there is no such relay, or one has not signed up
     */
    public Answer answer(Resident resident, long relayId) {
        RelaySnapshot seen =
                snapshots.recent(resident.committeeId(), relayId).orElseThrow(() -> Refusal.notFound("这个接龙"));
        List<MyStanding> all = of(resident, seen);
        if (all.isEmpty()) {
            throw notSignedUp();
        }
        return new Answer(all.get(0), all.subList(1, all.size()));
    }

    static Refusal notSignedUp() {
        return new Refusal(HttpStatus.NOT_FOUND, "not-signed-up", "您还没有登记这个接龙。");
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
