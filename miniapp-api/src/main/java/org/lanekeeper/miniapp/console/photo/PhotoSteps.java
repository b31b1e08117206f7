package org.lanekeeper.miniapp.console.photo;

import io.swagger.v3.oas.annotations.Hidden;
import org.lanekeeper.community.photo.KeyingPhoto;
import org.lanekeeper.community.photo.Photo;
import org.lanekeeper.community.photo.PhotoWords;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.desk.DeskAsk;
import org.lanekeeper.miniapp.desk.PhotoDesk;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keying in: after each picture the next one comes. */
@Controller
@Hidden
@RequestMapping("/admin/photos")
class PhotoSteps {
    private final PhotoDesk desk;
    private final KeyingPhoto keying;
    private final PhotoPages pages;

    PhotoSteps(PhotoDesk desk, KeyingPhoto keying, PhotoPages pages) {
        this.desk = desk;
        this.keying = keying;
        this.pages = pages;
    }

    @PostMapping("/next")
    String next(@AuthenticationPrincipal Staff staff) {
        return next(staff, 0, "");
    }

    private String next(Staff staff, long after, String query) {
        return keying.next(staff, after)
                .map(photo -> "redirect:/admin/photos/" + photo.id() + query)
                .orElse("redirect:/admin/photos");
    }

    /** Sent while somebody types, so by POST: what people type has no place in the logs of a proxy. */
    @PostMapping("/{id:\\d+}/look")
    String look(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @ModelAttribute("form") PhotoForm form,
            Model model) {
        Photo photo = desk.find(staff, id);
        boolean mine = keying.claim(staff, id);
        pages.page(staff, photo, mine, form, model);
        return "admin/photos/show :: seen";
    }

    /** The clerk still looks at it. */
    @PostMapping("/{id:\\d+}/hold")
    ResponseEntity<Void> hold(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        return keying.claim(staff, id)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(HttpStatus.CONFLICT).build();
    }

    @PostMapping("/{id:\\d+}")
    String key(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @ModelAttribute("form") PhotoForm form,
            Model model,
            RedirectAttributes redirect) {
        Photo photo = desk.find(staff, id);
        String query = "?relay=" + form.relay() + "&review=" + form.review();
        try {
            if (form.relay() == null) {
                throw Refusal.unfit("photo-entry", "relay", "没有可以登记的接龙。请选「还没开始」或「已经结束」回复对方。");
            }
            DeskAsk ask = desk.ask(photo, form.draft(), form.household(), form.isSure());
            PhotoDesk.Keyed keyed = desk.key(staff, photo, form.relay(), form.draft(), ask, form.review());
            if (keyed instanceof PhotoDesk.Keyed.Taken taken) {
                Flash.done(redirect, told(taken));
                return next(staff, id, query);
            }
            if (keyed instanceof PhotoDesk.Keyed.Before before) {
                Flash.refused(redirect, told(before));
                return next(staff, id, query);
            }
            if (keyed instanceof PhotoDesk.Keyed.InReview) {
                Flash.done(redirect, "录好了，等同事复核。");
                return next(staff, id, query);
            }
            return pages.page(staff, desk.find(staff, id), true, form.warned(), model);
        } catch (Refusal e) {
            if (e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                throw e;
            }
            model.addAttribute("refusal", e.getBody().getDetail());
            return pages.page(staff, desk.find(staff, id), keying.claim(staff, id), form, model);
        }
    }

    private static String told(PhotoDesk.Keyed.Taken taken) {
        Entry entry = taken.entry();
        return entry.address().display() + " 第 " + entry.number() + " 号，"
                + (taken.isTold() ? "已告诉对方。" : "但是照片刚才已由同事处理，没有再告诉对方。请到名单里核对这一号。");
    }

    private static String told(PhotoDesk.Keyed.Before before) {
        Entry entry = before.entry();
        return "这张照片先前已经录过：" + entry.address().display() + " 第 " + entry.number() + " 号。您写的是另一户，没有另外取号。先前录错了的话，请到名单里改第 "
                + entry.number() + " 号。";
    }

    @PostMapping("/{id:\\d+}/known")
    String known(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @ModelAttribute("form") PhotoForm form,
            RedirectAttributes redirect) {
        Photo photo = desk.find(staff, id);
        Flash.doneOrRefused(redirect, () -> {
            DeskAsk ask = desk.ask(photo, form.draft(), form.household(), form.isSure());
            Entry entry = desk.known(staff, photo, form.relay() == null ? 0 : form.relay(), ask);
            return "这一户已有第 " + entry.number() + " 号，已告诉对方。";
        });
        return next(staff, id, "?relay=" + form.relay() + "&review=" + form.review());
    }

    @PostMapping("/{id:\\d+}/again")
    String again(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam PhotoWords.Again reason,
            @RequestParam(required = false) Long relay,
            RedirectAttributes redirect) {
        Photo photo = desk.find(staff, id);
        Flash.doneOrRefused(redirect, () -> desk.askAgain(staff, photo, reason), "已回复对方：" + reason.label() + "。");
        return next(staff, id, relay == null ? "" : "?relay=" + relay);
    }

    /** Leaves it to the others. */
    @PostMapping("/{id:\\d+}/later")
    String later(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        keying.giveBack(staff, id);
        return next(staff, id, "");
    }
}
