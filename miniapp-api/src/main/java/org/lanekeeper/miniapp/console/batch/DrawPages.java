package org.lanekeeper.miniapp.console.batch;

import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.batch.UnfitBatchException;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.batch.CallingBatch;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.WallClock;
import org.lanekeeper.miniapp.retry.Once;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From "goods have come" to a drawn batch: form, preview, draw. */
@Controller
@RequestMapping("/admin/relays/{id:\\d+}/batches")
class DrawPages {
    private static final String FORM = "admin/batches/edit";

    private final Relays relays;
    private final Batches batches;
    private final PreviewingDraw previewing;
    private final CallingBatch calling;
    private final WallClock clock;

    DrawPages(Relays relays, Batches batches, PreviewingDraw previewing, CallingBatch calling, WallClock clock) {
        this.relays = relays;
        this.batches = batches;
        this.previewing = previewing;
        this.calling = calling;
        this.clock = clock;
    }

    @ModelAttribute("relay")
    Relay relay(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        return relays.find(staff.committeeId(), id).orElseThrow(Absent.page());
    }

    /** The place of the last batch stands there already; whoever comes back from the preview finds what they typed. */
    @GetMapping("/new")
    String blank(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("relay") Relay relay,
            @ModelAttribute("form") DrawForm form,
            Model model) {
        if (form.requestKey() != null) {
            return form(staff, relay, model);
        }
        List<Batch> earlier = batches.ofRelay(staff.committeeId(), relay.id());
        String place = earlier.isEmpty() ? "" : earlier.get(0).place();
        model.addAttribute("form", DrawForm.fresh(place, clock));
        return form(staff, relay, model);
    }

    @GetMapping("/preview")
    String preview(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("relay") Relay relay,
            @ModelAttribute("form") DrawForm form,
            Model model) {
        try {
            BatchPlan plan = form.plan(clock);
            Optional<DrawPreview> preview = previewing.preview(relay, plan.size());
            if (preview.isEmpty()) {
                return unfit(staff, relay, model, "size", "现在没有人在等。有待核对的登记，请先核对。");
            }
            model.addAttribute("plan", plan);
            model.addAttribute("preview", preview.get());
            return "admin/batches/preview";
        } catch (UnfitBatchException e) {
            return unfit(staff, relay, model, e.field(), e.getMessage());
        }
    }

    @PostMapping
    String draw(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("relay") Relay relay,
            @ModelAttribute("form") DrawForm form,
            Model model,
            RedirectAttributes redirect) {
        try {
            Once<Batch> called =
                    calling.call(staff, relay.id(), form.plan(clock), RequestKey.of(staff, form.requestKey()));
            if (called.turn() == Once.Turn.OTHER_CONTENT) {
                // what was typed stays, under a key of its own: calling more households is a decision
                model.addAttribute("earlier", called.result());
                model.addAttribute("form", form.anew());
                return form(staff, relay, model);
            }
            Batch batch = called.result();
            Flash.done(
                    redirect,
                    called.isFirst()
                            ? "已叫号 " + batch.size() + " 户，正在通知。"
                            : "这张表之前已经叫过号，没有重复叫。就是下面这 " + batch.size() + " 户。");
            return "redirect:/admin/relays/" + relay.id() + "/batches/" + batch.number();
        } catch (UnfitBatchException e) {
            return unfit(staff, relay, model, e.field(), e.getMessage());
        }
    }

    private String unfit(Staff staff, Relay relay, Model model, String field, String text) {
        model.addAttribute("unfitField", field);
        model.addAttribute("unfit", text);
        return form(staff, relay, model);
    }

    private String form(Staff staff, Relay relay, Model model) {
        model.addAttribute("waiting", previewing.waiting(staff.committeeId(), relay.id()));
        return FORM;
    }
}
