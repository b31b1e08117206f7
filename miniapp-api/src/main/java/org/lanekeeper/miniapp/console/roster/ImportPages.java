package org.lanekeeper.miniapp.console.roster;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import org.lanekeeper.community.household.RosterReport;
import org.lanekeeper.community.household.UnreadableRosterException;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.household.Download;
import org.lanekeeper.miniapp.household.TakingRosterIn;
import org.lanekeeper.miniapp.problem.Refusal;
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
    private final TakingRosterIn takingIn;

    ImportPages(TakingRosterIn takingIn) {
        this.takingIn = takingIn;
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
        if (file == null || file.isEmpty()) {
            Flash.refused(redirect, "请先选一个 Excel 文件（.xlsx）。");
            return "redirect:/admin/roster";
        }
        try {
            RosterReport report = takingIn.run(staff, file);
            if (report.problems().isEmpty()) {
                Flash.done(redirect, TakingRosterIn.inWords(report));
                return "redirect:/admin/roster";
            }
            model.addAttribute("report", report);
            model.addAttribute("sums", TakingRosterIn.inWords(report));
            model.addAttribute("problems", ProblemSheet.packed(report.problems()));
            return "admin/roster/report";
        } catch (Refusal e) {
            Flash.refused(redirect, e);
            return "redirect:/admin/roster";
        } catch (UnreadableRosterException e) {
            Flash.refused(redirect, e.getMessage());
            return "redirect:/admin/roster";
        }
    }

    @PostMapping("/admin/roster/problems.xlsx")
    ResponseEntity<byte[]> download(@RequestParam(defaultValue = "") String problems) {
        return Download.xlsx("名册问题.xlsx", ProblemSheet.write(problems));
    }
}
