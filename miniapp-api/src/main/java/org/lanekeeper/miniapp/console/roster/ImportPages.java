package org.lanekeeper.miniapp.console.roster;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.Optional;
import org.lanekeeper.community.household.ImportingRoster;
import org.lanekeeper.community.household.RosterReport;
import org.lanekeeper.community.household.UnreadableRosterException;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.Operation;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a roster file in and says row by row what was wrong with it. */
@Controller
@Hidden
class ImportPages {
    static final long LARGEST = 5L * 1024 * 1024;

    private final ImportingRoster importing;
    private final LoggedOperations operations;

    ImportPages(ImportingRoster importing, LoggedOperations operations) {
        this.importing = importing;
        this.operations = operations;
    }

    /**
     * A clean import leads back to the roster. One with problems shows them at once: they are kept nowhere, and the same
     * file sent twice changes nothing.
     */
    @PostMapping("/admin/roster/import")
    String take(
            @AuthenticationPrincipal Staff staff,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        String unfit = unfit(file);
        if (unfit != null) {
            Flash.refused(redirect, unfit);
            return "redirect:/admin/roster";
        }
        try {
            byte[] content = file.getBytes();
            RosterReport report = run(staff, content);
            if (report.problems().isEmpty()) {
                Flash.done(redirect, sums(report));
                return "redirect:/admin/roster";
            }
            model.addAttribute("report", report);
            model.addAttribute("sums", sums(report));
            model.addAttribute("problems", ProblemSheet.packed(report.problems()));
            return "admin/roster/report";
        } catch (UnreadableRosterException e) {
            Flash.refused(redirect, e.getMessage());
            return "redirect:/admin/roster";
        }
    }

    @PostMapping("/admin/roster/problems.xlsx")
    ResponseEntity<byte[]> download(@RequestParam(defaultValue = "") String problems) {
        return Download.xlsx("名册问题.xlsx", ProblemSheet.write(problems));
    }

    private RosterReport run(Staff staff, byte[] content) {
        return operations.run(
                staff,
                () -> importing.run(staff.committeeId(), content),
                report -> Optional.of(Operation.ROSTER_IMPORT.on("roster", sums(report))));
    }

    private static String unfit(MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return "请先选一个 Excel 文件（.xlsx）。";
        }
        return file.getSize() > LARGEST ? "文件超过 5 MB，名册用不了这么大。请只留名册那一张表再上传。" : null;
    }

    private static String sums(RosterReport report) {
        return "共 %d 行：新增 %d 户，更新 %d 户，没有变化 %d 户，有问题 %d 处。"
                .formatted(
                        report.rows(),
                        report.added(),
                        report.updated(),
                        report.unchanged(),
                        report.problems().size());
    }
}
