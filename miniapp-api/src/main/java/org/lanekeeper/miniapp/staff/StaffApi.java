package org.lanekeeper.miniapp.staff;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.lanekeeper.community.staff.NewStaff;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.staff.StaffAccount;
import org.lanekeeper.miniapp.access.ForAdmins;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The committee's people. */
@RestController
@RequestMapping("/api/staff")
@ForAdmins
@Tag(name = "Staff")
class StaffApi {
    private final AddingStaff adding;
    private final KeepingStaff keeping;
    private final ChangingPassword changing;
    private final AssigningBuildings assigning;
    private final Clock clock;

    StaffApi(
            AddingStaff adding,
            KeepingStaff keeping,
            ChangingPassword changing,
            AssigningBuildings assigning,
            Clock clock) {
        this.assigning = assigning;
        this.adding = adding;
        this.keeping = keeping;
        this.changing = changing;
        this.clock = clock;
    }

    record NewAccount(String username, String displayName, Role role, String password) {
        NewStaff staff() {
            return new NewStaff(username, displayName, role);
        }

        @Override
        public String toString() {
            return "NewAccount[" + role + "]";
        }
    }

    record NewPassword(String password) {
        @Override
        public String toString() {
            return "NewPassword[]";
        }
    }

    /** Those who may come in first. */
    @GetMapping
    List<StaffView> all(@AuthenticationPrincipal Staff staff) {
        return keeping.all(staff).stream().map(this::view).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StaffView add(
            @AuthenticationPrincipal Staff staff,
            @RequestBody NewAccount wanted,
            @RequestHeader(name = RequestKey.HEADER, required = false) String key) {
        return view(adding.add(staff, wanted.staff(), wanted.password(), RequestKey.of(staff, key)));
    }

    @PostMapping("/{id}/password")
    StaffView password(@AuthenticationPrincipal Staff staff, @PathVariable long id, @RequestBody NewPassword wanted) {
        return view(changing.reset(staff, id, wanted.password()));
    }

    @PostMapping("/{id}/disable")
    StaffView disable(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        return view(keeping.disable(staff, id));
    }

    @PostMapping("/{id}/enable")
    StaffView enable(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        return view(keeping.enable(staff, id));
    }

    /**
     * @param buildings as {@code compound-building}, see {@code GET /api/relays/buildings}
     */
    record Buildings(List<String> buildings) {}

    /** What a block owner looks after. */
    @GetMapping("/{id}/buildings")
    Buildings buildings(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        return new Buildings(assigning.of(staff, id));
    }

    /** These and no others; it counts at once. */
    @PutMapping("/{id}/buildings")
    Buildings assign(@AuthenticationPrincipal Staff staff, @PathVariable long id, @RequestBody Buildings wanted) {
        return new Buildings(assigning.assign(staff, id, wanted.buildings()));
    }

    private StaffView view(StaffAccount account) {
        return StaffView.of(account, clock.instant());
    }
}
