package org.lanekeeper.miniapp.household;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.block.ForBlockOwners;
import org.lanekeeper.miniapp.block.ForBlockOwners.About;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Households that cannot come: goods are carried to them. */
@RestController
@ForCommittee
@Tag(name = "Households")
class HandDeliveryApi {
    private final MarkingHandDelivery marking;

    HandDeliveryApi(MarkingHandDelivery marking) {
        this.marking = marking;
    }

    record Wanted(boolean handDelivery) {}

    /** From now on. */
    @ForBlockOwners(About.HOUSEHOLD)
    @PutMapping("/api/households/{id}/hand-delivery")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void household(@AuthenticationPrincipal Staff staff, @PathVariable long id, @RequestBody Wanted wanted) {
        marking.household(staff, id, wanted.handDelivery());
    }

    /** This once, for an entry that was not called yet. */
    @ForBlockOwners(About.ENTRY)
    @PutMapping("/api/relays/{relay}/entries/{number}/hand-delivery")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void entry(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long relay,
            @PathVariable int number,
            @RequestBody Wanted wanted) {
        marking.entry(staff, relay, number, wanted.handDelivery());
    }
}
