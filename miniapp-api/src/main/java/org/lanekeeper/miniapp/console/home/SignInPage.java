package org.lanekeeper.miniapp.console.home;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff sign in; the form is taken by the access feature. */
@Controller
class SignInPage {
    private static final List<String> NEXT =
            List.of("有二维码的，请再扫一次码。", "从聊天里点进来的，请回到聊天，再点一次链接。", "找不到的，请打电话给居委会，或到居委会窗口问。");

    private final boolean trial;

    SignInPage(Environment environment) {
        this.trial = environment.acceptsProfiles(Profiles.of("trial"));
    }

    /** Residents come here by a link that was cut off. */
    @GetMapping("/")
    String enter(Authentication staff, Model model) {
        if (staff != null) {
            return "redirect:/admin";
        }
        model.addAttribute("title", "小巷管家");
        model.addAttribute("text", "登记、查号、访客登记，都从二维码或者聊天里的链接进来。");
        model.addAttribute("steps", NEXT);
        model.addAttribute("staffLink", "/admin");
        return "phone/message";
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
