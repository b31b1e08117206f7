package org.lanekeeper.miniapp.console.relay;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lanekeeper.community.relay.ChangingQuota;
import org.lanekeeper.community.relay.EligibleBuildings;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayQuotas;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.UnfitPlanException;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.relay.EntryReason.Deed;
import org.lanekeeper.miniapp.relay.KeepingQuota;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the quota of a running relay is shared out, and its changes. */
@Controller
@RequestMapping("/admin/relays/{id:\\d+}/quota")
class QuotaDesk {
    private final Relays relays;
    private final EligibleBuildings buildings;
    private final KeepingQuota keeping;

    QuotaDesk(Relays relays, EligibleBuildings buildings, KeepingQuota keeping) {
        this.relays = relays;
        this.buildings = buildings;
        this.keeping = keeping;
    }

    /** A share with a name that people know. */
    record Row(String cell, String name, int quota, int taken, int waiting) {}

    @GetMapping
    String show(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        model.addAttribute("typed", QuotaForm.blank());
        return page(staff, id, model);
    }

    @PostMapping("/total")
    String total(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @ModelAttribute("typed") QuotaForm form,
            Model model,
            RedirectAttributes redirect) {
        return take(staff, id, "total", model, redirect, () -> keeping.total(staff, id, form.number(), form.reason()));
    }

    @PostMapping("/share")
    String share(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @ModelAttribute("typed") QuotaForm form,
            Model model,
            RedirectAttributes redirect) {
        return take(
                staff,
                id,
                "share",
                model,
                redirect,
                () -> keeping.share(staff, id, form.cell(), form.number(), form.reason()));
    }

    @PostMapping("/release")
    String release(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @ModelAttribute("typed") QuotaForm form,
            Model model,
            RedirectAttributes redirect) {
        return take(staff, id, "release", model, redirect, () -> keeping.releaseWalkIns(staff, id, form.reason()));
    }

    private String take(
            Staff staff,
            long id,
            String form,
            Model model,
            RedirectAttributes redirect,
            Supplier<ChangingQuota.Changed> change) {
        try {
            Map<Integer, Boolean> secured = change.get().secured();
            long moved = secured.values().stream().filter(it -> it).count();
            Flash.done(
                    redirect,
                    "名额已调整。" + moved + " 户从候补排进来"
                            + (moved == secured.size() ? "。" : "，" + (secured.size() - moved) + " 户退到候补。")
                            + (secured.isEmpty() ? "" : "会通知这些住户。"));
            return "redirect:/admin/relays/" + id + "/quota";
        } catch (UnfitPlanException e) {
            return refused(staff, id, form, e.getMessage(), model);
        } catch (Refusal e) {
            if (e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                throw e;
            }
            return refused(staff, id, form, e.getBody().getDetail(), model);
        }
    }

    private String refused(Staff staff, long id, String form, String text, Model model) {
        model.addAttribute("unfitForm", form);
        model.addAttribute("unfit", text);
        return page(staff, id, model);
    }

    private String page(Staff staff, long id, Model model) {
        Relay relay = relays.find(staff.committeeId(), id).orElseThrow(Absent.page());
        Map<String, String> names = buildings.names(staff.committeeId());
        List<String> order = List.copyOf(names.keySet());
        List<Row> rows = keeping.shares(staff, id).stream()
                .sorted(Comparator.comparingInt(share -> place(share.cell(), order)))
                .map(share -> row(share, names))
                .toList();
        model.addAttribute("relay", relay);
        model.addAttribute("rows", rows);
        model.addAttribute("grounds", Deed.QUOTA.grounds());
        // before the draw nobody has taken anything, however many have come
        model.addAttribute(
                "spare",
                rows.stream()
                        .filter(row -> row.cell().equals(OrderRule.WALK_IN) && !relay.awaitsDraw())
                        .mapToInt(row -> row.quota() - row.taken())
                        .sum());
        return "admin/relays/quota";
    }

    /** Everybody's first, then as the buildings follow each other in the street; what is kept for the stall last. */
    private static int place(String cell, List<String> order) {
        int at = order.indexOf(cell);
        return at >= 0 ? at : cell.equals(OrderRule.ALL) ? -1 : Integer.MAX_VALUE;
    }

    private static Row row(RelayQuotas.Share share, Map<String, String> names) {
        String name = switch (share.cell()) {
            case OrderRule.ALL -> "大家";
            case OrderRule.WALK_IN -> "留给现场";
            default -> names.getOrDefault(share.cell(), share.cell());
        };
        return new Row(share.cell(), name, share.quota(), share.taken(), share.waiting());
    }
}
