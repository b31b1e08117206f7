package org.lanekeeper.miniapp.relay;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Draws lots, and shows what everybody needs to check them. */
@RestController
@RequestMapping("/api/relays/{id}/draw")
@ForCommittee
@Tag(name = "Relays")
class DrawApi {
    private final DrawingRanks drawing;

    DrawApi(DrawingRanks drawing) {
        this.drawing = drawing;
    }

    @GetMapping
    Draw read(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        return drawing.read(staff, id);
    }

    @PostMapping
    Draw draw(@AuthenticationPrincipal Staff staff, @PathVariable long id, @RequestBody(required = false) Why why) {
        drawing.draw(staff, id, Why.read(why, EntryReason.Deed.DRAW));
        return drawing.read(staff, id);
    }
}
