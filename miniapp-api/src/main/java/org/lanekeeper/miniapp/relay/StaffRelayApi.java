package org.lanekeeper.miniapp.relay;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.RelayTally;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.Snapshots;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.block.ForBlockOwners;
import org.lanekeeper.miniapp.block.ForBlockOwners.About;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The committee lays relays down, announces, ends, reopens and extends them. */
@RestController
@ForCommittee
@Tag(name = "Relays")
class StaffRelayApi {
    private static final int SHOWN = 200;

    private final KeepingRelays keeping;
    private final Relays relays;
    private final Entries entries;
    private final Snapshots snapshots;
    private final Clock clock;

    StaffRelayApi(KeepingRelays keeping, Relays relays, Entries entries, Snapshots snapshots, Clock clock) {
        this.keeping = keeping;
        this.relays = relays;
        this.entries = entries;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** Newest first. A block owner sees the sums of their own buildings. */
    @ForBlockOwners(About.ONLY_OWN)
    @GetMapping("/api/staff/relays")
    List<StaffRelayView> all(@AuthenticationPrincipal Staff staff) {
        return relays.newest(staff.committeeId(), SHOWN).stream()
                .filter(relay -> !staff.isBlockOwner() || relay.state() != RelayState.DRAFT)
                .map(relay -> view(relay, entries.tallyOf(staff.committeeId(), relay.id(), staff.owner())))
                .toList();
    }

    @PostMapping("/api/relays")
    @ResponseStatus(HttpStatus.CREATED)
    StaffRelayView create(
            @AuthenticationPrincipal Staff staff,
            @RequestBody NewRelay wanted,
            @RequestHeader(name = RequestKey.HEADER, required = false) String key) {
        return view(keeping.create(staff, wanted.plan(), wanted.state(), RequestKey.of(staff, key))
                .orRefuse());
    }

    /** A draft as given anew. */
    @PutMapping("/api/relays/{id}")
    StaffRelayView change(@AuthenticationPrincipal Staff staff, @PathVariable long id, @RequestBody NewRelay wanted) {
        return view(keeping.change(staff, id, wanted.plan()));
    }

    @PostMapping("/api/relays/{id}/publish")
    StaffRelayView publish(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        return view(keeping.publish(staff, id));
    }

    @PostMapping("/api/relays/{id}/close")
    StaffRelayView close(
            @AuthenticationPrincipal Staff staff, @PathVariable long id, @RequestBody(required = false) Why why) {
        EntryReason reason = Why.read(why, EntryReason.Deed.CLOSE);
        return view(keeping.take(staff, id, KeepingRelays.Step.CLOSE, reason));
    }

    @PostMapping("/api/relays/{id}/reopen")
    StaffRelayView reopen(
            @AuthenticationPrincipal Staff staff, @PathVariable long id, @RequestBody(required = false) Why why) {
        EntryReason reason = Why.read(why, EntryReason.Deed.REOPEN);
        return view(keeping.take(staff, id, KeepingRelays.Step.REOPEN, reason));
    }

    /**
     * A later end, and why.
     *
     * @param ground {@code SCHEDULE} if not given
     * @param note in one's own words, for the operation log
     */
    record Extension(Instant closesAt, Ground ground, String note) {}

    /** Also opens an ended relay again, as long as nothing was drawn. */
    @PostMapping("/api/relays/{id}/extend")
    StaffRelayView extend(@AuthenticationPrincipal Staff staff, @PathVariable long id, @RequestBody Extension wanted) {
        if (wanted.closesAt() == null) {
            throw Refusal.unfit("unfit-relay", "closesAt", "请写新的结束时间。");
        }
        EntryReason reason = EntryReason.read(EntryReason.Deed.EXTEND, wanted.ground(), wanted.note());
        return view(keeping.extend(staff, id, wanted.closesAt(), reason));
    }

    private StaffRelayView view(Relay relay) {
        return view(relay, entries.tally(relay.committeeId(), relay.id()));
    }

    private StaffRelayView view(Relay relay, RelayTally tally) {
        return StaffRelayView.of(relay, tally, snapshots.of(relay).calling(), clock.instant());
    }
}
