package org.lanekeeper.miniapp.console.group;

import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.notice.GroupKind;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForAdmins;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.notice.KeepingGroups;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All groups of the committee, how they are, and how another one is linked. */
@Controller
@RequestMapping("/admin/groups")
@ForAdmins
class GroupPages {
    private static final String BACK = "redirect:/admin/groups";

    private final KeepingGroups keeping;
    private final Committees committees;

    GroupPages(KeepingGroups keeping, Committees committees) {
        this.keeping = keeping;
        this.committees = committees;
    }

    /** What was typed; kept when something does not fit. */
    record GroupForm(String name, Long compoundId, String buildings, String robot, String member, String chatId) {
        static GroupForm blank() {
            return new GroupForm("", null, "", "", "", "");
        }
    }

    @GetMapping
    String index(@AuthenticationPrincipal Staff staff, Model model) {
        model.addAttribute("form", GroupForm.blank());
        return page(staff, model);
    }

    /** The code is shown on this answer alone: it stands nowhere else. */
    @PostMapping("/codes")
    String code(@AuthenticationPrincipal Staff staff, @ModelAttribute("form") GroupForm form, Model model) {
        try {
            model.addAttribute("code", keeping.code(staff, text(form.name()), form.compoundId(), form.buildings()));
            model.addAttribute("codeFor", text(form.name()));
            model.addAttribute("form", GroupForm.blank());
        } catch (Refusal refusal) {
            again("code", refusal, model);
        }
        return page(staff, model);
    }

    @PostMapping("/robots")
    String add(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("form") GroupForm form,
            Model model,
            RedirectAttributes redirect) {
        try {
            keeping.add(staff, form.name(), form.robot(), form.compoundId(), form.buildings());
        } catch (Refusal refusal) {
            again("robot", refusal, model);
            return page(staff, model);
        }
        Flash.done(redirect, "已添加「" + text(form.name()) + "」。点「测试消息」看看群里收到没有。");
        return BACK;
    }

    @PostMapping("/by-hand")
    String byHand(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("form") GroupForm form,
            Model model,
            RedirectAttributes redirect) {
        try {
            keeping.byHand(staff, form.name(), form.compoundId(), form.buildings());
        } catch (Refusal refusal) {
            again("hand", refusal, model);
            return page(staff, model);
        }
        Flash.done(redirect, "已添加「" + text(form.name()) + "」。有要发的，会出现在「转发到群」里。");
        return BACK;
    }

    @PostMapping("/customers")
    String ofCustomers(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("form") GroupForm form,
            Model model,
            RedirectAttributes redirect) {
        try {
            keeping.ofCustomers(staff, form.name(), form.member(), form.chatId(), form.compoundId(), form.buildings());
        } catch (Refusal refusal) {
            again("customer", refusal, model);
            return page(staff, model);
        }
        Flash.done(redirect, "已添加「" + text(form.name()) + "」。每条消息要「" + form.member() + "」在企业微信里点一下发送。");
        return BACK;
    }

    @PostMapping("/{id:\\d+}/robot")
    String use(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String robot,
            RedirectAttributes redirect) {
        return step(redirect, () -> keeping.use(staff, id, robot), "已选好机器人。点「测试消息」看看群里收到没有。");
    }

    @PostMapping("/{id:\\d+}/kind")
    String kind(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam GroupKind kind,
            RedirectAttributes redirect) {
        return step(redirect, () -> keeping.changeKind(staff, id, kind), "已改成「" + kind.label() + "」。");
    }

    @PostMapping("/{id:\\d+}/test")
    String test(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        return step(redirect, () -> keeping.test(staff, id), "测试消息已交给平台，请到群里看。收到了，下面的「发不出去」会自己消失。");
    }

    @PostMapping("/{id:\\d+}/unlink")
    String unlink(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        return step(redirect, () -> keeping.unlink(staff, id), "已解除绑定，不再往这个群里发。");
    }

    private static String step(RedirectAttributes redirect, Runnable work, String done) {
        Flash.doneOrRefused(redirect, work, done);
        return BACK;
    }

    private static void again(String which, Refusal refusal, Model model) {
        model.addAttribute("unfitForm", which);
        model.addAttribute("unfit", refusal.getBody().getDetail());
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private String page(Staff staff, Model model) {
        model.addAttribute("kinds", GroupKind.values());
        model.addAttribute("groups", keeping.all(staff));
        model.addAttribute("robots", keeping.freeRobots(staff));
        model.addAttribute("customers", keeping.customers(staff));
        model.addAttribute("compounds", committees.compounds(staff.committeeId()));
        return "admin/groups/index";
    }
}
