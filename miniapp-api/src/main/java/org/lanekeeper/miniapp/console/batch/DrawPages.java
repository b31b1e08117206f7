package org.lanekeeper.miniapp.console.batch;

import java.util.List;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.community.batch.BatchPreview;
import org.lanekeeper.community.batch.UnfitBatchException;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.batch.CallingBatch;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From "goods have come", or "some were left", to a drawn batch: form, preview, draw. */
@Controller
@RequestMapping("/admin/relays/{id:\\d+}/batches")
class DrawPages {
    private static final String FORM = "admin/batches/edit";

    private final LookingAhead ahead;
    private final CallingBatch calling;
    private final WallClock clock;

    DrawPages(LookingAhead ahead, CallingBatch calling, WallClock clock) {
        this.ahead = ahead;
        this.calling = calling;
        this.clock = clock;
    }

    @ModelAttribute("relay")
    Relay relay(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        return ahead.relay(staff, id);
    }

    /** The place of the last batch stands there already; whoever comes back from the preview finds what they typed. */
    @GetMapping("/new")
    String blank(@ModelAttribute("relay") Relay relay, @ModelAttribute("form") DrawForm form, Model model) {
        if (form.requestKey() == null) {
            List<Batch> earlier = ahead.batches(relay);
            String place = earlier.isEmpty() ? "" : earlier.get(0).place();
            model.addAttribute("form", DrawForm.fresh(place, clock));
        }
        return form(relay, model);
    }

    /** 发给后面的人: everything is filled in, and only to be looked at. */
    @GetMapping("/{number:\\d+}/follow-up")
    String followUp(@ModelAttribute("relay") Relay relay, @PathVariable int number, Model model) {
        Batch batch = ahead.batch(relay, number);
        DrawForm form = DrawForm.following(batch, ahead.leftOver(batch), clock);
        model.addAttribute("form", form);
        return preview(relay, form, model);
    }

    @GetMapping("/preview")
    String preview(@ModelAttribute("relay") Relay relay, @ModelAttribute("form") DrawForm form, Model model) {
        try {
            BatchPlan plan = plan(form);
            BatchPreview preview = ahead.preview(relay, plan);
            model.addAttribute("unreviewed", ahead.unreviewed(preview, relay));
            model.addAttribute("preview", preview);
            model.addAttribute("withMobile", ahead.withMobile(preview, relay));
            model.addAttribute("plan", plan);
            return "admin/batches/preview";
        } catch (UnfitBatchException e) {
            return unfit(relay, model, e.field(), e.getMessage());
        }
    }

    /**
     * @param expected fingerprint of the preview: nobody is called whom nobody has seen
     */
    @PostMapping
    String draw(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("relay") Relay relay,
            @ModelAttribute("form") DrawForm form,
            @RequestParam(required = false) String expected,
            Model model,
            RedirectAttributes redirect) {
        try {
            Once<Batch> called =
                    calling.call(staff, relay.id(), plan(form), expected, RequestKey.of(staff, form.requestKey()));
            if (called.turn() == Once.Turn.OTHER_CONTENT) {
                // what was typed stays, under a key of its own: calling more households is a decision
                model.addAttribute("earlier", called.result());
                model.addAttribute("form", form.anew());
                return form(relay, model);
            }
            Batch batch = called.result();
            Flash.done(
                    redirect,
                    called.isFirst()
                            ? "已叫号 " + batch.size() + " 户，正在通知。"
                            : "这张表之前已经叫过号，没有重复叫。就是下面这 " + batch.size() + " 户。");
            return "redirect:/admin/relays/" + relay.id() + "/batches/" + batch.number();
        } catch (UnfitBatchException e) {
            if (e.field().equals(UnfitBatchException.LIST)) {
                model.addAttribute("changed", e.getMessage());
                return preview(relay, form, model);
            }
            return unfit(relay, model, e.field(), e.getMessage());
        }
    }

    /** Nobody is called to a day that is over: vouchers would have lapsed before anybody has read of them. */
    private BatchPlan plan(DrawForm form) {
        BatchPlan plan = form.plan(clock);
        plan.refuseIfOver(clock.now());
        return plan;
    }

    private String unfit(Relay relay, Model model, String field, String text) {
        model.addAttribute("unfitField", field);
        model.addAttribute("unfit", text);
        return form(relay, model);
    }

    private String form(Relay relay, Model model) {
        model.addAttribute("waiting", ahead.callable(relay));
        return FORM;
    }
}
