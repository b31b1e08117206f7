package org.lanekeeper.miniapp.console.roster;

import io.swagger.v3.oas.annotations.Hidden;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.household.RosterSearch;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.block.ForBlockOwners;
import org.lanekeeper.miniapp.block.ForBlockOwners.About;
import org.lanekeeper.miniapp.console.Page;
import org.lanekeeper.miniapp.household.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The roster as a table that can be searched. */
@Controller
@Hidden
class RosterPages {
    private static final int ROWS = 50;

    private final Households households;

    RosterPages(Households households) {
        this.households = households;
    }

    @ForBlockOwners(About.ONLY_OWN)
    @GetMapping("/admin/roster")
    String index(
            @AuthenticationPrincipal Staff staff,
            @RequestParam(defaultValue = "") String building,
            @RequestParam(defaultValue = "") String room,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean withoutMobile,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        RosterSearch search = new RosterSearch(building, room, name, withoutMobile);
        String address = UriComponentsBuilder.fromPath("/admin/roster")
                .queryParam("building", "{building}")
                .queryParam("room", "{room}")
                .queryParam("name", "{name}")
                .queryParam("withoutMobile", withoutMobile)
                .encode()
                .build(search.building(), search.room(), search.name())
                .toString();
        Page shown = new Page(page, ROWS, households.count(staff.committeeId(), staff.owner(), search), address);
        model.addAttribute("search", search);
        model.addAttribute("page", shown);
        model.addAttribute(
                "households",
                households.search(staff.committeeId(), staff.owner(), search, shown.skipped(), shown.size()));
        model.addAttribute("size", households.sizeOf(staff.committeeId(), staff.owner()));
        return "admin/roster/index";
    }

    @GetMapping("/admin/roster/template.xlsx")
    ResponseEntity<byte[]> template() {
        return Download.rosterTemplate();
    }
}
