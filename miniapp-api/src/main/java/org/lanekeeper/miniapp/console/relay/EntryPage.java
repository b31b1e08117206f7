package org.lanekeeper.miniapp.console.relay;

import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.block.ForBlockOwners;
import org.lanekeeper.miniapp.block.ForBlockOwners.About;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One entry to be looked at, masked unless somebody asks for more. */
@Controller
@RequestMapping("/admin/relays/{id:\\d+}/entries/{number:\\d{1,9}}")
class EntryPage {
    private final DrawingEntry drawing;
    private final LoggedOperations operations;

    EntryPage(DrawingEntry drawing, LoggedOperations operations) {
        this.drawing = drawing;
        this.operations = operations;
    }

    @ForBlockOwners(About.ENTRY)
    @GetMapping
    String show(@AuthenticationPrincipal Staff staff, @PathVariable long id, @PathVariable int number, Model model) {
        return drawing.draw(staff, id, number, false, model);
    }

    /** Names and numbers once; who looked is noted after the entry was found to be there. */
    @ForBlockOwners(About.ENTRY)
    @PostMapping("/reveal")
    String reveal(@AuthenticationPrincipal Staff staff, @PathVariable long id, @PathVariable int number, Model model) {
        String view = drawing.draw(staff, id, number, true, model);
        operations.note(staff, Operation.ENTRY_REVEAL.on(Subject.entry(id, number)));
        return view;
    }
}
