package org.lanekeeper.miniapp.relay;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.ModeratingEntries;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.access.ForResidents;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Residents ask for their own standing (排到几号了) and take their entry back. */
@RestController
@RequestMapping("/api/relays/{id}/entries/mine")
@ForResidents
@Tag(name = "Entries")
class MyEntryApi {
    private final Relays relays;
    private final MyEntries mine;
    private final MyStandings standings;
    private final ModeratingEntries moderating;

    MyEntryApi(Relays relays, MyEntries mine, MyStandings standings, ModeratingEntries moderating) {
        this.relays = relays;
        this.mine = mine;
        this.standings = standings;
        this.moderating = moderating;
    }

    @GetMapping
    MyStandings.Answer standing(@AuthenticationPrincipal Resident resident, @PathVariable long id) {
        return standings.answer(resident, id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @AuthenticationPrincipal Resident resident,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean confirm,
            @RequestParam(required = false) Integer number) {
        Relay relay = relay(resident, id);
        Entry entry = mine.of(resident, relay).stream()
                .filter(it -> number == null || it.number() == number)
                .findFirst()
                .orElseThrow(MyStandings::notSignedUp);
        if (!confirm) {
            throw Refusal.conflict("confirmation-needed", "退出后第 " + entry.number() + " 号不再保留，再登记要重新排队。确定退出请再确认一次。")
                    .with("number", entry.number());
        }
        if (!moderating.withdraw(relay.committeeId(), relay.id(), entry.number())) {
            throw Refusal.conflict("already-called", "已经叫到您的号，不能再退出。不需要的话请告诉居委会。");
        }
    }

    private Relay relay(Resident resident, long id) {
        return relays.find(resident.committeeId(), id).orElseThrow(() -> Refusal.notFound("这个接龙"));
    }
}
