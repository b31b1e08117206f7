package org.lanekeeper.miniapp.console.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
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
    private final Relays relays;

    LogPages(OperationLog log, Relays relays) {
        this.log = log;
        this.relays = relays;
    }

    @GetMapping("/admin/log")
    String index(@AuthenticationPrincipal Staff staff, @RequestParam(defaultValue = "1") int page, Model model) {
        Page shown = new Page(page, ROWS, log.count(staff.committeeId()), "/admin/log");
        List<OperationLog.Operation> logged = log.page(staff.committeeId(), shown.skipped(), shown.size());
        Map<Long, String> titles = titles(staff, logged);
        model.addAttribute("page", shown);
        model.addAttribute(
                "lines", logged.stream().map(one -> LogLine.of(one, titles)).toList());
        return "admin/log/index";
    }

    private Map<Long, String> titles(Staff staff, List<OperationLog.Operation> logged) {
        return logged.stream()
                .map(LogLine::relay)
                .flatMap(Optional::stream)
                .distinct()
                .map(id -> relays.find(staff.committeeId(), id))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Relay::id, Relay::title));
    }
}
