package org.lanekeeper.miniapp.console.gate;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.gate.GatePoster;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.gate.IssuingPoster;
import org.lanekeeper.community.gate.PosterCode;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.WallClock;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.qr.QrPicture;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What hangs at a gate: made, printed on A4, taken back when somebody has tampered with it. */
@Controller
@RequestMapping("/admin/gates/{id:\\d+}/posters")
@ForCommittee
@Hidden
class PosterPages {
    private final Gates gates;
    private final IssuingPoster issuing;
    private final LoggedOperations operations;
    private final SiteSettings site;
    private final WallClock clock;

    PosterPages(Gates gates, IssuingPoster issuing, LoggedOperations operations, SiteSettings site, WallClock clock) {
        this.gates = gates;
        this.issuing = issuing;
        this.operations = operations;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping
    String all(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        Gate gate = find(staff, id);
        model.addAttribute("gate", gate);
        model.addAttribute("posters", gates.posters(staff.committeeId(), id));
        return "admin/gates/posters";
    }

    @PostMapping
    String issue(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        Gate gate = find(staff, id);
        GatePoster made = operations.run(
                staff,
                () -> issuing.issue(gate, staff.id()),
                poster -> Optional.of(Operation.POSTER_ISSUE.on(Subject.poster(id, poster.edition()))));
        return "redirect:/admin/gates/" + id + "/posters/" + made.edition();
    }

    @PostMapping("/{edition:\\d+}/revoke")
    String revoke(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int edition,
            RedirectAttributes redirect) {
        find(staff, id);
        operations.run(
                staff,
                () -> gates.revoke(staff.committeeId(), id, edition, staff.id(), clock.now()),
                revoked -> revoked == 0
                        ? Optional.empty()
                        : Optional.of(Operation.POSTER_REVOKE.on(Subject.poster(id, edition))));
        Flash.done(redirect, "第 " + edition + " 版已作废：扫它的人会看到这张海报不能用了。请把它撕下来，贴上新的。");
        return "redirect:/admin/gates/" + id + "/posters";
    }

    /** One sheet of A4. */
    @GetMapping("/{edition:\\d+}")
    String print(@AuthenticationPrincipal Staff staff, @PathVariable long id, @PathVariable int edition, Model model) {
        GatePoster poster = gates.posters(staff.committeeId(), id).stream()
                .filter(it -> it.edition() == edition && !it.isRevoked())
                .findFirst()
                .orElseThrow(Absent.page());
        model.addAttribute("gate", find(staff, id));
        model.addAttribute("poster", poster);
        model.addAttribute("code", PosterCode.display(poster.code()));
        model.addAttribute("qr", QrPicture.inPage(site.link("/g/" + poster.code())));
        model.addAttribute("address", site.link("/g").replaceFirst("^https?://", ""));
        return "admin/gates/poster";
    }

    private Gate find(Staff staff, long id) {
        return gates.find(staff.committeeId(), id).orElseThrow(Absent.page());
    }
}
