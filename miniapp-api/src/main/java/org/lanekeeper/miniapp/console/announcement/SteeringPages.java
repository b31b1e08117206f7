package org.lanekeeper.miniapp.console.announcement;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lanekeeper.community.announcement.AnnouncementState;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.announcement.Announcing;
import org.lanekeeper.miniapp.console.Flash;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons below an announcement. */
@Controller
@RequestMapping("/admin/announcements/{id:\\d+}")
@ForCommittee
class SteeringPages {
    private final Announcing announcing;

    SteeringPages(Announcing announcing) {
        this.announcing = announcing;
    }

    @PostMapping("/trial")
    String tryOut(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String phone,
            RedirectAttributes redirect) {
        return step(redirect, id, () -> announcing.tryOut(staff, id, phone), "试发的短信已交给平台，请看您的手机。里面的姓名、号码是假的。");
    }

    @PostMapping("/hand-in")
    String handIn(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        Flash.doneOrRefused(
                redirect,
                () -> announcing.handIn(staff, id) == AnnouncementState.TO_APPROVE
                        ? "已提交。收的人多，请另一位同事打开这一页批准。"
                        : "发给谁、怎么发都排好了，请看一遍再发。");
        return page(id);
    }

    @PostMapping("/approve")
    String approve(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        return step(redirect, id, () -> announcing.approve(staff, id), "已批准。看一遍怎么发，再点「开始发」。");
    }

    @PostMapping("/send-back")
    String sendBack(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return step(redirect, id, () -> announcing.sendBack(staff, id, reason), "已退回草稿，可以改了再提交。");
    }

    @PostMapping("/plan")
    String plan(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> channels,
            RedirectAttributes redirect) {
        Set<Channel> chosen = EnumSet.noneOf(Channel.class);
        Arrays.stream(Channel.values())
                .filter(one -> channels.contains(one.name()))
                .forEach(chosen::add);
        return step(redirect, id, () -> announcing.change(staff, id, chosen), "已按新的发法重新排好。");
    }

    @PostMapping("/send")
    String send(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        return step(redirect, id, () -> announcing.send(staff, id), "开始发了。这一页关掉也照样发。");
    }

    @PostMapping("/pause")
    String pause(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        return step(redirect, id, () -> announcing.pause(staff, id), "已暂停，还没发出的先不发。");
    }

    @PostMapping("/resume")
    String resume(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        return step(redirect, id, () -> announcing.resume(staff, id), "接着发了。");
    }

    @PostMapping("/cancel")
    String cancel(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        return step(redirect, id, () -> announcing.cancel(staff, id), "已取消。已经发出的收不回来，没发的不发了。");
    }

    private static String step(RedirectAttributes redirect, long id, Runnable work, String done) {
        Flash.doneOrRefused(redirect, work, done);
        return page(id);
    }

    private static String page(long id) {
        return "redirect:/admin/announcements/" + id;
    }
}
