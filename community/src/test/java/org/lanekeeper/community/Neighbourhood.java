package org.lanekeeper.community;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.household.ImportingRoster;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Join;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.JoiningRelay;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.RunningRelays;
import org.springframework.stereotype.Component;

/** A committee of its own for each test, with as many households as asked for; every tenth has no mobile. */
@Component
public class Neighbourhood {
    private final Committees committees;
    private final ImportingRoster importing;
    private final Households households;
    private final RunningRelays relays;
    private final JoiningRelay joining;
    private final Clock clock;

    Neighbourhood(
            Committees committees,
            ImportingRoster importing,
            Households households,
            RunningRelays relays,
            JoiningRelay joining,
            Clock clock) {
        this.committees = committees;
        this.importing = importing;
        this.households = households;
        this.relays = relays;
        this.joining = joining;
        this.clock = clock;
    }

    public long committee() {
        String name = "测试居委会" + UUID.randomUUID().toString().substring(0, 8);
        committees.insert(name, "测试街道", "");
        return committees.named("测试街道", name).orElseThrow().id();
    }

    public List<Household> households(long committeeId, int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String phone = i % 10 == 9 ? "" : "139" + String.format("%08d", i);
            rows.add(List.of("幸福里小区", String.valueOf(1 + i / 100), "", String.valueOf(101 + i % 100), "王" + i, phone));
        }
        importing.run(committeeId, RosterSheet.write(rows));
        return households.registered(committeeId);
    }

    /** Houses of so many doors each. */
    public List<Household> doors(long committeeId, int buildings, int doors) {
        List<List<String>> rows = new ArrayList<>();
        for (int building = 1; building <= buildings; building++) {
            for (int i = 0; i < doors; i++) {
                rows.add(List.of(
                        "幸福里小区", String.valueOf(building), "", String.valueOf(101 + i), "王" + building + "号" + i, ""));
            }
        }
        importing.run(committeeId, RosterSheet.write(rows));
        return households.registered(committeeId);
    }

    /** A committee with these doors, each as compound, building, unit and room with one blank between. */
    public long roster(String... doors) {
        long committee = committee();
        importing.run(
                committee,
                RosterSheet.write(List.of(doors).stream()
                        .map(door -> door.split(" ", -1))
                        .map(door -> List.of(door[0], door[1], door[2], door[3], "张三", ""))
                        .toList()));
        return committee;
    }

    /** A door that the roster does not have, in the building of another. */
    public Household stranger(long committeeId, Household near, String room) {
        households.claim(committeeId, near.compoundId(), near.building(), "", room, "路人", null, clock.instant());
        return households.at(near.compoundId(), near.building(), "", room).orElseThrow();
    }

    /** Open since an hour, for a day. */
    public Relay openRelay(long committeeId) {
        Instant opened = clock.instant().minus(Duration.ofHours(1));
        RelayPlan plan = new RelayPlan("口罩预订", "口罩", opened, opened.plus(Duration.ofDays(1)), null, 2);
        return relays.create(committeeId, plan, RelayState.PUBLISHED, null, null);
    }

    public List<Relay> openRelays(long committeeId, int count) {
        return Stream.generate(() -> openRelay(committeeId)).limit(count).toList();
    }

    /** Asked for the first time. */
    public Join request(Relay relay, Household household) {
        return request(relay, household, UUID.randomUUID().toString());
    }

    public Join request(Relay relay, Household household, String key) {
        return new Join(relay.id(), household, household.name(), null, 1, Door.CHAT, null, key, clock.instant());
    }

    public JoinOutcome join(Relay relay, Household household) {
        return joining.submit(request(relay, household)).join();
    }
}
