package org.lanekeeper.miniapp.console.staff;

import java.util.function.Supplier;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.staff.StaffAccount;
import org.lanekeeper.community.staff.UnfitStaffException;
import org.lanekeeper.miniapp.access.ForAdmins;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.staff.ChangingPassword;
import org.lanekeeper.miniapp.staff.KeepingStaff;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A forgotten password, somebody who leaves, somebody who comes back. */
@Controller
@RequestMapping("/admin/staff/{id:\\d+}")
@ForAdmins
class StaffSteps {
    private static final String RESET = "admin/staff/reset";
    private static final String BACK = "redirect:/admin/staff";

    private final KeepingStaff keeping;
    private final ChangingPassword changing;

    StaffSteps(KeepingStaff keeping, ChangingPassword changing) {
        this.keeping = keeping;
        this.changing = changing;
    }

    @GetMapping("/password")
    String blank(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        model.addAttribute("person", keeping.find(staff, id));
        return RESET;
    }

    @PostMapping("/password")
    String reset(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String password,
            Model model,
            RedirectAttributes redirect) {
        try {
            return step(redirect, () -> changing.reset(staff, id, password), "的密码已重设，原来的登录都已失效。请把新密码当面告诉本人。");
        } catch (UnfitStaffException e) {
            model.addAttribute("person", keeping.find(staff, id));
            model.addAttribute("unfitField", e.field());
            model.addAttribute("unfit", e.getMessage());
            return RESET;
        }
    }

    @PostMapping("/disable")
    String disable(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        return step(redirect, () -> keeping.disable(staff, id), "已停用，不能再登录。");
    }

    @PostMapping("/enable")
    String enable(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        return step(redirect, () -> keeping.enable(staff, id), "已启用，可以再登录。忘了密码就给重设一个。");
    }

    private static String step(RedirectAttributes redirect, Supplier<StaffAccount> work, String done) {
        try {
            StaffAccount account = work.get();
            Flash.done(redirect, "「" + account.displayName() + "」" + done);
        } catch (Refusal refusal) {
            if (refusal.getStatusCode() != HttpStatus.CONFLICT) {
                throw refusal;
            }
            Flash.refused(redirect, refusal.getBody().getDetail());
        }
        return BACK;
    }
}
