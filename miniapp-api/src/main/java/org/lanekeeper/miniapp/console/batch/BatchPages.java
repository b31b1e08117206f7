package org.lanekeeper.miniapp.console.batch;

import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Absent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One drawn batch: its sums as they move, and its list for the table where goods are handed out. */
@Controller
@RequestMapping("/admin/relays/{id:\\d+}/batches/{number:\\d+}")
class BatchPages {
    private final Relays relays;
    private final Entries entries;
    private final BatchFigures figures;

    BatchPages(Relays relays, Entries entries, BatchFigures figures) {
        this.relays = relays;
        this.entries = entries;
        this.figures = figures;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Staff staff, @PathVariable long id, @PathVariable int number, Model model) {
        figures.sums(staff, id, number, model);
        model.addAttribute("relay", relays.find(staff.committeeId(), id).orElseThrow(Absent.page()));
        model.addAttribute("entries", entries.ofBatch(staff.committeeId(), id, number));
        figures.lines(staff, id, number, model);
        return "admin/batches/show";
    }

    /** The part that is asked for again every two seconds. */
    @GetMapping("/sums")
    String sums(@AuthenticationPrincipal Staff staff, @PathVariable long id, @PathVariable int number, Model model) {
        figures.sums(staff, id, number, model);
        return "admin/batches/sums :: sums";
    }
}
