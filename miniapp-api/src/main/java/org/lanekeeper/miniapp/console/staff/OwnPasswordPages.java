package org.lanekeeper.miniapp.console.staff;

import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.staff.UnfitStaffException;
import org.lanekeeper.miniapp.staff.ChangingPassword;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody of the staff changes their own password, and then shows that they know it by signing in. */
@Controller
@RequestMapping("/admin/password")
class OwnPasswordPages {
    private static final String FORM = "admin/staff/own";

    private final ChangingPassword changing;

    OwnPasswordPages(ChangingPassword changing) {
        this.changing = changing;
    }

    @GetMapping
    String blank() {
        return FORM;
    }

    @PostMapping
    String change(
            @AuthenticationPrincipal Staff staff,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model) {
        try {
            if (!password.equals(again)) {
                throw new UnfitStaffException("again", "两次写的新密码不一样，请再写一遍。");
            }
            changing.changeOwn(staff, old, password);
        } catch (UnfitStaffException e) {
            model.addAttribute("unfitField", e.field());
            model.addAttribute("unfit", e.getMessage());
            return FORM;
        }
        return "redirect:/admin/login?changed";
    }
}
