package org.lanekeeper.miniapp.console.log;

import java.util.List;
import org.lanekeeper.community.staff.OperationLog;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what and when, newest first. */
@Controller
class LogPages {
    private static final int ROWS = 50;

    private final OperationLog log;

    LogPages(OperationLog log) {
        this.log = log;
    }

    @GetMapping("/admin/log")
    String index(@AuthenticationPrincipal Staff staff, @RequestParam(defaultValue = "1") int page, Model model) {
        Page shown = new Page(page, ROWS, log.count(staff.committeeId()), "/admin/log");
        List<LogLine> lines = log.page(staff.committeeId(), shown.skipped(), shown.size()).stream()
                .map(LogLine::of)
                .toList();
        model.addAttribute("page", shown);
        model.addAttribute("lines", lines);
        return "admin/log/index";
    }
}
