package org.lanekeeper.miniapp.relay;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.relay.ChangingQuota;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.RelayQuotas;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a relay's quota is shared out, and its changes while the relay runs. */
@RestController
@RequestMapping("/api/relays/{id}/quota")
@ForCommittee
@Tag(name = "Relays")
class QuotaApi {
    private final Relays relays;
    private final KeepingQuota keeping;

    QuotaApi(Relays relays, KeepingQuota keeping) {
        this.relays = relays;
        this.keeping = keeping;
    }

    /**
     * One of three wishes.
     *
     * @param total there is this much in all, shared out by the relay's rule
     * @param cell one share, with its {@code quota}
     * @param releaseWalkIns what nobody took of the reserved share goes to everybody
     * @param ground why; arrival of goods if not given
     * @param note in one's own words, for the operation log
     */
    record Wanted(Integer total, String cell, Integer quota, Boolean releaseWalkIns, Ground ground, String note) {}

    /**
     * @param secured entries that came within (true) or fell beyond the quota, by number
     */
    record Changed(List<RelayQuotas.Share> shares, Map<Integer, Boolean> secured) {}

    @GetMapping
    List<RelayQuotas.Share> shares(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        relays.find(staff.committeeId(), id).orElseThrow(() -> Refusal.notFound("这个接龙"));
        return keeping.shares(staff, id);
    }

    @PostMapping
    Changed change(@AuthenticationPrincipal Staff staff, @PathVariable long id, @RequestBody Wanted wanted) {
        EntryReason reason = EntryReason.read(EntryReason.Deed.QUOTA, wanted.ground(), wanted.note());
        ChangingQuota.Changed changed;
        if (Boolean.TRUE.equals(wanted.releaseWalkIns())) {
            changed = keeping.releaseWalkIns(staff, id, reason);
        } else if (wanted.cell() != null && wanted.quota() != null) {
            changed = keeping.share(staff, id, wanted.cell(), wanted.quota(), reason);
        } else if (wanted.total() != null) {
            changed = keeping.total(staff, id, wanted.total(), reason);
        } else {
            throw Refusal.unfit("unfit-relay", "total", "请写新的总数，或者哪一份改成多少。");
        }
        return new Changed(keeping.shares(staff, id), changed.secured());
    }
}
