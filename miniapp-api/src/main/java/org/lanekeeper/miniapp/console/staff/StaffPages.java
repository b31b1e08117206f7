package org.lanekeeper.miniapp.console.staff;

import java.util.List;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.staff.StaffAccount;
import org.lanekeeper.community.staff.UnfitStaffException;
import org.lanekeeper.miniapp.access.ForAdmins;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.lanekeeper.miniapp.staff.AddingStaff;
import org.lanekeeper.miniapp.staff.AssigningBuildings;
import org.lanekeeper.miniapp.staff.KeepingStaff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody who works for the committee, and the form for one more. */
@Controller
@RequestMapping("/admin/staff")
@ForAdmins
class StaffPages {
    private final KeepingStaff keeping;
    private final AddingStaff adding;
    private final AssigningBuildings assigning;

    StaffPages(KeepingStaff keeping, AddingStaff adding, AssigningBuildings assigning) {
        this.assigning = assigning;
        this.keeping = keeping;
        this.adding = adding;
    }

    @GetMapping
    String index(@AuthenticationPrincipal Staff staff, Model model) {
        model.addAttribute("form", StaffForm.blank());
        return page(staff, model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("form") StaffForm form,
            Model model,
            RedirectAttributes redirect) {
        StaffAccount added;
        try {
            added = adding.add(staff, form.staff(), form.password(), RequestKey.of(staff, null));
        } catch (UnfitStaffException e) {
            return again(staff, e.field(), e.getMessage(), model);
        } catch (Refusal taken) {
            return again(staff, "username", taken.getBody().getDetail(), model);
        }
        if (added.role() == Role.BLOCK_OWNER) {
            Flash.done(redirect, "已添加「" + added.displayName() + "」。请把用户名和初始密码当面告诉本人，再勾选他负责的楼。");
            return "redirect:/admin/staff/" + added.id() + "/buildings";
        }
        Flash.done(redirect, "已添加「" + added.displayName() + "」。请把用户名和初始密码当面告诉本人。");
        return "redirect:/admin/staff";
    }

    private String again(Staff staff, String field, String text, Model model) {
        model.addAttribute("unfitField", field);
        model.addAttribute("unfit", text);
        return page(staff, model);
    }

    private String page(Staff staff, Model model) {
        List<StaffAccount> people = keeping.all(staff);
        model.addAttribute("people", people);
        model.addAttribute("blocks", assigning.names(staff, people));
        model.addAttribute("roles", Role.values());
        return "admin/staff/index";
    }
}
