package org.lanekeeper.miniapp.console.post;

import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.notice.KeepingPosts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits to be brought into groups by a person, and channels in trouble. */
@Controller
@RequestMapping("/admin/posts")
@ForCommittee
class PostPages {
    private final KeepingPosts keeping;

    PostPages(KeepingPosts keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    String index(@AuthenticationPrincipal Staff staff, Model model) {
        model.addAttribute("waiting", keeping.waiting(staff));
        model.addAttribute("troubles", keeping.troubles(staff));
        return "admin/posts/index";
    }

    @PostMapping("/{id:\\d+}/parts/{part:\\d{1,3}}")
    String pasted(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int part,
            RedirectAttributes redirect) {
        return step(redirect, () -> keeping.pasted(staff, id, part), "记下了。");
    }

    @PostMapping("/{id:\\d+}/confirmed")
    String confirmed(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        return step(redirect, () -> keeping.confirmed(staff, id), "记下了，这一条已发到群里。");
    }

    @PostMapping("/{id:\\d+}/dropped")
    String dropped(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        return step(redirect, () -> keeping.dropped(staff, id), "好，这一条不发了。");
    }

    @PostMapping("/troubles/{id:\\d+}/mended")
    String mended(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        return step(redirect, () -> keeping.mended(staff, id), "好，以后的消息又走这条路。");
    }

    private static String step(RedirectAttributes redirect, Runnable work, String done) {
        Flash.doneOrRefused(redirect, work, done);
        return "redirect:/admin/posts";
    }
}
