package org.lanekeeper.miniapp.relay;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.Snapshots;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.access.ForResidents;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Relays that residents can see: announced, open, or over for less than a month. */
@RestController
@RequestMapping("/api/relays")
@ForResidents
@Tag(name = "Relays")
class RelayApi {
    private final Relays relays;
    private final Snapshots snapshots;
    private final Clock clock;

    RelayApi(Relays relays, Snapshots snapshots, Clock clock) {
        this.relays = relays;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @GetMapping
    List<RelayView> shown(@AuthenticationPrincipal Resident resident) {
        Instant now = clock.instant();
        return relays.shown(resident.committeeId(), now.minus(NamingOwnHousehold.SHOWN_AFTER_END)).stream()
                .map(relay -> RelayView.of(relay, snapshots.of(relay), now))
                .toList();
    }

    @GetMapping("/{id}")
    RelayView one(@AuthenticationPrincipal Resident resident, @PathVariable long id) {
        return relays.find(resident.committeeId(), id)
                .filter(relay -> relay.state() != RelayState.DRAFT)
                .map(relay -> RelayView.of(relay, snapshots.of(relay), clock.instant()))
                .orElseThrow(() -> Refusal.notFound("这个接龙"));
    }
}
