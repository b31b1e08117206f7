package org.lanekeeper.community.pasted;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.household.ImportingRoster;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Component;

/** A relay that is kept as a list in a group of residents, sixty doors of one building, and the staff who paste it. */
@Component
class PastedGroup {
    private static final int DOORS = 60;
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平";
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈";

    private final Neighbourhood neighbourhood;
    private final ImportingRoster importing;
    private final Households households;
    private final Entries entries;
    private final TakingCopy taking;
    private final LookingAtPastes looking;
    private final Clock clock;

    long committee;
    Relay relay;
    Staff clerk;
    Staff colleague;

    PastedGroup(
            Neighbourhood neighbourhood,
            ImportingRoster importing,
            Households households,
            Entries entries,
            TakingCopy taking,
            LookingAtPastes looking,
            Clock clock) {
        this.neighbourhood = neighbourhood;
        this.importing = importing;
        this.households = households;
        this.entries = entries;
        this.taking = taking;
        this.looking = looking;
        this.clock = clock;
    }

    /** Everything anew; the relay is open since an hour. */
    void begin() {
        committee = neighbourhood.committee();
        List<List<String>> roster = new ArrayList<>();
        for (int i = 0; i < DOORS; i++) {
            roster.add(List.of("幸福里小区", "3", "", String.valueOf(101 + i), name(i), "139" + String.format("%08d", i)));
        }
        importing.run(committee, RosterSheet.write(roster));
        relay = neighbourhood.openRelay(committee);
        clerk = new Staff(7, committee, "clerk", "文员", Role.CLERK);
        colleague = new Staff(8, committee, "colleague", "同事", Role.CLERK);
    }

    static String name(int i) {
        return "" + SURNAMES.charAt(i % 10) + GIVEN.charAt(i / 10) + GIVEN.charAt(i % 20);
    }

    Household home(int i) {
        return households.atRoom(committee, "3", String.valueOf(101 + i)).get(0);
    }

    /** Somebody behind a door, in the chat. */
    Resident resident(int door) {
        return new Resident(
                900 + door,
                committee,
                Platform.MP,
                "wx",
                "openid" + door,
                home(door).id());
    }

    static String row(int i) {
        return "3-" + (101 + i) + " " + name(i) + " 1包";
    }

    static String text(String... rows) {
        StringBuilder text = new StringBuilder("#接龙\n口罩预订\n\n");
        for (int i = 0; i < rows.length; i++) {
            text.append(i + 1).append(". ").append(rows[i]).append('\n');
        }
        return text.toString();
    }

    static String[] rows(int... doors) {
        return Arrays.stream(doors).mapToObj(PastedGroup::row).toArray(String[]::new);
    }

    static String of(int... doors) {
        return text(rows(doors));
    }

    Instant ago(int minutes) {
        return clock.instant().minus(Duration.ofMinutes(minutes));
    }

    CopyRelation paste(String text, Instant at) {
        return ((Pasted.Taken) taking.take(relay, text, false, clerk, at)).relation();
    }

    List<String> rooms(List<Entry> some) {
        return some.stream().map(Entry::room).toList();
    }

    List<String> serving() {
        return rooms(entries.nextInOrder(committee, relay.id(), 1000));
    }

    List<Entry> byNumber() {
        return entries.page(committee, relay.id(), 0, 1000);
    }

    RowStanding standing(int door) {
        return looking.list(relay).rows().stream()
                .filter(row -> row.row().address() != null
                        && row.row().address().room().equals(String.valueOf(101 + door)))
                .findFirst()
                .orElseThrow();
    }
}
