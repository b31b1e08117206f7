package org.lanekeeper.miniapp.console.batch;

import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.ReschedulingBatch.Rescheduled;
import org.lanekeeper.community.batch.UnfitBatchException;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.batch.ReadingBatches;
import org.lanekeeper.miniapp.batch.ReschedulingCalled;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.WallClock;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets place and time of a drawn batch right. */
@Controller
class ReschedulePages {
    private final ReadingBatches reading;
    private final ReschedulingCalled rescheduling;
    private final BatchPages pages;
    private final WallClock clock;

    ReschedulePages(ReadingBatches reading, ReschedulingCalled rescheduling, BatchPages pages, WallClock clock) {
        this.reading = reading;
        this.rescheduling = rescheduling;
        this.pages = pages;
        this.clock = clock;
    }

    /** A refusal stands in the form, with all that was typed. */
    @PostMapping("/admin/relays/{id:\\d+}/batches/{number:\\d+}/reschedule")
    String reschedule(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @ModelAttribute("again") RescheduleForm form,
            Model model,
            RedirectAttributes redirect) {
        Batch batch = reading.find(staff, id, number);
        try {
            Rescheduled done = rescheduling.reschedule(staff, id, number, form.goal(batch, clock), form.reason());
            Flash.done(redirect, done.changed() ? "已改好，会通知还没领的 " + done.open().size() + " 户。" : "和原来一样，没有改动，也没有通知。");
            return "redirect:/admin/relays/" + id + "/batches/" + number;
        } catch (UnfitBatchException e) {
            return refused(staff, id, number, e.getMessage(), model);
        } catch (Refusal e) {
            if (e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                throw e;
            }
            return refused(staff, id, number, e.getBody().getDetail(), model);
        }
    }

    private String refused(Staff staff, long id, int number, String text, Model model) {
        model.addAttribute("unfit", text);
        return pages.show(staff, id, number, model);
    }
}
