package org.lanekeeper.miniapp.console.relay;

import java.time.Clock;
import java.util.List;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.pasted.LookingAtPastes;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.lanekeeper.community.relay.RelayQuotas;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.RuleSentence;
import org.lanekeeper.community.relay.Snapshots;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.block.ForBlockOwners;
import org.lanekeeper.miniapp.block.ForBlockOwners.About;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.relay.EntryReason;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One relay: its queue as it grows, what waits for a look, its batches. */
@Controller
@RequestMapping("/admin/relays/{id:\\d+}")
class QueuePages {
    private static final int NEWEST = 15;
    private static final int REVIEWED = 50;

    private final Relays relays;
    private final Entries entries;
    private final Snapshots snapshots;
    private final Batches batches;
    private final RelayQuotas quotas;
    private final LookingAtPastes pastes;
    private final SiteSettings site;
    private final Clock clock;

    QueuePages(
            Relays relays,
            Entries entries,
            Snapshots snapshots,
            Batches batches,
            RelayQuotas quotas,
            LookingAtPastes pastes,
            SiteSettings site,
            Clock clock) {
        this.quotas = quotas;
        this.clock = clock;
        this.relays = relays;
        this.entries = entries;
        this.snapshots = snapshots;
        this.batches = batches;
        this.pastes = pastes;
        this.site = site;
    }

    @ForBlockOwners(About.ONLY_OWN)
    @GetMapping
    String show(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        Relay relay = queue(staff, id, model);
        List<Entry> inReview = entries.inReview(staff.committeeId(), id, staff.owner(), REVIEWED);
        model.addAttribute("reviews", inReview);
        model.addAttribute("sent", pastes.countWaiting(relay));
        model.addAttribute("batches", batches.ofRelay(staff.committeeId(), id));
        model.addAttribute("sentence", RuleSentence.of(relay));
        model.addAttribute("idle", idle(relay));
        model.addAttribute("grounds", EntryReason.Deed.allGrounds());
        model.addAttribute("board", site.link("/b/" + relay.id()));
        if (staff.isBlockOwner()) {
            model.addAttribute(
                    "carries",
                    batches.carrying(staff.committeeId(), staff.owner()).stream()
                            .filter(it -> it.relayId() == id)
                            .toList());
            return "admin/relays/block";
        }
        return "admin/relays/show";
    }

    /** Of the reserved share, what nobody can come for any more while others wait: staff release it. */
    private int idle(Relay relay) {
        List<RelayQuotas.Share> shares = quotas.of(relay.committeeId(), relay.id());
        boolean over = relay.phaseAt(clock.instant()) == RelayPhase.CLOSED && !relay.awaitsDraw();
        return !over || shares.stream().noneMatch(share -> share.waiting() > 0)
                ? 0
                : shares.stream()
                        .filter(share -> share.cell().equals(OrderRule.WALK_IN))
                        .mapToInt(share -> share.quota() - share.taken())
                        .sum();
    }

    /** The part that is asked for again every two seconds. */
    @ForBlockOwners(About.ONLY_OWN)
    @GetMapping("/live")
    String live(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        queue(staff, id, model);
        return "admin/relays/live :: live";
    }

    private Relay queue(Staff staff, long id, Model model) {
        Relay relay = relays.find(staff.committeeId(), id)
                .filter(it -> !staff.isBlockOwner() || it.state() != RelayState.DRAFT)
                .orElseThrow(Absent.page());
        model.addAttribute("relay", relay);
        model.addAttribute("tally", entries.tallyOf(staff.committeeId(), id, staff.owner()));
        // how far the calls are is the same for all
        model.addAttribute("calling", snapshots.of(relay).calling());
        model.addAttribute("newest", entries.newest(staff.committeeId(), id, staff.owner(), NEWEST));
        return relay;
    }
}
