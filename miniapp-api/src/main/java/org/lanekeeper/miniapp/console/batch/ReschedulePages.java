package org.lanekeeper.miniapp.console.batch;

import java.util.function.Supplier;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.Rescheduled;
import org.lanekeeper.community.batch.UnfitBatchException;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.batch.ReadingBatches;
import org.lanekeeper.miniapp.batch.ReschedulingCalled;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.WallClock;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.relay.EntryReason;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets place and time of a drawn batch right: form, preview, done. */
@Controller
@RequestMapping("/admin/relays/{id:\\d+}/batches/{number:\\d+}/reschedule")
class ReschedulePages {
    private final ReadingBatches reading;
    private final ReschedulingCalled rescheduling;
    private final Relays relays;
    private final BatchPages pages;
    private final WallClock clock;

    ReschedulePages(
            ReadingBatches reading, ReschedulingCalled rescheduling, Relays relays, BatchPages pages, WallClock clock) {
        this.reading = reading;
        this.rescheduling = rescheduling;
        this.relays = relays;
        this.pages = pages;
        this.clock = clock;
    }

    /** Who is told what; a refusal stands in the form, with all that was typed. */
    @PostMapping("/preview")
    String preview(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @ModelAttribute("again") RescheduleForm form,
            Model model,
            RedirectAttributes redirect) {
        Batch batch = reading.find(staff, id, number);
        return orRefused(staff, batch, model, () -> {
            EntryReason reason = form.reason();
            Rescheduled to = rescheduling.preview(staff, id, number, form.goal(batch, clock));
            if (!to.changed()) {
                return unchanged(id, number, redirect);
            }
            model.addAttribute("relay", relays.find(staff.committeeId(), id).orElseThrow(Absent.page()));
            model.addAttribute("to", to);
            model.addAttribute("times", MovedTimes.of(to, clock));
            model.addAttribute("reason", reason.inWords());
            model.addAttribute(
                    "wording",
                    to.open().stream()
                            .findFirst()
                            .map(voucher -> rescheduling.wording(to, voucher))
                            .orElse(""));
            return "admin/batches/reschedule";
        });
    }

    /** Back from the preview, with what was typed. */
    @PostMapping("/again")
    String again(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @ModelAttribute("again") RescheduleForm form,
            Model model) {
        return pages.show(staff, id, number, model);
    }

    @PostMapping
    String reschedule(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @ModelAttribute("again") RescheduleForm form,
            Model model,
            RedirectAttributes redirect) {
        Batch batch = reading.find(staff, id, number);
        return orRefused(staff, batch, model, () -> {
            Rescheduled done = rescheduling.reschedule(staff, id, number, form.goal(batch, clock), form.reason());
            if (!done.changed()) {
                return unchanged(id, number, redirect);
            }
            int told = done.open().size();
            Flash.done(redirect, told == 0 ? "已改好，没有要通知的户。" : "已改好，会通知还没领的 " + told + " 户。");
            return page(id, number);
        });
    }

    private String orRefused(Staff staff, Batch batch, Model model, Supplier<String> step) {
        try {
            return step.get();
        } catch (UnfitBatchException e) {
            return refused(staff, batch, e.getMessage(), model);
        } catch (Refusal e) {
            if (e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                throw e;
            }
            return refused(staff, batch, e.getBody().getDetail(), model);
        }
    }

    private String refused(Staff staff, Batch batch, String text, Model model) {
        model.addAttribute("unfit", text);
        return pages.show(staff, batch.relayId(), batch.number(), model);
    }

    private static String unchanged(long id, int number, RedirectAttributes redirect) {
        Flash.done(redirect, "和原来一样，没有改动，也没有通知。");
        return page(id, number);
    }

    private static String page(long id, int number) {
        return "redirect:/admin/relays/" + id + "/batches/" + number;
    }
}
