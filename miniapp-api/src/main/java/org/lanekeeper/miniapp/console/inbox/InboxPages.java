package org.lanekeeper.miniapp.console.inbox;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;
import org.lanekeeper.community.inbox.AnsweringTalk;
import org.lanekeeper.community.inbox.Talk;
import org.lanekeeper.community.inbox.TalkLine;
import org.lanekeeper.community.inbox.Talks;
import org.lanekeeper.community.reply.PostingReply;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.staff.StaffAccount;
import org.lanekeeper.community.staff.StaffAccounts;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Page;
import org.lanekeeper.miniapp.inbox.WorkingInbox;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who waits for an answer, and one talk as a whole. */
@Controller
@Hidden
@RequestMapping("/admin/inbox")
class InboxPages {
    private static final int MOST = 200;
    private static final int PAGE = 30;

    private final Talks talks;
    private final WorkingInbox inbox;
    private final AnsweringTalk answering;
    private final StaffAccounts accounts;

    InboxPages(Talks talks, WorkingInbox inbox, AnsweringTalk answering, StaffAccounts accounts) {
        this.talks = talks;
        this.inbox = inbox;
        this.answering = answering;
        this.accounts = accounts;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Staff staff, Model model) {
        model.addAttribute("talks", talks.open(staff.committeeId(), MOST));
        model.addAttribute("closed", talks.countClosed(staff.committeeId()));
        model.addAttribute("over", false);
        return "admin/inbox/index";
    }

    /** The same list while it stands on the screen. */
    @GetMapping("/rows")
    String rows(@AuthenticationPrincipal Staff staff, Model model) {
        list(staff, model);
        return "admin/inbox/index :: rows";
    }

    @GetMapping("/closed")
    String closed(@AuthenticationPrincipal Staff staff, @RequestParam(defaultValue = "1") int page, Model model) {
        int total = talks.countClosed(staff.committeeId());
        Page shown = new Page(page, PAGE, total, "/admin/inbox/closed");
        model.addAttribute("talks", talks.closed(staff.committeeId(), shown.skipped(), PAGE));
        model.addAttribute("page", shown);
        model.addAttribute("over", true);
        return "admin/inbox/index";
    }

    /** Is in the log of operations. */
    @GetMapping("/{id:\\d+}")
    String show(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        Talk talk = inbox.open(staff, id);
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("text", "");
        return page(staff, talk, model);
    }

    /** What is new in a talk that stands on the screen. */
    @GetMapping("/{id:\\d+}/lines")
    String lines(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        page(staff, inbox.look(staff, id), model);
        return "admin/inbox/show :: lines";
    }

    /** With what was typed, after a refusal. */
    String page(Staff staff, Talk talk, Model model) {
        List<TalkLine> lines = answering.read(talk);
        model.addAttribute("talk", talks.summary(staff.committeeId(), talk.id()).orElseThrow(Absent.page()));
        model.addAttribute("lines", lines);
        model.addAttribute(
                "seen", lines.isEmpty() ? 0 : lines.get(lines.size() - 1).id());
        model.addAttribute("ready", ReadyAnswers.ALL);
        model.addAttribute("longest", PostingReply.LONGEST);
        model.addAttribute("colleagues", colleagues(staff));
        return "admin/inbox/show";
    }

    private List<StaffAccount> colleagues(Staff staff) {
        return accounts.all(staff.committeeId(), MOST).stream()
                .filter(one -> one.id() != staff.id() && WorkingInbox.answers(one))
                .toList();
    }
}
