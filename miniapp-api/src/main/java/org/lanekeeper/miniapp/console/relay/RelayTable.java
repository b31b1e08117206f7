package org.lanekeeper.miniapp.console.relay;

import java.util.List;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.RelayTally;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.block.ForBlockOwners;
import org.lanekeeper.miniapp.block.ForBlockOwners.About;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All relays of a committee, and all lines of one. */
@Controller
class RelayTable {
    private static final int RELAYS = 20;
    private static final int ENTRIES = 100;
    /** Some buildings have no more, so that they stand on one page. */
    private static final int OWN = 2000;

    private final Relays relays;
    private final Entries entries;

    RelayTable(Relays relays, Entries entries) {
        this.relays = relays;
        this.entries = entries;
    }

    record Row(Relay relay, RelayTally tally) {}

    @ForBlockOwners(About.ONLY_OWN)
    @GetMapping("/admin/relays")
    String index(@AuthenticationPrincipal Staff staff, @RequestParam(defaultValue = "1") int page, Model model) {
        long committee = staff.committeeId();
        Page shown = new Page(page, RELAYS, relays.count(committee), "/admin/relays");
        List<Row> rows = relays.page(committee, shown.skipped(), shown.size()).stream()
                .filter(relay -> !staff.isBlockOwner() || relay.state() != RelayState.DRAFT)
                .map(relay -> new Row(relay, entries.tallyOf(committee, relay.id(), staff.owner())))
                .toList();
        model.addAttribute("page", shown);
        model.addAttribute("rows", rows);
        return "admin/relays/index";
    }

    /** Numbers have no gaps, so that a page is found without counting rows. */
    @ForBlockOwners(About.ONLY_OWN)
    @GetMapping("/admin/relays/{id:\\d+}/entries")
    String entries(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Relay relay = relays.find(staff.committeeId(), id).orElseThrow(Absent.page());
        if (staff.isBlockOwner()) {
            model.addAttribute("relay", relay);
            int total = entries.tallyOf(staff.committeeId(), id, staff.owner()).numbers();
            model.addAttribute("page", new Page(1, OWN, total, "/admin/relays/" + id + "/entries"));
            model.addAttribute("entries", entries.pageOf(staff.committeeId(), id, staff.owner(), 0, OWN));
            return "admin/relays/entries";
        }
        Page shown = new Page(page, ENTRIES, relay.lastNumber(), "/admin/relays/" + id + "/entries");
        model.addAttribute("relay", relay);
        model.addAttribute("page", shown);
        model.addAttribute("entries", entries.page(staff.committeeId(), id, shown.skipped(), shown.size()));
        return "admin/relays/entries";
    }
}
