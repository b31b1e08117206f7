package org.lanekeeper.miniapp.console.relay;

import java.util.List;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayTally;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
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

    private final Relays relays;
    private final Entries entries;

    RelayTable(Relays relays, Entries entries) {
        this.relays = relays;
        this.entries = entries;
    }

    record Row(Relay relay, RelayTally tally) {}

    @GetMapping("/admin/relays")
    String index(@AuthenticationPrincipal Staff staff, @RequestParam(defaultValue = "1") int page, Model model) {
        long committee = staff.committeeId();
        Page shown = new Page(page, RELAYS, relays.count(committee), "/admin/relays");
        List<Row> rows = relays.page(committee, shown.skipped(), shown.size()).stream()
                .map(relay -> new Row(relay, entries.tally(committee, relay.id())))
                .toList();
        model.addAttribute("page", shown);
        model.addAttribute("rows", rows);
        return "admin/relays/index";
    }

    /** Numbers have no gaps, so that a page is found without counting rows. */
    @GetMapping("/admin/relays/{id:\\d+}/entries")
    String entries(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Relay relay = relays.find(staff.committeeId(), id).orElseThrow(Absent.page());
        Page shown = new Page(page, ENTRIES, relay.lastNumber(), "/admin/relays/" + id + "/entries");
        model.addAttribute("relay", relay);
        model.addAttribute("page", shown);
        model.addAttribute("entries", entries.page(staff.committeeId(), id, shown.skipped(), shown.size()));
        return "admin/relays/entries";
    }
}
