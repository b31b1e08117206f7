package org.lanekeeper.miniapp.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.household.ImportingRoster;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.RunningRelays;
import org.lanekeeper.community.staff.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** What a clerk has before them: the roster of a committee, and a relay that is open. */
@TestComponent
class Desk {
    private final Neighbourhood neighbourhood;
    private final ImportingRoster importing;
    private final RunningRelays running;
    private final Clock clock;
    private final Environment server;

    Desk(
            Neighbourhood neighbourhood,
            ImportingRoster importing,
            RunningRelays running,
            Clock clock,
            Environment server) {
        this.neighbourhood = neighbourhood;
        this.importing = importing;
        this.running = running;
        this.clock = clock;
        this.server = server;
    }

    /** Of somebody who has not signed in. */
    Browser browser() {
        return new Browser(server.getRequiredProperty("local.server.port", Integer.class));
    }

    Browser signIn(Role role, Committee committee) {
        return browser().signIn(role.name().toLowerCase(Locale.ROOT) + "-" + committee.id(), Neighbourhood.PASSWORD);
    }

    /**
     * @param roster compound, building, unit, room, name and mobile of each household
     */
    Committee committee(String name, List<List<String>> roster) {
        Committee committee = neighbourhood.committee(name);
        importing.run(committee.id(), RosterSheet.write(roster));
        return committee;
    }

    /** Of masks, open since five hours and for eight more. */
    long openRelay(Committee committee, int unitCap, OrderRule rule) {
        Instant now = clock.instant();
        RelayPlan plan = new RelayPlan(
                "口罩预订", "口罩", now.minus(Duration.ofHours(5)), now.plus(Duration.ofHours(8)), unitCap, rule);
        return running.create(committee.id(), plan, RelayState.PUBLISHED, null, null)
                .id();
    }
}
