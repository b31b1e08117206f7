package org.lanekeeper.miniapp.console.home;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff sign in; the form is taken by the access feature. */
@Controller
class SignInPage {
    private final boolean trial;

    SignInPage(Environment environment) {
        this.trial = environment.acceptsProfiles(Profiles.of("trial"));
    }

    @GetMapping("/")
    String enter() {
        return "redirect:/admin";
    }

    @GetMapping("/admin/login")
    String show(
            @RequestParam(required = false) String error,
            @RequestParam(required = false) String out,
            @RequestParam(required = false) String changed,
            @RequestParam(defaultValue = "") String next,
            Model model) {
        model.addAttribute("refusal", refusal(error));
        model.addAttribute("left", out != null);
        model.addAttribute("changed", changed != null);
        model.addAttribute("next", next);
        model.addAttribute("trial", trial);
        return "admin/login";
    }

    private static String refusal(String error) {
        if (error == null) {
            return null;
        }
        return error.equals("busy") ? "试的次数太多了，请过一分钟再试。" : "用户名或密码不对，请再试一次。连续输错几次，账号会锁定一会儿；忘了密码请找管理员。";
    }
}
