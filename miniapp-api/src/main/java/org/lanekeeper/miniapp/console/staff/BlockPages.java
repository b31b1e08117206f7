package org.lanekeeper.miniapp.console.staff;

import java.util.List;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForAdmins;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.staff.AssigningBuildings;
import org.lanekeeper.miniapp.staff.KeepingStaff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ticks the buildings that a block owner looks after. */
@Controller
@RequestMapping("/admin/staff/{id:\\d+}/buildings")
@ForAdmins
class BlockPages {
    private final KeepingStaff keeping;
    private final AssigningBuildings assigning;

    BlockPages(KeepingStaff keeping, AssigningBuildings assigning) {
        this.keeping = keeping;
        this.assigning = assigning;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        model.addAttribute("person", keeping.find(staff, id));
        model.addAttribute("choices", assigning.choices(staff));
        model.addAttribute("own", assigning.of(staff, id));
        return "admin/staff/buildings";
    }

    @PostMapping
    String assign(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(required = false) List<String> buildings,
            RedirectAttributes redirect) {
        String name = keeping.find(staff, id).displayName();
        Flash.doneOrRefused(
                redirect,
                () -> "「" + name + "」负责 "
                        + assigning.assign(staff, id, buildings).size() + " 幢楼，马上生效。");
        return "redirect:/admin/staff";
    }
}
