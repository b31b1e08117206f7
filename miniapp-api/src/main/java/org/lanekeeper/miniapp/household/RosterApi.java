package org.lanekeeper.miniapp.household;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.lanekeeper.community.household.RosterReport;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Staff bring the roster in. The same file twice changes nothing the second time. */
@RestController
@RequestMapping("/api/households")
@ForCommittee
@Tag(name = "Households")
class RosterApi {
    private final TakingRosterIn takingIn;

    RosterApi(TakingRosterIn takingIn) {
        this.takingIn = takingIn;
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    RosterReport bringIn(@AuthenticationPrincipal Staff staff, @RequestParam("file") MultipartFile file)
            throws IOException {
        return takingIn.run(staff, file);
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() {
        return Download.rosterTemplate();
    }
}
