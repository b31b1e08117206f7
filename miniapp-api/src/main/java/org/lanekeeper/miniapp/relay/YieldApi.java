package org.lanekeeper.miniapp.relay;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryChange;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.YieldingEntry;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.access.ForResidents;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Residents who still have enough at home let others go first (让号). */
@RestController
@ForResidents
@Tag(name = "Entries")
class YieldApi {
    private final Relays relays;
    private final MyEntries mine;
    private final YieldingEntry yielding;
    private final TellingStanding telling;

    YieldApi(Relays relays, MyEntries mine, YieldingEntry yielding, TellingStanding telling) {
        this.relays = relays;
        this.mine = mine;
        this.yielding = yielding;
        this.telling = telling;
    }

    /**
     * Asks once to confirm; then one's number stays, and its place is behind everybody of this moment.
     *
     * @param number which of one's entries; the household's own if not given
     */
    @PostMapping("/api/relays/{id}/entries/mine/yield")
    MyStanding letOthersFirst(
            @AuthenticationPrincipal Resident resident,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean confirm,
            @RequestParam(required = false) Integer number) {
        Relay relay = relays.find(resident.committeeId(), id).orElseThrow(() -> Refusal.notFound("这个接龙"));
        Entry entry = mine.of(resident, relay).stream()
                .filter(it -> number == null || it.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-signed-up", "您还没有登记这个接龙。"));
        if (!confirm) {
            throw Refusal.conflict(
                            "confirmation-needed",
                            "让号后您还是第 " + entry.number() + " 号，但要排到现在所有人的后面，名额不够就成了候补，不能再换回来。确定请再确认一次。")
                    .with("number", entry.number());
        }
        EntryChange change = yielding.letOthersFirst(relay.committeeId(), relay.id(), entry.number());
        if (change instanceof EntryChange.Done done) {
            return telling.of(relay, done.after());
        }
        throw change instanceof EntryChange.WrongState
                ? Refusal.conflict("already-called", "已经叫到您的号，不用让了。不需要的话请告诉居委会。")
                : EntryDeeds.refusal(change);
    }
}
