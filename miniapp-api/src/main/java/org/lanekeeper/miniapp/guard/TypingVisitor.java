package org.lanekeeper.miniapp.guard;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.lanekeeper.community.document.DocumentKind;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.visit.CollectingNotices;
import org.lanekeeper.community.visit.RegisteringVisit;
import org.lanekeeper.community.visit.Transport;
import org.lanekeeper.community.visit.UnfitField;
import org.lanekeeper.community.visit.VisitOutcome;
import org.lanekeeper.community.visit.VisitReason;
import org.lanekeeper.community.visit.VisitRules;
import org.lanekeeper.community.visit.VisitSheet;
import org.lanekeeper.community.visit.VisitWay;
import org.lanekeeper.miniapp.access.ForGuards;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The guard types for a visitor who has no telephone at hand; the same rules and words as for everybody. */
@Controller
@RequestMapping("/guard/{gate:\\d+}/visitor")
@ForGuards
@Hidden
class TypingVisitor {
    private final Gates gates;
    private final VisitRules rules;
    private final CollectingNotices notices;
    private final RegisteringVisit registering;
    private final InvitedDoors invited;
    private final SiteSettings site;

    TypingVisitor(
            Gates gates,
            VisitRules rules,
            CollectingNotices notices,
            RegisteringVisit registering,
            InvitedDoors invited,
            SiteSettings site) {
        this.gates = gates;
        this.rules = rules;
        this.notices = notices;
        this.registering = registering;
        this.invited = invited;
        this.site = site;
    }

    /**
     * @param invitation what the guard scanned or typed of it; empty for none
     */
    @GetMapping
    String blank(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long gate,
            @RequestParam(defaultValue = "") String invitation,
            Model model,
            HttpServletResponse response) {
        Map<String, String> fields = new HashMap<>();
        fields.put("key", UUID.randomUUID().toString());
        fields.put("kind-0", DocumentKind.RESIDENT_ID.name());
        fields.put("invitation", invitation);
        Gate here = find(staff, gate);
        boolean over = !invitation.isEmpty()
                && invited.find(here.committeeId(), invitation).isEmpty();
        return page(here, fields, over ? faults(new VisitOutcome.InvitationOver()) : List.of(), model, response);
    }

    @PostMapping
    String register(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long gate,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Gate here = find(staff, gate);
        VisitOutcome outcome = outcome(here, staff, fields);
        if (outcome instanceof VisitOutcome.Registered registered) {
            // behind the sign it stays in the browser: the page there looks the visitor up
            return "redirect:/guard/" + gate + "#" + registered.visits().get(0).code();
        }
        return page(here, fields, faults(outcome), model, response);
    }

    private VisitOutcome outcome(Gate gate, Staff staff, Map<String, String> fields) {
        try {
            return registering
                    .register(
                            gate,
                            sheet(fields),
                            VisitWay.GUARD,
                            site.zone(),
                            RequestKey.of("guard:" + staff.id() + ':' + text(fields, "key")))
                    .join();
        } catch (CompletionException e) {
            throw Refusal.busy();
        }
    }

    private static VisitSheet sheet(Map<String, String> fields) {
        return new VisitSheet(
                List.of(new VisitSheet.Visitor(
                        text(fields, "name-0"), text(fields, "kind-0"), text(fields, "number-0"))),
                text(fields, "phone"),
                text(fields, "origin"),
                "",
                text(fields, "building"),
                text(fields, "room"),
                text(fields, "whom"),
                text(fields, "transport"),
                text(fields, "plate"),
                text(fields, "reason"),
                text(fields, "words"),
                answers(fields),
                text(fields, "invitation"),
                0);
    }

    private static Map<Long, Boolean> answers(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().matches("answer-\\d{1,18}"))
                .filter(field -> field.getValue().matches("yes|no"))
                .collect(Collectors.toMap(
                        field -> Long.valueOf(field.getKey().substring("answer-".length())),
                        field -> field.getValue().equals("yes")));
    }

    private static List<UnfitField> faults(VisitOutcome outcome) {
        if (outcome instanceof VisitOutcome.Unfit unfit) {
            return unfit.fields();
        }
        String sentence = outcome instanceof VisitOutcome.InvitationOver
                ? "这个邀请码不能用了：人数用完了、过期了，或者住户取消了。请空着再登记。"
                : outcome instanceof VisitOutcome.Closed
                        ? "这个门岗已经停用，请换一个门岗登记。"
                        : outcome instanceof VisitOutcome.OtherContent
                                ? "这张表刚才已经登记过了。要登记下一位，请重新打开这一页。"
                                : "系统正忙，内容还在，请过几秒再按一次。";
        return List.of(
                new UnfitField(outcome instanceof VisitOutcome.InvitationOver ? "invitation" : "form", sentence));
    }

    private String page(
            Gate gate, Map<String, String> fields, List<UnfitField> unfit, Model model, HttpServletResponse response) {
        model.addAttribute("gate", gate);
        model.addAttribute("fields", fields);
        model.addAttribute(
                "invited",
                invited.find(gate.committeeId(), text(fields, "invitation")).orElse(null));
        model.addAttribute(
                "unfit",
                unfit.stream().collect(Collectors.toMap(UnfitField::field, UnfitField::sentence, (one, other) -> one)));
        model.addAttribute("rule", rules.of(gate.committeeId()));
        model.addAttribute("notice", notices.of(gate.committeeId()).lines());
        model.addAttribute("questions", rules.questions(gate.committeeId()));
        model.addAttribute("kinds", DocumentKind.values());
        model.addAttribute("transports", Transport.values());
        model.addAttribute("reasons", VisitReason.values());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return "guard/visitor";
    }

    private Gate find(Staff staff, long gate) {
        return gates.find(staff.committeeId(), gate).orElseThrow(() -> Refusal.notFound("这个门岗"));
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
