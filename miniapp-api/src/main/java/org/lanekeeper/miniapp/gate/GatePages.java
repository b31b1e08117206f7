package org.lanekeeper.miniapp.gate;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.visit.UnfitField;
import org.lanekeeper.community.visit.VisitOutcome;
import org.lanekeeper.community.visit.VisitSheet;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.lanekeeper.miniapp.visit.GateFace;
import org.lanekeeper.miniapp.visit.GateFaces;
import org.lanekeeper.miniapp.visit.PassLink;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody scans a gate's poster and registers. */
@Controller
@Hidden
class GatePages {
    private static final String CODE = "{code:[0-9A-Za-z-]{8,30}}";

    private final GateFaces faces;
    private final GateView view;
    private final RegisteringHere registering;
    private final RememberedVisitor remembered;
    private final PassLink link;

    GatePages(
            GateFaces faces, GateView view, RegisteringHere registering, RememberedVisitor remembered, PassLink link) {
        this.faces = faces;
        this.view = view;
        this.registering = registering;
        this.remembered = remembered;
        this.link = link;
    }

    @GetMapping("/g/" + CODE)
    ModelAndView blank(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String invitation,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<GateFace> face = faces.find(code);
        if (face.isEmpty() || face.get().revoked()) {
            return refused(face);
        }
        ModelAndView page = view.form(face.get(), view.blank(invitation), response);
        remembered
                .read(
                        request,
                        face.get().gate().committeeId(),
                        face.get().notice().version())
                .filter(it -> invitation.isEmpty())
                .ifPresent(it -> view.addRemembered(page, face.get(), it));
        return page;
    }

    /** A code that is none of ours was glued there, or this poster was taken back. */
    private static ModelAndView refused(Optional<GateFace> face) {
        return face.isEmpty()
                ? GateView.message(HttpStatus.NOT_FOUND, "这个码不是我们的", "请不要在这里填写。可能有人换了海报，请告诉门卫，让门卫帮您登记。")
                : GateView.message(
                        HttpStatus.GONE,
                        "这张海报已经停用",
                        "请不要在这里填写。请扫门口的新海报，或让" + face.get().gate().display() + "的门卫帮您登记。");
    }

    @PostMapping("/g/" + CODE)
    CompletableFuture<ModelAndView> send(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<GateFace> found = faces.find(code);
        if (found.isEmpty() || found.get().revoked()) {
            return CompletableFuture.completedFuture(refused(found));
        }
        GateFace face = found.get();
        VisitForm form = new VisitForm(fields);
        String act = form.value("act");
        if (act.equals("more") || act.equals("less")) {
            return CompletableFuture.completedFuture(view.form(face, form.with(act.equals("more") ? 1 : -1), response));
        }
        VisitSheet sheet = form.sheet();
        return registering
                .submit(face.gate(), sheet, form.requestKey(face.gate().id()), request)
                .thenApply(outcome -> answer(face, form, sheet, outcome, response));
    }

    /** As the last time, with one tap. */
    @PostMapping("/g/" + CODE + "/again")
    CompletableFuture<ModelAndView> again(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<GateFace> found = faces.find(code);
        if (found.isEmpty() || found.get().revoked()) {
            return CompletableFuture.completedFuture(refused(found));
        }
        GateFace face = found.get();
        Optional<RememberedVisitor.Remembered> known = remembered.read(
                request, face.gate().committeeId(), face.notice().version());
        if (known.isEmpty()) {
            return CompletableFuture.completedFuture(new ModelAndView("redirect:/g/" + face.code()));
        }
        VisitForm form = new VisitForm(fields);
        VisitSheet sheet = view.completed(known.get().sheet(), form.sheet().answers());
        String key = RequestKey.of(face.gate().id() + "\nagain\n" + form.value("key"));
        return registering.submit(face.gate(), sheet, key, request).thenApply(outcome -> {
            if (outcome instanceof VisitOutcome.Registered registered) {
                return pass(registered);
            }
            // what does not fit any more is typed anew
            ModelAndView page = answer(face, view.filled(sheet), sheet, outcome, response);
            return page;
        });
    }

    @PostMapping("/g/" + CODE + "/forget")
    String forget(@PathVariable String code, HttpServletResponse response) {
        remembered.forget(response);
        return faces.find(code).map(face -> "redirect:/g/" + face.code()).orElse("redirect:/g/mine");
    }

    private ModelAndView pass(VisitOutcome.Registered registered) {
        return new ModelAndView(
                "redirect:" + link.path(registered.visits().get(0).code()));
    }

    private ModelAndView answer(
            GateFace face, VisitForm form, VisitSheet sheet, VisitOutcome outcome, HttpServletResponse response) {
        if (outcome instanceof VisitOutcome.Registered registered) {
            boolean invited = !sheet.invitation().isEmpty();
            if (!invited) {
                remembered.write(
                        response,
                        face.gate().committeeId(),
                        sheet,
                        form.has("remember", "yes") ? face.rule().keep() : null);
            }
            return pass(registered);
        }
        if (outcome instanceof VisitOutcome.Unfit unfit) {
            return unfit(face, form, unfit.fields(), HttpStatus.UNPROCESSABLE_CONTENT, response);
        }
        if (outcome instanceof VisitOutcome.InvitationOver) {
            return unfit(
                    face,
                    form,
                    List.of(new UnfitField("invitation", "这个邀请用完了或者取消了。请把它清空，自己写去几号楼几室；或请邀请您的人再发一个。")),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    response);
        }
        if (outcome instanceof VisitOutcome.Closed) {
            return unfit(
                    face,
                    form,
                    List.of(new UnfitField("form", "这个门现在不登记。请走别的门，或问门卫。您填的内容还在。")),
                    HttpStatus.CONFLICT,
                    response);
        }
        Refusal busy = RegisteringHere.refusal(outcome);
        response.setHeader(HttpHeaders.RETRY_AFTER, busy.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
        return unfit(
                face,
                form,
                List.of(new UnfitField("form", String.valueOf(busy.getBody().getDetail()))),
                busy.getStatusCode(),
                response);
    }

    private ModelAndView unfit(
            GateFace face,
            VisitForm form,
            List<UnfitField> unfit,
            HttpStatusCode status,
            HttpServletResponse response) {
        Map<String, String> sentences = new LinkedHashMap<>();
        unfit.forEach(one -> sentences.put(one.field(), one.sentence()));
        ModelAndView page = view.form(face, form, response).addObject("unfit", sentences);
        page.setStatus(status);
        return page;
    }
}
